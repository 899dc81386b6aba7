import { describe, expect, test } from 'vitest';
import { type ElementInput, parseModel, unhandedWork } from '../../src/index.js';
import { inARow, ownModel, staff } from './support/own-process.js';

const pairs = (roles: readonly object[], element: ElementInput): readonly string[] =>
  unhandedWork(ownModel(roles, [element])).map(({ before, after }) => `${before} > ${after}`);

const row = inARow('day', [{ id: 'rise' }, { id: 'eat' }, { id: 'work' }]);
const each = (work: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(work).map(([id, steps]) => ({ ...staff(id, {}), responsible: steps.map((step) => `day/${step}`) }));

describe('work that follows another role’s', () => {
  test('is told with who did the step before, and what to do', () => {
    expect(unhandedWork(ownModel(each({ ann: ['rise'], ben: ['rise'], eve: ['eat'] }), [row]))).toEqual([
      {
        before: 'day/rise',
        after: 'day/eat',
        by: ['ann', 'ben'],
        message:
          'day/eat follows day/rise, which ann, ben does, and nothing passes between them; if something does, name ' +
          'it where the one produces and the other consumes it',
      },
    ]);
  });

  test('is of the step that comes next, even if all steps end in the same way', () => {
    expect(pairs(each({ ann: ['rise'], ben: ['eat'], eve: ['work'] }), row)).toEqual([
      'day/rise > day/eat',
      'day/eat > day/work',
    ]);
  });

  test('is none where somebody goes on, or nobody does either step', () => {
    expect(pairs(each({ ann: ['rise'], ben: ['rise', 'eat'], eve: ['eat'] }), row)).toEqual([]);
    expect(pairs(each({ ann: ['eat'] }), row)).toEqual([]);
    expect(pairs(each({ ann: ['work'] }), row)).toEqual([]);
  });

  test('is none of the same step done again', () => {
    const again: ElementInput = {
      id: 'day',
      title: 'Day',
      machine: { initial: 'rise', states: { rise: { on: { up: 'over', tired: 'rise' } }, over: { type: 'final' } } },
      steps: [{ id: 'rise' }],
    };
    expect(pairs(each({ ann: ['rise'], ben: ['rise'] }), again)).toEqual([]);
  });

  test('is told only of a model’s own elements, not of those that it takes from the catalogue', () => {
    // In the catalogue, nothing passes from observing to reporting what was observed.
    const roles = each({ ann: ['rise'], ben: ['eat'] }).map((role, index) => ({
      ...role,
      responsible: [...role.responsible, ['assess-progress/observe', 'assess-progress/report'][index]],
    }));
    const model = parseModel({ id: 'day', title: 'Day', roles, elements: [row] });
    expect(unhandedWork(model).map(({ before }) => before)).toEqual(['day/rise']);
  });

  test('is not what comes after an interruption, which is no end of the step', () => {
    const interrupted: ElementInput = {
      id: 'day',
      title: 'Day',
      machine: {
        initial: 'rise',
        states: {
          rise: { on: { up: 'eat', called: 'answer' } },
          eat: { on: { eaten: 'over' } },
          answer: { on: { answered: 'over' } },
          over: { type: 'final' },
        },
      },
      receives: ['called'],
      steps: [{ id: 'rise' }, { id: 'eat' }, { id: 'answer' }],
    };
    expect(pairs(each({ ann: ['rise'], ben: ['eat'], eve: ['answer'] }), interrupted)).toEqual(['day/rise > day/eat']);
  });
});
