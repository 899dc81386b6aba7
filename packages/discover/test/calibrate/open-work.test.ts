import { parseScenario, simulate } from '@work-elements/simulate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibrate,
  collectEvents,
  discoverModel,
  drawScenario,
  type EventInput,
  fitDurations,
} from '../../src/index.js';
import { scenario as known } from '../support/known.js';

const BEGIN = Date.UTC(2026, 8, 7, 8);

interface Piece {
  readonly activity: string;
  /** Minutes after the beginning, and the duration; null if still open. */
  readonly from: number;
  readonly minutes: number | null;
  readonly by: string;
}

const logOf = (pieces: readonly Piece[], until = 0) => {
  const at = (minutes: number): string => new Date(BEGIN + minutes * 60_000).toISOString();
  const event = (name: string, each: Piece, lifecycle: string, minutes: number): EventInput => ({
    case: name,
    activity: each.activity,
    lifecycle,
    resource: each.by,
    role: null,
    time: at(minutes),
  });
  const close: Piece = { activity: 'Close', from: until, minutes: 1, by: 'Cy' };
  return collectEvents(
    [...pieces, close].flatMap((each, index) => [
      event(`k${index}`, each, 'start', each.from),
      ...(each.minutes === null ? [] : [event(`k${index}`, each, 'complete', each.from + each.minutes)]),
    ]),
  );
};

const calibrated = (pieces: readonly Piece[], until = 0) => {
  const { model, log } = discoverModel(logOf(pieces, until), { process: 'discover' });
  const staff = model.roles.flatMap(({ id, actors }) =>
    actors.includes('information-system') ? [] : [{ role: id, count: 1 }],
  );
  return calibrate(log, parseScenario({ id: 's', title: 'S', model, learners: { count: 1 }, staff, weeks: 2 }));
};

const answered = (minutes: number | null, from: number, by = 'Cy'): Piece => ({
  activity: 'Answer',
  from,
  minutes,
  by,
});

describe('work that is still open', () => {
  test.each([
    { ended: [1, 2], open: 3 },
    { ended: [1, 2, 3], open: 40 },
  ])('leaves the figure as it is where it tells no mean: $ended and $open open', async ({ ended, open }) => {
    const pieces = [
      ...ended.map((minutes, index) => answered(minutes, index * 60)),
      ...Array.from({ length: open }, (_, index) => answered(null, (ended.length + index) * 60)),
    ];
    const { scenario, fits } = calibrated(pieces, 100_000);
    expect(fits.durations.find(({ step }) => step === 'process/answer')).toBeUndefined();
    expect(scenario.effort.find(({ work }) => work === 'process/answer')).toBeUndefined();
    expect(fits.notCalibrated).toContainEqual({
      what: 'effort of process/answer',
      because: expect.stringContaining(`${ended.length} of ${ended.length + open} pieces of work ended`),
    });
    const report = await simulate(parseScenario(scenario), { replications: 1 });
    expect(report.advanced.mean).toBeGreaterThanOrEqual(0);
  });

  test('is counted where nobody knows the role of whoever began it', () => {
    const pieces = [
      ...[1, 2, 3].map((minutes) => answered(minutes, minutes * 60)),
      ...Array.from({ length: 5 }, (_, index) => answered(null, 300 + index * 60, `Di${index}`)),
    ];
    expect(calibrated(pieces, 1000).fits.notCalibrated).toContainEqual({
      what: '5 of 9 pieces of work',
      because: 'the log does not say in which role they were done',
    });
  });

  test('counts in a step of too few as well', () => {
    const [score, by] = ['assess-progress/score', 'ada'];
    const of = (pieces: readonly Piece[]): number =>
      calibrate(logOf(pieces, 400), known, { holders: { ada: ['validator'] } }).fits.durations.find(
        ({ step }) => step === score,
      )?.mean.value ?? 0;
    const one = { activity: score, from: 0, minutes: 20, by };
    const longer = { activity: score, from: 100, minutes: null, by };
    expect(of([one, longer])).toBeGreaterThan(of([one]));
  });
});

const minutes = fc.oneof(
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 1e-9, 1, 1e6, 3e6),
);

test('a mean is never far beyond what was seen, and no figure more than a scenario takes', () => {
  fc.assert(
    fc.property(
      fc.array(minutes, { minLength: 1, maxLength: 12 }),
      fc.array(minutes, { maxLength: 12 }),
      (ended, open) => {
        const fit = fitDurations({ ended, open });
        if (fit === null) return;
        const longest = Math.max(0.5 / 60, ...ended, ...open);
        expect(fit.mean.value).toBeLessThanOrEqual(2 * longest + 1e-9);
        const effort = [{ work: 'assess-progress/score', distribution: fit.distribution }];
        expect(parseScenario({ ...given, effort }).effort).toHaveLength(1);
      },
    ),
  );
});

const given = {
  id: 's',
  title: 'S',
  model: 'single-teacher',
  learners: { count: 1 },
  staff: [{ role: 'teacher', count: 1 }],
};

test('whatever ended and is open, and however long, the scenario is one, and so are those drawn from it', () => {
  const piece = fc.record({
    activity: fc.constantFrom('Answer', 'Ask'),
    from: fc.integer({ min: 0, max: 10_000 }),
    minutes: fc.option(fc.oneof(fc.nat(60), fc.nat(20_000), fc.nat(5_000_000)), { freq: 3 }),
    by: fc.constantFrom('Cy', 'Di'),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(6_000_000), (pieces, until) => {
      const calibration = calibrated(pieces, until);
      const scenarios = [calibration.scenario, ...[1, 2, 3].map((seed) => drawScenario(calibration, seed))];
      for (const each of scenarios) expect(parseScenario(each).id).toBe('s');
    }),
    { numRuns: 60 },
  );
});
