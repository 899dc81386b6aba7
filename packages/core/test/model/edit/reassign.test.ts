import { describe, expect, test } from 'vitest';
import { editModel, moveWork, parseModel, raci, splitRole, workElement } from '../../../src/index.js';
import { roleIn } from '../../../src/model/edit/reassign.js';
import { assigned, bakery } from '../support/bake-and-sell.js';

const steps = workElement('recommend').steps.flatMap(({ id, optional }) =>
  optional === undefined ? [`recommend/${id}`] : [],
);
const [first = '', ...others] = steps;

const school = (one: readonly string[], other: readonly string[]) =>
  parseModel({
    id: 'school',
    title: 'School',
    roles: [
      { id: 'one', title: 'One', actors: ['onsite-educator'], responsible: one },
      { id: 'other', title: 'Other', actors: ['onsite-educator'], responsible: other },
    ],
  });

const responsible = (model: ReturnType<typeof school>) =>
  Object.fromEntries(model.roles.map((role) => [role.id, role.responsible]));

describe('work that moves step by step', () => {
  test('leaves no assignment of the element that no step follows', () => {
    const moved = steps.reduce(
      (model, ref) => {
        const [element, step] = ref.split('/');
        return moveWork<string>(model, { element: element ?? '', step: step ?? '', from: 'one', to: 'other' } as never)
          .model;
      },
      school(['recommend'], []),
    );
    expect(responsible(moved)).toEqual({ one: [], other: steps });
  });

  test('keeps the assignment of the element as long as a step follows it', () => {
    const { model } = moveWork<string>(school(['recommend'], []), {
      element: 'recommend',
      step: first.split('/')[1] ?? '',
      from: 'one',
      to: 'other',
    } as never);
    expect(responsible(model)).toEqual({ one: ['recommend'], other: [first] });
    expect(
      raci(model)
        .filter(({ element }) => element === 'recommend')
        .map((row) => row.responsible),
    ).toEqual([['other'], ...others.map(() => ['one'])]);
  });

  test('says nothing twice where the step comes back to whoever has the element', () => {
    const { model } = moveWork<string>(school(['recommend'], [first]), {
      element: 'recommend',
      step: first.split('/')[1] ?? '',
      from: 'other',
      to: 'one',
    } as never);
    expect(responsible(model)).toEqual({ one: ['recommend'], other: [] });
  });

  test('stays said where the element is with more roles than the step', () => {
    const shared = school(['recommend'], ['recommend', first]);
    const { model } = splitRole<string, string>(shared, {
      role: 'other',
      into: { id: 'new', title: 'New' },
      work: [first],
    } as never);
    expect(raci(model).find(({ element, step }) => `${element}/${step}` === first)?.responsible).toEqual(['new']);
  });
});

describe('a step that moves among several', () => {
  const heat = (roles: Readonly<Record<string, readonly string[]>>, from: string, to: string) => {
    const before = bakery(Object.fromEntries(Object.entries(roles).map(([id, work]) => [id, { responsible: work }])));
    return assigned(moveWork<string>(before, { element: 'bake', step: 'heat', from, to }).model, 'responsible');
  };

  test('stays said where other roles have the element, as many or more', () => {
    const some = { one: ['bake', 'bake/heat'], two: ['bake'], three: ['bake/heat'], four: [] };
    expect(heat(some, 'three', 'four')).toEqual({ one: ['bake', 'bake/heat'], two: ['bake'], four: ['bake/heat'] });
    expect(heat({ one: ['bake'], two: ['bake'], three: ['bake/heat'] }, 'three', 'one')).toEqual({
      one: ['bake', 'bake/heat'],
      two: ['bake'],
    });
  });

  test('is said no longer where the same roles have the element', () => {
    const some = { one: ['bake', 'bake/heat'], two: ['bake'], three: ['bake/heat'] };
    expect(heat(some, 'three', 'two')).toEqual({ one: ['bake'], two: ['bake'] });
  });

  test('leaves no role with an element of which every step is somebody’s own, and the rest of their work', () => {
    const some = { one: ['sell', 'bake'], two: ['bake', 'bake/mix', 'bake/taste'], three: ['bake/look', 'sell/cash'] };
    expect(heat(some, 'one', 'three')).toEqual({
      one: ['sell'],
      two: ['bake/mix', 'bake/taste', 'bake/heat'],
      three: ['bake/look', 'sell/cash', 'bake/heat'],
    });
  });
});

test('a role that a draft does not have is no role', () => {
  editModel(bakery({ one: {} }), (draft) => {
    expect(roleIn(draft, 'one').title).toBe('one');
    expect(() => roleIn(draft, 'two')).toThrow(RangeError);
  });
});
