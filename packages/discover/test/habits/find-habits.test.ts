import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, models } from 'work-elements';
import { collectEvents, findHabits } from '../../src/index.js';
import { clusteredDifference } from '../../src/statistics/clustered-difference.js';
import { benjaminiHochberg } from '../../src/statistics/multiple-tests.js';
import { madeLog } from './synthetic.js';

const success = { step: 'decide-advancement/decide', is: 'advance' } as const;

describe('findHabits', () => {
  test.each([
    ['rhythm', 'deliver-activities/support', /does “.*” at least every \d/],
    ['quick', 'recommend/study', /begins “.*” within .* of when it opens/],
    ['order', 'deliver-activities/introduce', /does “.*” before “.*”/],
    ['batch', 'give-remedial-feedback/diagnose', /does “.*” for several learners in a row/],
  ] as const)('a planted %s is found, with its figures', (planted, step, sentence) => {
    const found = findHabits(collectEvents(madeLog(planted, 5)), models.validator, success);
    const [first] = found.habits;
    expect(first?.kind).toBe(planted);
    expect(first?.role).toBe('teacher');
    expect(first?.steps).toContain(step);
    expect(first?.sentence).toMatch(sentence);
    expect(first?.sentence).toMatch(/It is association, not cause\.$/);
    expect(first?.difference.value).toBeGreaterThan(0.08);
    expect(first?.difference.low).toBeGreaterThan(0);
    expect(first?.corrected).toBeLessThanOrEqual(0.05);
    expect(first?.corrected).toBeGreaterThanOrEqual(first?.p ?? 1);
    expect(found.looked).toBeGreaterThan(5);
    expect(found.untested).toBeNull();
  });

  test('says why no behaviour was tested', () => {
    const events = madeLog('rhythm', 5);
    const untested = (list: typeof events, options = {}) => {
      const {
        looked,
        untested: because,
        excluded,
      } = findHabits(collectEvents(list), models.validator, success, options);
      expect(looked).toBe(0);
      return { because, excluded };
    };
    const { because, excluded } = untested(events, { window: 1000 });
    expect(excluded.tooSoon).toBeGreaterThan(0);
    expect(because).toBe(
      `${counted(excluded.tooSoon, 'objective')} had their outcome within the window of 1,000 days, and none ` +
        'later: choose a shorter window.',
    );
    expect(untested(events, { least: 100_000 }).because).toMatch(/^No behaviour is found in at least/);
    const open = events.filter(({ activity }) => activity !== success.step);
    expect(untested(open).because).toMatch(/^The log does not show the outcome of any of its [\d,]+ objectives\.$/);
    const none = events.slice(0, 1).map((event) => ({ ...event, activity: 'brew' }));
    expect(untested(none).because).toBe('The log shows no work on an objective.');
  });

  test('behaviour after the window does not count, and objectives decided within it are left out', () => {
    const log = collectEvents(madeLog('rhythm', 4));
    const all = findHabits(log, models.validator, success, { window: 10 });
    expect(all.excluded).toEqual({ withoutOutcome: 0, tooSoon: 0 });
    expect(all.objectives).toBe(1000);
    const late = findHabits(log, models.validator, success, { window: 23 });
    expect(late.excluded.tooSoon + late.objectives).toBe(1000);
    expect(late.excluded.tooSoon).toBeGreaterThan(300);
    const early = findHabits(log, models.validator, success, { window: 1 });
    expect([...early.habits, ...early.against].filter(({ kind }) => kind === 'rhythm')).toEqual([]);
  });

  test('unknown steps and outcomes are refused with the nearest spelling', () => {
    const log = collectEvents(madeLog(null, 1, 5));
    expect(() => findHabits(log, models.validator, { step: 'decide-advancement/decid', is: 'advance' })).toThrow(
      /did you mean "decide-advancement\/decide"/,
    );
    expect(() => findHabits(log, models.validator, { ...success, is: 'advanced' })).toThrow(/did you mean "advance"/);
  });
});

describe('the statistics', () => {
  test('Benjamini–Hochberg by its definition: the least p × m / rank over all p-values at least as large', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const sorted = [...values].sort((one, other) => one - other);
        const found = benjaminiHochberg(values);
        values.forEach((value, index) => {
          const from = sorted.lastIndexOf(value);
          const expected = Math.min(
            1,
            ...sorted.slice(from).map((each, position) => (each * values.length) / (from + position + 1)),
          );
          expect(found[index]).toBeCloseTo(expected, 12);
        });
      }),
    );
  });

  test('with clusters of one, the difference has the standard error of two independent proportions', () => {
    const observations = Array.from({ length: 200 }, (_, cluster) => ({
      shown: cluster % 2 === 0,
      success: cluster % 5 < 3,
      cluster,
    }));
    const { difference, with: one, without: other } = clusteredDifference(observations);
    const variance = (group: { n: number; success: number }): number => {
      const share = group.success / group.n;
      return (share * (1 - share)) / group.n;
    };
    const error = Math.sqrt(((variance(one) + variance(other)) * 200) / 199);
    expect(difference.high - difference.low).toBeCloseTo(2 * 1.959964 * error, 6);
    // The same observations, each duplicated within a cluster: no more certain than before.
    const twice = clusteredDifference([...observations, ...observations]);
    expect(twice.difference.high - twice.difference.low).toBeCloseTo(difference.high - difference.low, 9);
  });
});
