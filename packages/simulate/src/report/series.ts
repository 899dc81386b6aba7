import { at } from '../arrays/ints.js';
import { Histogram } from '../engine/histogram.js';
import type { Prepared } from '../engine/prepare.js';
import { DAY, WEEK } from '../time/working-time.js';
import type { Measured } from './measure.js';
import type { Report } from './report.js';

/** Number of bars in a histogram chart. */
const BINS = 24;

/** Histogram of times to mastery over all replications. @internal */
export const binsOf = (runs: readonly Measured[]): Report['timeToMastery']['bins'] => {
  const bars = Histogram.merge(runs.map(({ mastery }) => mastery.durations.ended)).bins();
  const most = bars.at(-1)?.to ?? 0;
  if (most === 0) return [];
  const width = most / BINS;
  const counts = new Array<number>(BINS).fill(0);
  for (const { from, to, count } of bars) {
    const bin = Math.floor((from + to) / 2 / width);
    counts[bin] = at(counts, bin) + count;
  }
  return counts.map((count, index) => ({ from: (index * width) / DAY, to: ((index + 1) * width) / DAY, count }));
};

/** The samples of each time, averaged over the replications. @internal */
export const seriesOf = ({ workforce }: Prepared, runs: readonly Measured[]): Report['series'] => {
  const length = Math.max(0, ...runs.map(({ samples }) => samples.length));
  const points = Array.from({ length }, (_, index) => runs.flatMap(({ samples }) => samples[index] ?? []));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const queued = workforce.roles.filter((role) => workforce.classes.some((served) => served.includes(role)));
  return {
    weeks: points.map((samples) => at(samples, 0).at / WEEK),
    inProgress: points.map((samples) => mean(samples.map(({ inProgress }) => inProgress))),
    advanced: points.map((samples) => mean(samples.map(({ advanced }) => advanced))),
    queues: queued.map((role) => ({
      role,
      length: points.map((samples) =>
        mean(
          samples.map(({ queues }) =>
            queues.reduce((sum, queue, line) => (at(workforce.classes, line).includes(role) ? sum + queue : sum), 0),
          ),
        ),
      ),
    })),
  };
};
