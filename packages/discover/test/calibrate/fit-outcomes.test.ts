import { parseScenario, type Scenario } from '@work-elements/simulate';
import { beforeAll, describe, expect, test } from 'vitest';
import { models, usualShares, workElement } from 'work-elements';
import { type Calibration, calibrate, collectEvents, drawScenario, type EventInput } from '../../src/index.js';
import { betaQuantile } from '../../src/statistics/stdlib.js';
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
    for (const { shares, behind } of fittedIn(calibration, 'track-progress/interpret'))
      if (behind === null) expect(shares['off-pace']?.value).toBe(0);
  });

  test('where nobody is known to be behind, the shares of those who are stay as they are, and that is told', () => {
    const { behind: usually } = usual('track-progress', 'interpret');
    const late = calibration.scenario.outcomes.find(
      ({ work, behind }) => work === 'track-progress/interpret' && behind !== undefined,
    );
    expect(late?.behind).toEqual({ from: 1.25 });
    for (const [outcome, share] of Object.entries(usually ?? {}))
      expect(late?.probabilities[outcome]).toBeCloseTo(share, 12);
    expect(late?.source).toBe('default, because the log shows no objective that was behind');
    expect(calibration.fits.notCalibrated.map(({ what }) => what)).toContain(
      'outcomes of track-progress/interpret once an objective is behind',
    );
    expect(drawScenario(calibration, 5).outcomes).toContainEqual(late);
  });
});

describe('outcomes by pace', () => {
  const paced = parseScenario({
    ...scenarioOfModel(models.validator, 3, { count: 60, objectives: 4, plannedDays: 12 }),
    outcomes: [
      { work: 'decide-advancement/decide', probabilities: { advance: 0.9, 'not-yet': 0.1 } },
      { work: 'decide-advancement/decide', behind: { from: 1.5 }, probabilities: { advance: 0.3, 'not-yet': 0.7 } },
      { work: 'decide-advancement/decide', behind: { from: 0.75 }, probabilities: { advance: 0.6, 'not-yet': 0.4 } },
    ],
  });
  let calibration: Calibration;
  beforeAll(async () => {
    calibration = calibrate(collectEvents(await simulatedEvents(paced, 3)), paced, { prior: 'flat', enough: 100 });
  });

  test('are told apart by how long the objective has been in progress', () => {
    const advance = (from: number | null) =>
      fittedIn(calibration, 'decide-advancement/decide')
        .filter(({ behind }) => behind === from)
        .map(({ n, shares }) => ({ n, ...shares.advance }));
    for (const [from, truth] of [
      [1.5, 0.3],
      [0.75, 0.6],
      [null, 0.9],
    ] as const) {
      const [found] = advance(from);
      expect(found?.n, `from ${from}`).toBeGreaterThan(30);
      expect(found?.low, `from ${from}`).toBeLessThan(truth);
      expect(found?.high, `from ${from}`).toBeGreaterThan(truth);
    }
    expect(calibration.scenario.outcomes.filter(({ behind }) => behind !== undefined)).toHaveLength(4);
    const drawn = drawScenario(calibration, 1).outcomes.filter(({ behind }) => behind !== undefined);
    expect(drawn.map(({ behind }) => behind?.from).sort()).toEqual([0.75, 1.25, 1.25, 1.5]);
  });

  test('nobody who is off the pace is taken to be on it, and nobody on it to be behind', () => {
    const steps = fittedIn(calibration, 'track-progress/interpret');
    const late = steps.find(({ behind }) => behind !== null);
    expect(late?.n).toBeGreaterThan(10);
    // The outcome is off-pace exactly for those who are behind, so a piece counted in the wrong place would show.
    expect(late?.shares['on-pace']?.low).toBe(0);
    for (const { behind, shares } of steps) if (behind === null) expect(shares['off-pace']?.low).toBe(0);
    expect(calibration.fits.notCalibrated.map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/^\d+ of \d+ outcomes of track-progress\/interpret$/),
    );
  });
});

describe('that no activity fits', () => {
  const few: Scenario = scenarioOfModel(models.validator, 1, { count: 1 });
  const done = (learner: number, step: string, outcome: string, minute: number): EventInput => ({
    case: `learner-${learner}`,
    activity: step,
    lifecycle: 'complete',
    resource: 'bo',
    role: 'teacher',
    subject: 'o1',
    time: new Date(Date.parse('2026-09-01T08:00:00Z') + minute * 60_000).toISOString(),
    outcome,
  });
  const SELECT = 'deliver-activities/select';
  // Of 25 selections, one finds nothing; then an activity is published, and 30 more select among what is there.
  const events = [
    ...Array.from({ length: 25 }, (_, index) =>
      done(index, SELECT, index === 0 ? 'no-activity-fits' : 'selected', index),
    ),
    done(0, 'develop-activities/analyse', 'adapted-for-now', 30),
    ...Array.from({ length: 30 }, (_, index) =>
      done(1 + index, SELECT, index < 6 ? 'teaching-first' : 'selected', 40 + index),
    ),
  ];
  const { fits, scenario: written } = calibrate(collectEvents(events), few, { prior: 'flat' });
  const rows = fits.outcomes.filter(({ step }) => step === SELECT);

  test('is told by the selections for which it was possible, and says how many these are', () => {
    // Second attempts by 24 learners, and first attempts by six after an activity was published for everybody.
    expect(rows.map(({ attempt, n }) => [attempt, n])).toEqual([
      [1, 31],
      [2, 24],
      [null, 0],
    ]);
    for (const { shares } of rows.slice(0, 2)) {
      expect(shares['no-activity-fits']?.n).toBe(25);
      expect(shares['no-activity-fits']?.value).toBeCloseTo((1 + 1 / 3) / 26, 12);
      // The interval for one of 25 under that prior, rather than almost 0 to almost 1.
      expect(shares['no-activity-fits']?.high).toBeCloseTo(betaQuantile(0.975, 4 / 3, 24 + 2 / 3), 9);
    }
    const second = rows[1];
    // The shares of the other outcomes rest on all 24 selections.
    const fitting = (second?.shares.selected?.value ?? 0) + (second?.shares['teaching-first']?.value ?? 0);
    expect(fitting).toBeCloseTo(1 - (1 + 1 / 3) / 26, 12);
    expect(second?.shares['teaching-first']?.value).toBeCloseTo((fitting * (6 + 1 / 3)) / (24 + 2 / 3), 12);
    expect(written.outcomes.filter(({ work }) => work === SELECT).map(({ source }) => source)).toEqual([
      'log: n = 31, attempt 1, n = 25 for no-activity-fits',
      'log: n = 24, attempt 2, n = 25 for no-activity-fits',
      'log: as attempt 2, for want of a later one',
    ]);
  });

  test('spreads, when drawn, as the selections leave it open', () => {
    const calibration = { fits, scenario: written };
    const shares = Array.from({ length: 200 }, (_, seed) => {
      const row = drawScenario(calibration, seed).outcomes.find(({ work }) => work === SELECT);
      const values = Object.values(row?.probabilities ?? {});
      expect(values.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      return row?.probabilities['no-activity-fits'] ?? Number.NaN;
    });
    const { high = 0 } = rows[0]?.shares['no-activity-fits'] ?? {};
    const below = shares.filter((share) => share <= high).length / shares.length;
    expect(below).toBeGreaterThan(0.93);
    expect(below).toBeLessThan(1);
  });
});
