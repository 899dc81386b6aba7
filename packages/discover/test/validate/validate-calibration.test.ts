import { parseScenario, type ScenarioInput } from '@work-elements/simulate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectEvents, validateCalibration } from '../../src/index.js';
import { transportDistance } from '../../src/statistics/transport.js';
import { logDistances } from '../../src/validate/log-distances.js';
import { simulatedEvents } from '../support/simulated.js';

const input = {
  id: 'steady',
  title: 'Steady',
  model: 'single-teacher',
  weeks: 40,
  learners: { count: 5, objectives: 1, arrivals: { perWeek: 6 } },
  staff: [{ role: 'teacher', count: 3 }],
} satisfies ScenarioInput;

const log = collectEvents(await simulatedEvents(input, 4));

describe('validateCalibration', () => {
  test('a calibration from the first half is about as near to the second half as the first half is', {
    tags: ['long'],
  }, async () => {
    const { measures, cases, warmUp } = await validateCalibration(log, parseScenario(input), { simulations: 4 });
    // Simulated from where the log begins, and in a steady state by the cut.
    expect(warmUp.weeks).toBeCloseTo(20, 0);
    expect(warmUp.settledAfter).toBeLessThan(warmUp.weeks);
    expect(cases.simulated).toBeGreaterThan(0.7 * cases.after);
    expect(cases.simulated).toBeLessThan(1.4 * cases.after);
    for (const { measure, simulated, halves } of measures) {
      expect(simulated.least).toBeLessThanOrEqual(simulated.mean);
      if (measure !== 'arrivals') expect(simulated.mean, measure).toBeLessThan(3 * halves + 0.02);
    }
  });

  for (const split of [0.4, 0.6])
    test(`a cut at ${split} compares as many days on either side`, { tags: split > 0.5 ? ['long'] : [] }, async () => {
      const { days, measures, cases } = await validateCalibration(log, parseScenario(input), { split, simulations: 1 });
      const times = [...log.columns.time].map((time) => time / 86_400_000);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      expect(days).toBeCloseTo(Math.min(split, 1 - split) * (last - first), 0);
      // About as many cases arrive per week on either side.
      expect(cases.before / cases.after).toBeGreaterThan(0.7);
      expect(cases.before / cases.after).toBeLessThan(1.4);
      // Cases that are cut off on one side only would be hundreds of hours shorter there.
      expect(measures.find(({ measure }) => measure === 'cycle-times')?.halves).toBeLessThan(150);
    });

  test('a log whose second half is different is further from the simulation', { tags: ['long'] }, async () => {
    const cut = Date.parse('2026-09-01T00:00:00Z') + 140 * 86_400_000;
    const slower = collectEvents(
      (await simulatedEvents(input, 4)).map((event) => {
        const time = Date.parse(event.time);
        // After the cut, everything happens seven hours later in the day.
        return time < cut ? event : { ...event, time: new Date(time + 7 * 3_600_000).toISOString() };
      }),
    );
    const shifted = await validateCalibration(slower, parseScenario(input), { simulations: 2 });
    const plain = await validateCalibration(log, parseScenario(input), { simulations: 2 });
    const of = ({ measures }: typeof plain) => measures.find(({ measure }) => measure === 'circadian');
    expect(of(shifted)?.simulated.mean).toBeGreaterThan((of(plain)?.simulated.mean ?? 0) + 3);
    expect(of(shifted)?.halves).toBeGreaterThan(3);
  });

  test('a cohort that begins all at once cannot be cut in time', async () => {
    const { arrivals: _, ...learners } = input.learners;
    const cohort = { ...input, learners: { ...learners, count: 20 } };
    await expect(
      validateCalibration(collectEvents(await simulatedEvents(cohort, 1)), parseScenario(cohort)),
    ).rejects.toThrow(/0 cases begin after .*; expected at least 10 on either side/);
  });

  test('a log without arrivals between the first cases and the cut is refused too', async () => {
    const begin = Date.parse('2026-09-01T08:00:00Z');
    const done = (name: string, day: number) => ({
      case: name,
      activity: 'assess-progress/score',
      lifecycle: 'complete',
      resource: 'ada',
      role: 'teacher',
      time: new Date(begin + day * 86_400_000).toISOString(),
    });
    const split = collectEvents([
      ...Array.from({ length: 12 }, (_, index) => done(`early-${index}`, 0)),
      ...Array.from({ length: 12 }, (_, index) => done(`late-${index}`, 30 + index)),
    ]);
    await expect(validateCalibration(split, parseScenario(input), { split: 0.4 })).rejects.toThrow(/expected/);
  });

  test('can be stopped', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(validateCalibration(log, parseScenario(input), { signal })).rejects.toThrow('enough');
  });
});

describe('distances', () => {
  test('transport between samples of the same size is the mean distance between values of the same rank', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        (pairs) => {
          const ascending = (list: readonly number[]) => [...list].sort((x, y) => x - y);
          const [one, other] = [ascending(pairs.map(([x]) => x)), ascending(pairs.map(([, y]) => y))];
          const expected = one.reduce((sum, each, index) => sum + Math.abs(each - (other[index] ?? 0)), 0) / one.length;
          expect(transportDistance(one, other)).toBeCloseTo(expected, 8);
          // A sample and three copies of it are the same distribution.
          expect(transportDistance([...one, ...one, ...one], other)).toBeCloseTo(expected, 8);
        },
      ),
    );
  });

  test('by hand', () => {
    const at = (step: string, time: number) => ({ step, time, local: 4 * 1440 + time });
    const one = { cases: [[at('a', 0), at('b', 60), at('c', 120)]] };
    const other = { cases: [[at('a', 0), at('c', 60), at('b', 180)]] };
    expect(logDistances(one, one)).toEqual({
      'two-grams': 0,
      'three-grams': 0,
      circadian: 0,
      relative: 0,
      arrivals: 0,
      'cycle-times': 0,
    });
    expect(logDistances(one, other)).toMatchObject({ 'two-grams': 1, 'three-grams': 1, arrivals: 0, 'cycle-times': 1 });
    expect(logDistances(one, other).relative).toBeCloseTo(1 / 3, 12);
    const nextDay = { cases: [[at('a', 1440)]] };
    expect(logDistances(one, nextDay).circadian).toBe(23);
  });
});
