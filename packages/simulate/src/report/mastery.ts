import { DAY } from '../time/working-time.js';
import { estimate, sure } from './estimate.js';
import type { Measured } from './measure.js';
import type { TimeToMastery } from './report.js';
import { binsOf } from './series.js';
import { timesOf } from './times.js';

/** How far Little’s law must exceed the mean before the report says that later objectives take longer. */
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
    growing: isGrowing(runs),
    bins: binsOf(runs),
  };
};

const byLittlesLaw = (runs: readonly Measured[]): number | null => {
  const advanced = runs.reduce((sum, run) => sum + run.advanced, 0);
  return advanced === 0 ? null : runs.reduce((sum, run) => sum + run.progressArea, 0) / advanced / DAY;
};

/** Whether later objectives take longer: see {@link TimeToMastery.growing}. @internal */
export const isGrowing = (runs: readonly Measured[]): boolean => {
  if (runs.every(({ inProgress }) => inProgress === 0)) return false;
  const mean = estimate(runs.map(({ mastery }) => mastery.mean));
  const days = byLittlesLaw(runs);
  return days === null || days * DAY > CLEARLY * (mean?.high ?? mean?.mean ?? 0);
};
