import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { collectEvents, discoverModel, type EventLog } from '../../src/index.js';

const withActivities = (count: number): EventLog =>
  collectEvents(
    Array.from({ length: count }, (_, index) => ({
      case: 'c',
      activity: `step ${index}`,
      lifecycle: 'complete',
      resource: 'bo',
      role: null,
      time: new Date(Date.parse('2026-09-01T08:00:00Z') + index * 60_000).toISOString(),
    })),
  );

const refused = (count: number, options = {}): readonly string[] => {
  try {
    discoverModel(withActivities(count), { process: 'discover', ...options });
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ code, message }) => `${code}: ${message}`);
  }
};

describe('a process of more activities than it may have states', () => {
  test('is refused in the words of the log, with what can be done', () => {
    expect(refused(501)).toEqual([
      'too-many-activities: this log has 501 activities, and a process can be read off at most 500, since ' +
        'each becomes a state; give similar activities one name in the log, or raise the limit with { states: 501 }',
    ]);
    expect(refused(5000)).toEqual([
      'too-many-activities: this log has 5000 activities, and a process can be read off at most 500, since ' +
        'each becomes a state; give similar activities one name in the log',
    ]);
    expect(refused(4, { states: 3 })).toHaveLength(1);
    expect(refused(3, { states: 3 })).toEqual([]);
    expect(refused(3, { states: 901 })).toEqual([expect.stringMatching(/900/)]);
  });
});

test('what is taken seldom is left out, and told with its count', () => {
  const done = (name: string, ...activities: readonly string[]) =>
    activities.map((activity, index) => ({
      case: name,
      activity,
      lifecycle: 'complete',
      resource: 'bo',
      role: null,
      time: `2026-09-01T0${index}:00:00Z`,
    }));
  const usual = Array.from({ length: 40 }, (_, index) => done(`c${index}`, 'a', 'b', 'c')).flat();
  const notes = (...events: readonly (typeof usual)[]) =>
    discoverModel(collectEvents([usual, ...events].flat()), { process: 'discover' }).evidence.notes.join(' ');
  expect(notes()).not.toMatch(/left out/);
  expect(notes(done('odd', 'b', 'c'))).toContain('Taken seldom and left out: 1 start (of 1 case).');
  expect(notes(done('odd', 'a', 'c'), done('other', 'a', 'c'))).toContain(
    'Taken seldom and left out: 1 edge (taken 2 times).',
  );
});
