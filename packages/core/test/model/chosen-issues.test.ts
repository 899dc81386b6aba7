import { describe, expect, test } from 'vitest';
import { checkModel, safeParseModel } from '../../src/index.js';

const done = { type: 'final' } as const;

interface Machine {
  readonly initial: string;
  readonly states: Readonly<Record<string, object>>;
  readonly context?: Readonly<Record<string, number>>;
}

/** The issues of a model whose only element has this machine, and a second, optional step. */
const found = (
  machine: Machine,
  change: { readonly options?: readonly string[]; readonly element?: object; readonly settings?: object } = {},
) => {
  const { element = {}, ...chosen } = change;
  const parsed = safeParseModel({
    id: 'bakery',
    title: 'Bakery',
    roles: [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bake'] }],
    process: {
      elements: [
        {
          id: 'bake',
          title: 'Baking',
          machine,
          steps: [{ id: 'knead' }, { id: 'cool', optional: 'Only where there is time.' }],
          guards: { cooling: { option: 'cool' } },
          ...element,
        },
      ],
    },
    ...chosen,
  });
  if (parsed.success) return checkModel(parsed.data).map(({ message }) => message);
  return parsed.issues.map(({ path, message }) => `${path}: ${message}`);
};

const on = ['bake/cool'];

describe('an element with an optional step', () => {
  const asks = { cooled: 'done' } as const;
  const states = (knead: object) => ({ knead: { on: knead }, cool: { on: asks }, done });

  test('holds with it and without it where each way asks for it', () => {
    const machine = {
      initial: 'knead',
      states: states({ kneaded: [{ target: 'cool', guard: 'cooling' }, { target: 'done' }] }),
    };
    for (const options of [[], on]) expect(found(machine, { options })).toEqual([]);
  });

  test('is refused where a way leads to the step though it is off, with element, step and transition', () => {
    const machine = { initial: 'knead', states: states({ kneaded: 'cool', burnt: 'done' }) };
    expect(found(machine, { options: on })).toEqual([]);
    expect(found(machine)).toEqual([
      'process.elements[0].machine.states.knead.on.kneaded: "kneaded" of "knead" leads to the optional step ' +
        '"cool" of "bake", which this model does not switch on; give the transition a guard that asks for it, { ' +
        'option: cool }, and beside it one for when it is off',
    ]);
  });

  test('… or by its id, from the whole machine, without an event, or at the beginning', () => {
    expect(found({ initial: 'knead', states: states({ kneaded: '#bake.cool', burnt: 'done' }) })).toEqual([
      expect.stringContaining('"kneaded" of "knead" leads to the optional step "cool"'),
    ]);
    const always = { ...states({ kneaded: 'rest' }), rest: { always: [{ target: 'cool' }] } };
    expect(found({ initial: 'knead', states: always })).toEqual([
      expect.stringContaining(
        'machine.states.rest.always[0].target: "always" of "rest" leads to the optional step "cool"',
      ),
    ]);
    expect(
      found({ initial: 'cool', states: { ...states({ kneaded: 'done' }), cool: { on: { cooled: 'knead' } } } }),
    ).toEqual([
      'process.elements[0].machine.initial: "bake" begins in the optional step "cool" of "bake", which this ' +
        'model does not switch on; begin in a step that is always part of the work',
    ]);
  });

  test('without an event takes the way that does not ask for it', () => {
    const machine = {
      initial: 'knead',
      states: {
        ...states({ kneaded: 'rest' }),
        rest: { always: [{ target: 'cool', guard: 'cooling' }, { target: 'done' }] },
      },
    };
    for (const options of [[], on]) expect(found(machine, { options })).toEqual([]);
  });

  test('is refused where nothing is left without it: no way out, no way in', () => {
    const stuck = { initial: 'knead', states: states({ kneaded: { target: 'cool', guard: 'cooling' } }) };
    const without = 'this holds for "bake" without "cool"';
    expect(found(stuck, { options: on })).toEqual([]);
    const issues = found(stuck);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) expect(issue).toContain(without);
    expect(issues).toContainEqual(expect.stringContaining('no event leads out of "knead"'));
    const behind = {
      initial: 'knead',
      states: {
        ...states({ kneaded: [{ target: 'cool', guard: 'cooling' }, { target: 'done' }] }),
        cool: { on: { cooled: 'shelf' } },
        shelf: { on: { sold: 'done' } },
      },
    };
    const steps = [{ id: 'knead' }, { id: 'cool', optional: 'Only where there is time.' }, { id: 'shelf' }];
    expect(found(behind, { options: on, element: { steps } })).toEqual([]);
    expect(found(behind, { element: { steps } })).toEqual([
      expect.stringContaining(`no event leads to the state "shelf"`),
    ]);
  });

  test('loses the outcomes and shares that only led there', () => {
    const machine = {
      initial: 'knead',
      states: states({ kneaded: 'done', 'set-aside': { target: 'cool', guard: 'cooling' } }),
    };
    const steps = [
      { id: 'knead', shares: { 'set-aside': { share: 0.2, source: 'assumption: one in five' } } },
      { id: 'cool', optional: 'Only where there is time.' },
    ];
    for (const options of [[], on]) expect(found(machine, { options, element: { steps } })).toEqual([]);
  });
});

test('an element that grows too large at a setting is refused with the setting', () => {
  const count = { type: 'count', params: { fact: 'turns', upTo: { setting: 'turns' } } };
  const again = { type: 'count', params: { fact: 'rolls', upTo: { setting: 'turns' } } };
  const machine = {
    initial: 'knead',
    context: { turns: 0, rolls: 0 },
    states: { knead: { on: { kneaded: 'done', turned: { actions: count }, rolled: { actions: again } } }, done },
  };
  const element = {
    steps: [{ id: 'knead' }],
    guards: {},
    settings: { turns: { value: 2, unit: 'turns', meaning: 'How often.', source: 'assumption: twice' } },
  };
  expect(found(machine, { element })).toEqual([]);
  expect(found(machine, { element, settings: { turns: 100 } })).toEqual([
    'process.elements[0].machine: the machine can reach more than 1000 states, the most that are explored here; ' +
      'bound what it remembers; this holds for "bake" with turns: 100',
  ]);
});

test('a machine with a way to nowhere is refused with where that is written, and never by XState', () => {
  const nowhere = (kneaded: unknown) =>
    found({ initial: 'knead', states: { knead: { on: { kneaded } }, cool: { on: { cooled: 'done' } }, done } });
  expect(nowhere('coool')).toEqual([
    'process.elements[0].machine.states.knead.on.kneaded: "coool" is not a state of the machine; did you mean "cool"?',
  ]);
  expect(nowhere('.done')).toEqual([expect.stringContaining('".done" is not a state there')]);
  expect(nowhere('#other.done')).toEqual([expect.stringContaining('"#other.done"')]);
  expect(
    found({ initial: 'kned', states: { knead: { on: { kneaded: 'cool' } }, cool: { on: { cooled: 'done' } }, done } }),
  ).toEqual(['process.elements[0].machine.initial: "kned" is not a state of the machine; did you mean "knead"?']);
});
