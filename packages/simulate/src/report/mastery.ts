import { DAY } from '../time/working-time.js';
import { change, estimate, MISS, sure } from './estimate.js';
import type { Measured, ShareOf } from './measure.js';
import type { TimeToMastery } from './report.js';
import { binsOf } from './series.js';
import { survivalOf } from './survival.js';
import { timesOf } from './times.js';

/** By how much Little’s law must exceed the mean before the report states that the curve is too short. */
const CLEARLY = 1.25;

/** How long objectives take. @internal */
export const masteryOf = (runs: readonly Measured[], resamples: readonly (readonly number[])[]): TimeToMastery => {
  const times = timesOf(
    runs.map(({ mastery }) => mastery),
    DAY,
    resamples,
  );
  return {
    ...times,
    unfinished: sure(runs.map(({ inProgress }) => inProgress)),
    byLittlesLaw: byLittlesLaw(runs),
    tooShort: isTooShort(runs),
    growing: isTooShort(runs) && laterTakeLonger(runs),
    bins: binsOf(runs),
  };
};

const byLittlesLaw = (runs: readonly Measured[]): number | null => {
  const advanced = runs.reduce((sum, run) => sum + run.advanced, 0);
  return advanced === 0 ? null : runs.reduce((sum, run) => sum + run.progressArea, 0) / advanced / DAY;
};

/** See {@link TimeToMastery.tooShort}. */
const isTooShort = (runs: readonly Measured[]): boolean => {
  const days = byLittlesLaw(runs);
  if (days === null || runs.every(({ inProgress }) => inProgress === 0)) return false;
  const mean = estimate(runs.map(({ mastery }) => mastery.mean));
  return days * DAY > CLEARLY * (mean?.high ?? mean?.mean ?? 0);
};

/** Whether, within the same time, clearly fewer of the objectives that began later were advanced. */
const laterTakeLonger = (runs: readonly Measured[]): boolean => {
  const both = runs.flatMap(({ soon }) =>
    soon === null || soon.earlier.all === 0 || soon.later.all === 0 ? [] : [soon],
  );
  const [first, ...others] = both;
  const fewest = Math.min(
    ...(['earlier', 'later'] as const).map((part) => both.reduce((sum, each) => sum + each[part].all, 0)),
  );
  if (first === undefined || fewest < FEWEST) return false;
  const difference = ({ earlier, later }: typeof first): number => later.part / later.all - earlier.part / earlier.all;
  if (others.length === 0) return difference(first) < -STANDARD_ERRORS * errorOf(first.earlier, first.later);
  return (change(both.map(difference), MISS).high ?? 0) < 0;
};

/** The minimum number of objectives, both earlier and later, from which anything is concluded. */
const FEWEST = 20;

/** The threshold in standard errors for a single replication, which has only its own objectives to compare. */
const STANDARD_ERRORS = 3;

/** The standard error of the difference of two shares. */
const errorOf = (one: ShareOf, other: ShareOf): number => {
  const share = (one.part + other.part) / (one.all + other.all);
  return Math.sqrt(share * (1 - share) * (1 / one.all + 1 / other.all));
};

/**
 * Whether so few objectives are advanced within the scenario that the mean is cut off at its end: the 95 % quantile is
 * not reached.
 *
 * @internal
 */
export const isCutOff = (runs: readonly Measured[]): boolean => {
  const survival = survivalOf(runs.map(({ mastery }) => mastery.durations));
  return survival.longest !== null && survival.quantiles(null, [0.95])[0] === null;
};
