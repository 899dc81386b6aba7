import { describe, expect, test } from 'vitest';
import { bakery, refusal } from './support/bakery.js';

const done = { type: 'final' } as const;
const option = (id: string) => ({ id, optional: 'Only where there is time.' });

interface Change {
  readonly machine: object;
  readonly steps: readonly object[];
  readonly [part: string]: unknown;
}

const model = (element: Change, choice: object = {}) => ({
  roles: [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bake'] }],
  process: { elements: [{ id: 'bake', title: 'Baking', guards: { cooling: { option: 'cool' } }, ...element }] },
  ...choice,
});

/** The issues of an element with choices: path, code and message. */
const found = (element: Change, choice?: object) =>
  refusal(model(element, choice)).issues.map(({ path, code, message }) => [
    path.replace('process.elements[0].', ''),
    code,
    message,
  ]);

describe('a way to a step that is off', () => {
  const steps = [{ id: 'knead' }, option('rest'), option('cool')];

  test('is told among several that are off', () => {
    const machine = {
      initial: 'knead',
      states: {
        knead: { on: { kneaded: 'cool', set: 'rest' } },
        rest: { on: { rested: 'done' } },
        cool: { on: { cooled: 'done' } },
        done,
      },
    };
    expect(found({ machine, steps }, { options: ['bake/rest'] })).toEqual([
      [
        'machine.states.knead.on.kneaded',
        'switched-off',
        expect.stringMatching(/"kneaded" of "knead".*"cool" of "bake"/),
      ],
    ]);
    expect(found({ machine, steps }).map(([, code]) => code)).toEqual(['switched-off', 'switched-off']);
  });

  test('is told where it leads from anywhere in the machine', () => {
    const machine = {
      initial: 'knead',
      on: { stopped: '.cool' },
      states: { knead: { on: { kneaded: 'done' } }, cool: { on: { cooled: 'done' } }, done },
    };
    const [[path, code, message] = []] = found({ machine, steps: [{ id: 'knead' }, option('cool')] });
    expect([path, code]).toEqual(['machine.on.stopped', 'switched-off']);
    expect(message).toMatch(/^"stopped" leads to .*"cool"/);
  });

  test('is told where a part of the machine begins in it', () => {
    const machine = {
      initial: 'knead',
      states: {
        knead: { on: { kneaded: 'shelf' } },
        shelf: {
          initial: 'cool',
          states: { cool: { on: { cooled: 'ready' } }, ready: { on: { sold: '#bake.done' } } },
        },
        done,
      },
    };
    const own = [{ id: 'knead' }, option('shelf.cool'), { id: 'shelf.ready' }];
    const [[path, code, message] = []] = found({ machine, steps: own, guards: {} });
    expect([path, code]).toEqual(['machine.states.shelf.initial', 'switched-off']);
    expect(message).toMatch(/^"shelf" begins in .*"shelf\.cool" of "bake"/);
  });

  test('is told where it leads into the midst of it', () => {
    const machine = {
      initial: 'knead',
      states: {
        knead: { on: { kneaded: '#bake.cool.out', set: { target: 'cool', guard: 'cooling' }, baked: 'done' } },
        cool: {
          initial: 'in',
          states: { in: { on: { aired: 'out' } }, out: { on: { cooled: '#bake.done' } } },
          on: { left: 'done' },
        },
        done,
      },
    };
    expect(found({ machine, steps: [{ id: 'knead' }, option('cool')] })).toEqual([
      ['machine.states.knead.on.kneaded', 'switched-off', expect.stringMatching(/"kneaded" of "knead".*"cool\.out"/)],
    ]);
  });
});

describe('what is wrong only with a model’s choices', () => {
  const again = { type: 'count', params: { fact: 'turns', upTo: { setting: 'turns' } } };
  const turns = { value: 2, unit: 'turns', meaning: 'How often.', source: 'assumption: twice' };

  test('may be in the definition, as shares that no longer add up', () => {
    const share = (value: number) => ({ share: value, source: 'assumption: so many' });
    const machine = {
      initial: 'knead',
      states: {
        knead: { on: { kneaded: 'done', 'set-aside': { target: 'cool', guard: 'cooling' } } },
        cool: { on: { cooled: 'done' } },
        done,
      },
    };
    const steps = [{ id: 'knead', shares: { kneaded: share(0.75), 'set-aside': share(0.25) } }, option('cool')];
    expect(bakery(model({ machine, steps }, { options: ['bake/cool'] }))).toMatchObject({ options: ['bake/cool'] });
    expect(found({ machine, steps })).toEqual([
      ['steps[0].shares', 'wrong-sum', expect.stringMatching(/found 0\.75; .*"bake" without "cool"$/)],
    ]);
  });

  const patient = {
    machine: {
      initial: 'knead',
      context: { turns: 0 },
      states: {
        knead: { on: { kneaded: 'done', turned: [{ target: 'tired', guard: 'enough' }, { actions: again }] } },
        tired: { on: { slept: 'done' } },
        done,
      },
    },
    steps: [{ id: 'knead' }, { id: 'tired' }],
    guards: { enough: { fact: 'turns', atLeast: { setting: 'turns' } } },
    settings: { turns: { ...turns, mayBeUnlimited: true } },
  };

  test('is not that a setting leaves a state unreached', () => {
    const unlimited = bakery(model(patient, { settings: { turns: 'unlimited' } }));
    expect(unlimited.settings).toEqual({ turns: 'unlimited' });
  });

  test('is told with the steps that are off and the settings that the model sets, of all that there are', () => {
    const { machine } = patient;
    const rolls = { type: 'count', params: { fact: 'rolls', upTo: { setting: 'turns' } } };
    const large = {
      ...patient,
      machine: {
        ...machine,
        context: { turns: 0, rolls: 0 },
        states: {
          ...machine.states,
          knead: {
            on: {
              ...machine.states.knead.on,
              rolled: { actions: rolls },
              cooled: { target: 'cool', guard: 'cooling' },
            },
          },
          cool: { on: { aired: 'knead' } },
        },
      },
      steps: [...patient.steps, option('cool')],
      guards: { ...patient.guards, cooling: { option: 'cool' } },
      settings: { turns, loaves: turns },
    };
    expect(found(large, { settings: { turns: 100 } })).toEqual([
      ['machine', expect.stringMatching(/./), expect.stringMatching(/1000.* "bake" without "cool", with turns: 100$/)],
    ]);
  });
});
