import { parseScenario } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { meanOf } from '../../src/calibrate/fit-steps.js';
import { calibrate, drawScenario } from '../../src/index.js';
import { input, log, scenario } from '../support/known.js';

describe('drawScenario', () => {
  const calibration = calibrate(log, { ...scenario, outcomes: [], calendars: [], holidays: [] });

  test('draws a scenario, the same for a seed, whose figures spread around the fits as their intervals say', () => {
    const draws = Array.from({ length: 200 }, (_, seed) => drawScenario(calibration, seed + 1));
    expect(drawScenario(calibration, 1)).toEqual(draws[0]);
    expect(parseScenario(draws[0] ?? input).effort.length).toBe(calibration.scenario.effort.length);
    const within = (values: readonly number[], { low, high }: { low: number; high: number }): number =>
      values.filter((value) => low <= value && value <= high).length / values.length;
    const step = calibration.fits.durations.find((each) => each.step === 'assess-progress/score');
    const means = draws.map(({ effort }) => {
      const own = effort.find(({ work }) => work === 'assess-progress/score');
      return own === undefined ? Number.NaN : meanOf(own.distribution);
    });
    const share = calibration.fits.outcomes.find((each) => each.step === 'assess-progress/score' && each.attempt === 1);
    const shares = draws.map(
      ({ outcomes }) =>
        outcomes.find(({ work, attempt }) => work === 'assess-progress/score' && attempt === 1)?.probabilities.scored ??
        Number.NaN,
    );
    const rates = draws.map(({ learners }) => learners.arrivals?.perWeek ?? Number.NaN);
    const speeds = draws.map(({ people }) => people.find(({ id }) => id === 'ada')?.speed ?? Number.NaN);
    const ada = calibration.fits.speeds.find(({ person }) => person === 'ada');
    for (const [values, interval] of [
      [means, step?.mean],
      [shares, share?.shares.scored],
      [rates, calibration.fits.arrivals.perWeek],
      [speeds, ada?.speed],
    ] as const) {
      expect(interval).toBeTruthy();
      if (interval === undefined || interval === null) continue;
      expect(within(values, interval)).toBeGreaterThan(0.9);
      expect(within(values, interval)).toBeLessThan(0.99);
    }
    // Each figure spreads as its interval says, including the first to be drawn.
    calibration.scenario.effort.forEach(({ work, role }, index) => {
      const fit = calibration.fits.durations.find((each) => each.step === work && (role ?? each.role) === each.role);
      const drawn = draws.flatMap(({ effort }) => {
        const own = effort[index];
        return own === undefined ? [] : [meanOf(own.distribution)];
      });
      if (fit === undefined || fit.by === 'shrunk') return;
      expect(within(drawn, fit.mean), work).toBeGreaterThan(0.88);
      expect(new Set(drawn).size, work).toBe(draws.length);
    });
    for (const { outcomes } of draws)
      for (const { probabilities } of outcomes)
        expect(Object.values(probabilities).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });
});
