import { describe, expect, test } from 'vitest';
import { parseModel } from '../../../src/index.js';
import { runStateAt, stateIndexOf } from '../../../src/journey/state/run-state.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { models } from '../../../src/model/ready/models.js';
import type { ElementTable } from '../../../src/process/element-table.js';
import { processTable } from '../../../src/process/process-table.js';

const tablesOf = (model: Parameters<typeof modelReading>[0]) => processTable(modelReading(model).process).elements;

/** A parallel machine whose states are not named in the order of the alphabet, and one that counts. */
const own = tablesOf(
  parseModel({
    id: 'two',
    title: 'Two',
    process: {
      elements: [
        {
          id: 'both',
          title: 'Both',
          machine: {
            type: 'parallel',
            states: {
              z: { initial: 'open', states: { open: { on: { shut: 'closed' } }, closed: { type: 'final' } } },
              a: { initial: 'open', states: { open: { on: { end: 'closed' } }, closed: { type: 'final' } } },
            },
          },
          steps: [{ id: 'z.open' }, { id: 'a.open' }],
        },
        {
          id: 'turns',
          title: 'Turns',
          machine: {
            initial: 'serving',
            context: { turns: 0, again: false },
            states: {
              serving: {
                on: { served: 'gone', again: { actions: { type: 'count', params: { fact: 'turns', upTo: 2 } } } },
              },
              gone: { type: 'final' },
            },
          },
          steps: [{ id: 'serving' }],
        },
      ],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['both', 'turns'] }],
  }),
);
const table = (id: string): ElementTable => {
  const found = own.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  // What is read off an element is remembered with it, so that each test has another.
  return { ...found };
};

describe('the state of a machine, as a journey keeps it', () => {
  test('has its name, or its parts in the order of the alphabet, its facts, and whether it is the end', () => {
    const both = table('both');
    const { initial } = both.machine;
    expect(runStateAt(both, initial)).toEqual({ value: { a: 'open', z: 'open' }, facts: {}, done: false });
    expect(Object.keys(runStateAt(both, initial).value)).toEqual(['a', 'z']);
    expect(Object.isFrozen(runStateAt(both, initial).value)).toBe(true);
    const turns = table('turns');
    const first = runStateAt(turns, turns.machine.initial);
    expect(first).toEqual({ value: 'serving', facts: { again: false, turns: 0 }, done: false });
    expect(Object.keys(first.facts)).toEqual(['again', 'turns']);
    expect(turns.machine.states.map((_, state) => runStateAt(turns, state).done).filter(Boolean)).toHaveLength(3);
  });

  test.each([...own, ...tablesOf(models.singleTeacher)])(
    'is found again, by itself and by a copy of it: $id',
    (each) => {
      for (const state of each.machine.states.keys()) {
        const kept = runStateAt(each, state);
        expect(stateIndexOf(each, kept)).toBe(state);
        expect(stateIndexOf(each, structuredClone(kept))).toBe(state);
      }
    },
  );

  test('is not found where the machine has none of this name, or none with these facts', () => {
    const turns = table('turns');
    const { facts } = runStateAt(turns, turns.machine.initial);
    expect(stateIndexOf(turns, { value: 'nowhere', facts })).toBeUndefined();
    expect(stateIndexOf(turns, { value: 'serving', facts: {} })).toBeUndefined();
    expect(stateIndexOf(turns, { value: 'serving', facts: { ...facts, turns: 7 } })).toBeUndefined();
    expect(stateIndexOf(table('both'), { value: 'open', facts: {} })).toBeUndefined();
    expect(stateIndexOf(table('both'), { value: { a: 'open', z: 'elsewhere' }, facts: {} })).toBeUndefined();
  });

  test('is found by its name and facts, though the facts are those of another state', () => {
    const turns = table('turns');
    const ended = turns.machine.states.findIndex((_, state) => {
      const { value, facts } = runStateAt(turns, state);
      return value === 'gone' && facts.turns === 0;
    });
    const { facts } = runStateAt(turns, turns.machine.initial);
    expect(stateIndexOf(turns, { value: 'gone', facts })).toBe(ended);
  });
});
