import type { Scenario } from '@work-elements/simulate';
import { mean, sampleVariance } from 'simple-statistics';
import { counted, effortForOne, type Process } from 'work-elements';
import { begin, type LongRunning } from '../progress/long-running.js';
import {
  type DistributionFit,
  type FittedDistribution,
  fitDurations,
  isWithinLimits,
} from '../statistics/fit-durations.js';
import { histogramOf } from '../statistics/histogram.js';
import { normalInterval } from '../statistics/intervals.js';
import { sum } from '../statistics/sum.js';
import type { DurationFit } from './fits.js';

/** The durations of a step, by the people of a role. @internal */
export interface StepDurations {
  readonly step: string;
  readonly role: string;
  readonly time: DurationFit['time'];
  readonly ended: readonly number[];
  readonly open: readonly number[];
  /** How many of those that ended have an inferred start. */
  readonly startsAssumed: number;
}

/** How long steps take, and the steps whose durations do not determine it. @internal */
export interface StepFits {
  readonly durations: readonly DurationFit[];
  readonly untold: readonly StepDurations[];
}

/**
 * Where a role has too few steps to estimate the variance between them, it is taken as the variance within divided by
 * this.
 */
const STRENGTH = 4;

/**
 * Fits how long each step takes. A step with too few observations gets the scenario’s estimate, scaled. The scale is
 * shrunk from what was seen of the step towards the role’s average scale, with the weight n / (n + s²within /
 * s²between).
 *
 * A step with inferred starts is compared only with other such steps, because the durations of all of them may include
 * waiting.
 *
 * @internal
 */
export const fitSteps = (
  steps: readonly StepDurations[],
  process: Process,
  scenario: Pick<Scenario, 'effort'>,
  enough: number,
  running: LongRunning = {},
): StepFits => {
  const tick = begin(running, 'steps', steps.length);
  const known = steps.map((durations, index) => {
    const fit = fitDurations(durations);
    tick(index + 1);
    return { durations, fit };
  });
  const kindOf = ({ role, startsAssumed }: StepDurations): string => `${role} ${startsAssumed > 0}`;
  const scales = new Map<string, Scale[]>();
  for (const { durations, fit } of known) {
    const prior = estimateOf(durations.step, process, scenario);
    if (fit === null || prior === undefined || meanOf(prior) <= 0 || durations.ended.length < enough) continue;
    const logs = durations.ended.map((each) => Math.log(Math.max(each, 0.5 / 60)));
    const own = scales.get(kindOf(durations)) ?? [];
    const within = logs.length < 2 ? null : sampleVariance(logs);
    own.push({ scale: Math.log(fit.mean.value / meanOf(prior)), within });
    scales.set(kindOf(durations), own);
  }
  const durations = known.flatMap(({ durations, fit }): readonly DurationFit[] => {
    if (fit === null) return [];
    const { step, role, time, startsAssumed } = durations;
    const [histogram, doubt] = [histogramOf(durations.ended), doubtOf(durations)];
    const prior = estimateOf(step, process, scenario);
    if (durations.ended.length >= enough || prior === undefined || meanOf(prior) <= 0)
      return [{ ...fit, step, role, time, startsAssumed, doubt, by: 'fitted', histogram }];
    const own = shrunk(fit, prior, durations, scales.get(kindOf(durations)) ?? []);
    return isWithinLimits(own.distribution)
      ? [{ ...own, step, role, time, startsAssumed, doubt, by: 'shrunk', histogram }]
      : [];
  });
  const told = new Set(durations.map(({ step, role }) => `${step} ${role}`));
  return {
    durations,
    untold: steps.filter(({ step, role, ended }) => ended.length > 0 && !told.has(`${step} ${role}`)),
  };
};

/** What makes durations doubtful; null if nothing does. */
const doubtOf = ({ startsAssumed, ended }: StepDurations): string | null =>
  startsAssumed === 0
    ? null
    : `${startsAssumed} of ${counted(ended.length, 'start')} assumed, so waiting may be included`;

/**
 * The logarithm of how much longer a step takes than estimated, and the variance of the logarithms of its durations.
 */
interface Scale {
  readonly scale: number;
  /** Null where there is a single duration. */
  readonly within: number | null;
}

const shrunk = (
  fit: DistributionFit,
  prior: FittedDistribution,
  { ended, open }: StepDurations,
  others: readonly Scale[],
): DistributionFit => {
  const n = ended.length;
  const average = others.length === 0 ? 0 : mean(others.map(({ scale }) => scale));
  const spreads = others.flatMap((each) => each.within ?? []);
  const within = spreads.length === 0 ? 1 : mean(spreads);
  const between = Math.max(
    1e-6,
    others.length < 2 ? within / STRENGTH : sampleVariance(others.map(({ scale }) => scale)),
  );
  const weight = n / (n + within / between);
  // All the time worked, on open pieces too, per piece that ended.
  const spent = (sum(ended, (each) => each) + sum(open, (each) => each)) / n;
  const seen = Math.log(Math.max(spent, 0.5 / 60) / meanOf(prior));
  const scale = Math.exp(weight * seen + (1 - weight) * average);
  const distribution = scaled(prior, scale);
  const error = Math.sqrt((weight * within) / n);
  return { ...fit, distribution, mean: normalInterval(meanOf(distribution), error, true), distance: null };
};

/**
 * The scenario’s estimate, or else the catalogue’s, of how long a step takes for one learner, whoever does it.
 * @internal
 */
export const estimateOf = (
  step: string,
  process: Process,
  { effort }: Pick<Scenario, 'effort'>,
): FittedDistribution | undefined => {
  const own = effort.filter((each) => each.role === undefined && each.person === undefined);
  const element = step.slice(0, step.indexOf('/'));
  const said = own.findLast(({ work }) => work === step) ?? own.findLast(({ work }) => work === element);
  const found = process.elements.find(({ id }) => id === element)?.steps.find(({ id }) => `${element}/${id}` === step);
  if (said !== undefined) return scaled(said.distribution, 1 / (said.group ?? found?.group?.size ?? 1));
  return found === undefined ? undefined : { kind: 'triangular', ...effortForOne(found) };
};

/** @internal */
export const meanOf = (of: FittedDistribution): number => {
  switch (of.kind) {
    case 'fixed':
      return of.minutes;
    case 'triangular':
      return (of.min + of.mode + of.max) / 3;
    default:
      return of.mean;
  }
};

/** A distribution of the same shape, longer by a factor. @internal */
export const scaled = (of: FittedDistribution, by: number): FittedDistribution => {
  switch (of.kind) {
    case 'fixed':
      return { ...of, minutes: of.minutes * by };
    case 'exponential':
      return { ...of, mean: of.mean * by };
    case 'triangular':
      return { ...of, min: of.min * by, mode: of.mode * by, max: of.max * by };
    default:
      return { ...of, mean: of.mean * by, sd: of.sd * by };
  }
};
