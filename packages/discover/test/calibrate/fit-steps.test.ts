import { mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { models, processOf, workElements } from 'work-elements';
import { quantileOf } from '../../../simulate/src/random/quantile.js';
import { estimateOf, fitSteps, meanOf, type StepDurations } from '../../src/calibrate/fit-steps.js';
import type { FittedDistribution } from '../../src/index.js';
import { random } from '../support/noise.js';

const process = processOf(models.validator);
const scenario = { effort: [] };
const FEW = 'track-progress/reconcile';
/**
 * Steps with many observations, and by what factor they take longer than in the catalogue, spread evenly on a log
 * scale.
 */
const MANY = [
  ['deliver-activities/teach', 0.5],
  ['deliver-activities/introduce', 0.8],
  ['map-objectives/agree', 1.25],
  ['track-progress/update', 2],
] as const;

/** The catalogue’s estimate for one learner, read independently. */
const estimated = (ref: string): Extract<FittedDistribution, { kind: 'triangular' }> => {
  const step = workElements.flatMap(({ id, steps }) => steps.filter((each) => `${id}/${each.id}` === ref))[0];
  if (step === undefined) throw new Error(`no step ${ref}`);
  const share = 1 / (step.group?.size ?? 1);
  return {
    kind: 'triangular',
    min: step.effort.min * share,
    mode: step.effort.mode * share,
    max: step.effort.max * share,
  };
};

const durationsOf = (step: string, shares: readonly number[], scale: number): StepDurations => {
  const quantile = quantileOf(estimated(step), 1);
  const ended = shares.map((share) => scale * quantile(share));
  return { step, role: 'teacher', time: 'working', ended, open: [], startsAssumed: 0 };
};

/** Low-discrepancy points in a cube (Weyl’s sequence), so that the few durations are average over all seeds. */
const evenly = (seed: number, count: number): readonly number[] =>
  [2, 3, 5, 7, 11].slice(0, count).map((prime) => (seed * Math.sqrt(prime)) % 1);

const fitted = (seed: number, few: number, scale: number) => {
  const next = random(seed);
  const many = MANY.map(([step, times]) => durationsOf(step, Array.from({ length: 20 }, next), scale * times));
  const steps = [...many, durationsOf(FEW, evenly(seed, few), scale)];
  return fitSteps(steps, process, scenario, 20).durations.find(({ step }) => step === FEW);
};

describe('steps with too few durations', () => {
  test('are estimated for one learner, even if the work is done for a group', () => {
    for (const [step] of MANY)
      expect(estimateOf(step, process, scenario)).toEqual({
        kind: 'triangular',
        min: expect.closeTo(estimated(step).min),
        mode: expect.closeTo(estimated(step).mode),
        max: expect.closeTo(estimated(step).max),
      });
    expect(estimated('deliver-activities/teach').max).toBeLessThan(15);
  });

  const expectNoBias = (scale: number): void => {
    const truth = scale * meanOf(estimated(FEW));
    for (const few of [1, 2, 5]) {
      const fits = Array.from({ length: 200 }, (_, seed) => fitted(seed + 1, few, scale));
      expect(fits.every((fit) => fit?.by === 'shrunk' && fit.n === few)).toBe(true);
      const average = mean(fits.map((fit) => (fit === undefined ? 0 : meanOf(fit.distribution)))) / truth;
      expect(Math.abs(average - 1), `${few} durations: ${average}`).toBeLessThan(0.015);
    }
  };
  const NO_BIAS = 'are neither too long nor too short on average, whatever the role’s scale';
  test(`${NO_BIAS} (factor 2)`, () => expectNoBias(2));
  test(`${NO_BIAS} (factor 1)`, { tags: ['long'] }, () => expectNoBias(1));

  test.each([1, 2])('can be told by %i durations from steps that have enough', (few) => {
    const many = MANY.slice(0, 2).map(([step, times]) => durationsOf(step, evenly(7, few), times));
    const steps = [...many, { ...durationsOf(FEW, [], 1), ended: [3] }];
    for (const enough of [1, few, few + 1]) {
      const { durations: found } = fitSteps(steps, process, scenario, enough);
      expect(found.map(({ by }) => by)).toEqual(
        steps.map(({ ended }) => (ended.length >= enough ? 'fitted' : 'shrunk')),
      );
      for (const { mean: of } of found)
        for (const figure of [of.value, of.low, of.high]) expect(figure).toBeGreaterThan(0);
    }
  });

  test('have a scale even if the other steps never vary', () => {
    const alike = { ...durationsOf(MANY[0][0], [], 1), ended: Array.from({ length: 30 }, () => 4) };
    const { durations: found } = fitSteps([alike, durationsOf(FEW, evenly(3, 2), 1)], process, scenario, 20);
    expect(found.find(({ step }) => step === FEW)?.mean.value).toBeGreaterThan(0);
  });
});
