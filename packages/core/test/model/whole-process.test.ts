import { describe, expect, test } from 'vitest';
import { InputError, learningProcess, processOf, workElement } from '../../src/index.js';
import { wholeProcessOf } from '../../src/model/process-of.js';
import { bakery, bread } from './support/bakery.js';

const route = { from: 'recommend', on: 'plan-kept', to: 'recommend', send: 'consider', artifact: 'request' } as const;
const { elements: [own] = [] } = bakery().process ?? {};
const none = { elements: [], routes: [] };

const optional = {
  ...bread,
  guards: { tasting: { option: 'taste' } },
  steps: [{ id: 'shape' }, { id: 'taste', optional: 'Only where somebody is hungry.' }, { id: 'glaze' }],
  machine: {
    initial: 'wait',
    states: {
      ...bread.machine.states,
      wait: { on: { called: 'shape', ordered: { target: 'taste', guard: 'tasting' } } },
      shape: { on: { shaped: 'glaze', sampled: { target: 'taste', guard: 'tasting' } } },
    },
  },
};

describe('the whole process of a model', () => {
  test('is the learning process itself where the model adds nothing', () => {
    expect(wholeProcessOf(none)).toBe(learningProcess);
  });

  test('is that with the elements that the model adds, with its routes, or with both', () => {
    if (own === undefined) throw new Error('no bread');
    const ids = learningProcess.elements.map(({ id }) => id);
    for (const elements of [[], [own]])
      for (const routes of [[], [route]]) {
        const whole = wholeProcessOf({ elements, routes });
        expect(whole.elements.map(({ id }) => id)).toEqual([...ids, ...elements.map(({ id }) => id)]);
        expect(whole.routes).toEqual([...learningProcess.routes, ...routes]);
        expect(whole.entries).toEqual(learningProcess.entries);
      }
  });

  test.each([
    ['an element', own === undefined ? [] : [own], []],
    ['a route', [], [route]],
  ])('is there with what the model adds where nothing is switched on: %s', (_, elements, routes) => {
    const process = processOf({ elements, routes });
    expect(process.elements.map(({ id }) => id).slice(learningProcess.elements.length)).toEqual(
      elements.map(({ id }) => id),
    );
    expect(process.routes.filter(({ on }) => on === route.on).length - routes.length).toBe(
      learningProcess.routes.filter(({ on }) => on === route.on).length,
    );
  });

  test('is the model’s own, with what it adds to that', () => {
    const buns = { ...bread, id: 'buns' };
    const process = { elements: [bread], entries: [], advancement: { from: 'bread', on: 'glazed' } };
    const whole = wholeProcessOf(bakery({ process, elements: [buns] }));
    expect(whole.elements.map(({ id }) => id)).toEqual(['bread', 'buns']);
    expect(whole).toMatchObject({ routes: [], advancement: process.advancement });
    expect(processOf(bakery({ process })).elements.map(({ id }) => id)).toEqual(['bread']);
  });
});

describe('what a step that is left off sends and takes is left out', () => {
  const roles = [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bread', 'buns'] }];
  const to = (send: string, on = 'shaped') => ({ from: 'bread', on, to: 'buns', send, artifact: 'request' });
  const enter = (send: string) => ({ on: 'journey-started', to: 'bread', send });

  test('of the routes', () => {
    const routes = [to('called'), to('ordered'), to('called', 'agreed'), to('called', 'sampled')];
    const process = { elements: [optional, { ...optional, id: 'buns' }], routes };
    // A step that is off has no outcomes either.
    expect(processOf(bakery({ process, roles })).routes).toEqual([to('called')]);
    expect(processOf(bakery({ process, roles, options: ['bread/taste'] })).routes).toEqual([
      to('called'),
      to('called', 'agreed'),
      to('called', 'sampled'),
    ]);
  });

  const entries = [enter('called'), enter('ordered')];
  const alone = roles.map((role) => ({ ...role, responsible: ['bread'] }));
  const entered = bakery({ process: { elements: [optional], entries }, roles: alone });

  test('of the entries', () => {
    expect(processOf({ ...entered }).entries).toEqual([enter('called')]);
    expect(processOf({ ...entered, options: ['bread/taste'] }).entries).toEqual(entries);
  });
});

describe('a process is worked out once', () => {
  const choose = (settings: Readonly<Record<string, number>>, options: readonly string[]) =>
    processOf({ ...none, settings, options: [...options] });
  const [first, second] = ['recommend/check-site', 'experience-activities/peer-review'] as const;

  test('for a frozen model', () => {
    const model = bakery();
    expect(processOf(model)).toBe(processOf(model));
  });

  test('for a choice, whatever its order, and whatever was asked meanwhile', () => {
    const before = choose({ attempts: 2, resultDays: 4 }, [first, second]);
    expect(choose({ attempts: 2, resultDays: 5 }, [])).not.toBe(before);
    expect(choose({ resultDays: 4, attempts: 2 }, [second, first])).toBe(before);
  });

  test('anew for a model that may have changed', () => {
    const { settings: _, ...draft } = {
      ...bakery({
        process: { elements: [optional] },
        roles: [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bread'] }],
      }),
    };
    const steps = () => processOf(draft).elements.flatMap((element) => element.steps.map(({ id }) => id));
    expect(steps()).toEqual(['shape', 'glaze']);
    draft.options = ['bread/taste'];
    expect(steps()).toEqual(['shape', 'taste', 'glaze']);
  });

  test('with the catalogue’s own elements where nothing is chosen for them', () => {
    const { elements } = choose({ attempts: 2 }, []);
    expect(elements.find(({ id }) => id === 'decide-advancement')).toBe(workElement('decide-advancement'));
    expect(elements.find(({ id }) => id === 'give-remedial-feedback')).not.toBe(workElement('give-remedial-feedback'));
  });
});

test('what is no model is refused with what gives one', () => {
  const issues = (() => {
    try {
      processOf({ elements: [] } as never);
    } catch (error) {
      if (error instanceof InputError) return [error.what, error.issues];
    }
    return [];
  })();
  expect(issues).toEqual([
    'processOf',
    [{ path: 'routes', code: 'missing', message: expect.stringContaining('parseModel') }],
  ]);
  expect(() => processOf({ routes: [] } as never)).toThrow(/elements/);
});
