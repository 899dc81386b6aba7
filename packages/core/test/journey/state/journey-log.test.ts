import { describe, expect, test } from 'vitest';
import { type Journey, JourneyError, models, startJourney } from '../../../src/index.js';
import { hasLogAfter, logAfter } from '../../../src/journey/state/journey-log.js';
import { appended, PAGE } from '../../../src/journey/state/pages.js';
import { issuesIn } from '../support/issues-in.js';

const start = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
/** A journey whose events have caused one entry each, after the one of the start. */
const taken = (count: number): Journey => {
  const entries = start.log.flat().slice(0, 1);
  const more = Array.from({ length: count }, (_, index) => entries.map((entry) => ({ ...entry, revision: index + 1 })));
  return { ...start, revision: count, log: appended(appended([], entries), more.flat()) };
};
const revisions = (journey: Journey, after: number): readonly number[] =>
  logAfter(journey, after).map(({ revision }) => revision);

describe('the log after a revision', () => {
  const journey = taken(4);

  test('has what each later event caused; after −1 it also has the start', () => {
    expect(revisions(journey, -1)).toEqual([0, 1, 2, 3, 4]);
    expect(revisions(journey, 0)).toEqual([1, 2, 3, 4]);
    expect(revisions(journey, 2)).toEqual([3, 4]);
    expect(revisions(journey, 4)).toEqual([]);
    expect(revisions(journey, 9)).toEqual([]);
  });

  test('is the same whatever page it begins on', () => {
    const long = taken(2 * PAGE + 3);
    expect(long.log.map((page) => page.length)).toEqual([PAGE, PAGE, 4]);
    const all = long.log.flat();
    for (const after of [0, 1, PAGE - 2, PAGE - 1, PAGE, 2 * PAGE - 1, 2 * PAGE, 2 * PAGE + 2])
      expect(logAfter(long, after)).toEqual(all.filter(({ revision }) => revision > after));
  });
});

describe('a log of which the beginning is not loaded', () => {
  const whole = taken(4);
  const partly: Journey = { ...whole, log: [whole.log.flat().slice(3)], logFrom: 3 };
  const none: Journey = { ...whole, log: [], logFrom: 5 };

  test('answers for what it has, and says what it has otherwise', () => {
    expect([-1, 0, 1, 2, 3, 4].map((after) => hasLogAfter(partly, after))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(revisions(partly, 2)).toEqual([3, 4]);
    expect(issuesIn(() => logAfter(partly, 0))).toEqual([
      [
        'log: log-not-here',
        'this journey has its log from revision 3 on, and what comes after revision 0 was asked for; restore it ' +
          'with its log',
      ],
    ]);
    expect(issuesIn(() => logAfter(partly, -1))).toEqual([
      [
        'log: log-not-here',
        'this journey has its log from revision 3 on, and all of it was asked for; restore it with its log',
      ],
    ]);
    expect(() => logAfter(partly, 1)).toThrow(expect.objectContaining({ what: 'journey' }));
    expect(() => logAfter(partly, 1)).toThrow(JourneyError);
  });

  test('has all that comes after it, on however many pages', () => {
    const all = taken(3 * PAGE).log.flat();
    const later: Journey = {
      ...taken(3 * PAGE),
      log: appended(appended([], all.slice(2, PAGE + 2)), all.slice(PAGE + 2)),
      logFrom: 2,
    };
    expect(later.log.length).toBeGreaterThan(1);
    expect(revisions(later, 1)).toEqual(all.slice(2).map(({ revision }) => revision));
  });

  test('has what comes after its last event, which is nothing, even where it has nothing else', () => {
    expect([3, 4, 5].map((after) => hasLogAfter(none, after))).toEqual([false, true, true]);
    expect(revisions(none, 4)).toEqual([]);
    expect(issuesIn(() => logAfter(none, 3))).toEqual([
      [
        'log: log-not-here',
        'this journey has its log from revision 5 on, and what comes after revision 3 was asked for; restore it ' +
          'with its log',
      ],
    ]);
    expect(hasLogAfter({ ...none, log: [[]] }, 3)).toBe(false);
    expect(hasLogAfter({ ...none, log: [[]], logFrom: 0 }, -1)).toBe(false);
    expect(revisions({ ...none, log: [[]] }, 4)).toEqual([]);
    expect(() => logAfter({ ...none, log: [[]] }, 3)).toThrow(/from revision 5 on/);
  });
});
