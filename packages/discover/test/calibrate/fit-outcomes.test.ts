import type { Scenario } from '@work-elements/simulate';
import { beforeAll, describe, expect, test } from 'vitest';
import { models, usualShares, workElement } from 'work-elements';
import { type Calibration, calibrate, collectEvents } from '../../src/index.js';
import { scenarioOfModel, simulatedEvents } from '../support/simulated.js';

const model = models.aiTutorGuide;
const scenario: Scenario = scenarioOfModel(model, 4, { count: 60, objectives: 4 });

const fittedIn = ({ fits }: Calibration, step: string) => fits.outcomes.filter((each) => each.step === step);

const usual = (element: 'assess-progress' | 'track-progress', id: string) => {
  const step = workElement(element).steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return usualShares(model, `${element}/${id}`, step);
};

describe('outcomes that are not left to chance', () => {
  let calibration: Calibration;
  beforeAll(async () => {
    calibration = calibrate(collectEvents(await simulatedEvents(scenario, 7)), scenario);
  });

  test('pieces of learners with a support plan, which are always reviewed, do not count', () => {
    const { onPace } = usual('assess-progress', 'score');
    const fits = fittedIn(calibration, 'assess-progress/score');
    expect(fits[0]?.n).toBeGreaterThan(100);
    for (const { shares } of fits)
      for (const [outcome, { low, high }] of Object.entries(shares)) {
        expect(onPace[outcome], outcome).toBeGreaterThan(low - 0.03);
        expect(onPace[outcome], outcome).toBeLessThan(high + 0.03);
      }
  });

  test('selections for which an activity had been published say nothing of whether one fits', () => {
    const step = workElement('deliver-activities').steps.find(({ id }) => id === 'select');
    const { n = 0, shares } = fittedIn(calibration, 'deliver-activities/select')[0] ?? {};
    expect(n).toBe(240);
    const sum = Object.values(shares ?? {}).reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(shares?.['no-activity-fits']?.low).toBeLessThan(step?.shares?.['no-activity-fits']?.share ?? 0);
    expect(shares?.['no-activity-fits']?.high).toBeGreaterThan(step?.shares?.['no-activity-fits']?.share ?? 1);
  });

  test('nobody on pace is off the pace by chance', () => {
    expect(usual('track-progress', 'interpret').onPace['off-pace']).toBe(0);
    for (const { shares } of fittedIn(calibration, 'track-progress/interpret'))
      expect(shares['off-pace']?.value).toBe(0);
  });

  test('what becomes of those who are behind is told as not calibrated', () => {
    expect(calibration.fits.notCalibrated.map(({ what }) => what)).toContain(
      'outcomes of track-progress/interpret once an objective is behind',
    );
  });
});
