import { DAY } from '../time/working-time.js';
import { sure } from './estimate.js';
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
  const advanced = runs.reduce((sum, run) => sum + run.advanced, 0);
  const byLittlesLaw = advanced === 0 ? null : runs.reduce((sum, run) => sum + run.progressArea, 0) / advanced / DAY;
  const unfinished = sure(runs.map(({ inProgress }) => inProgress));
  const mean = times.mean?.high ?? times.mean?.mean ?? 0;
  return {
    ...times,
    unfinished,
    byLittlesLaw,
    growing: unfinished.mean > 0 && (byLittlesLaw === null || byLittlesLaw > CLEARLY * mean),
    bins: binsOf(runs),
  };
};
