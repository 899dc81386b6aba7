import { describe, expect, test } from 'vitest';
import { processOf, processTable } from '../../src/index.js';
import { countsFromCondition, setsCondition } from '../../src/model/condition.js';
import { countsFromMastery } from '../../src/model/retention.js';
import { flatProcess } from '../../src/process/flat-process.js';
import { bakery } from './support/bakery.js';

/** An element that decides: on a condition, or without one. */
const deciding = (id: string) => ({
  id,
  title: 'Deciding',
  machine: {
    initial: 'decide',
    states: {
      decide: {
        on: {
          advance: 'done',
          'advance-if': { target: 'done', actions: [{ type: 'emit', params: { event: 'condition-set' } }] },
        },
      },
      done: { type: 'final' },
    },
  },
  steps: [{ id: 'decide' }],
});

describe('a move sets a condition', () => {
  const model = bakery({
    roles: [{ id: 'judge', title: 'Judge', actors: ['partner'], responsible: ['decide-advancement', 'other'] }],
    process: { elements: [deciding('other'), deciding('decide-advancement')] },
  });
  const tables = flatProcess(processTable(processOf(model)));

  test('where the decision announces it, and nowhere else', () => {
    const found = [...tables.elementOf.keys()].flatMap((state) => {
      const element = tables.elements[tables.elementOf[state] ?? -1];
      return (element?.events ?? []).flatMap((event, column) =>
        setsCondition(tables, state, (tables.firstMove[state] ?? 0) + column)
          ? [`${element?.id} ${state - (element?.firstState ?? 0)} ${event}`]
          : [],
      );
    });
    const initial = processTable(processOf(model)).element('decide-advancement')?.machine.initial;
    expect(found).toEqual([`decide-advancement ${initial} advance-if`]);
  });

  test('not where there is no such move', () => {
    expect(setsCondition(tables, tables.elementOf.length - 1, tables.emits.length)).toBe(false);
  });
});

test('the days of two signals of tracking count from something else than the beginning', () => {
  const signals = ['condition-due', 'retention-due', 'check-in-due'].map((event) => `track-progress/${event}`);
  expect(signals.map(countsFromCondition)).toEqual([true, false, false]);
  expect(signals.map(countsFromMastery)).toEqual([false, true, false]);
});
