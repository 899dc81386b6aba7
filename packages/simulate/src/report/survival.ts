import { add, at, int, num } from '../arrays/ints.js';
import { BIN_COUNT, intervalOf } from '../engine/histogram.js';

/**
 * Durations in one replication, as pairs of histogram bin and count: those that ended; those right-censored; and, for
 * both, the entry ages of those already under way when counting began (left truncation).
 *
 * @internal
 */
export interface Durations {
  readonly ended: Int32Array;
  readonly censored: Int32Array;
  readonly truncated: Int32Array;
  /** Exact sum of the durations that ended. */
  readonly sum: number;
}

/** Durations in one replication, with their mean. @internal */
export interface MeasuredTime {
  readonly mean: number | null;
  readonly durations: Durations;
}

/** @internal */
export const mergeDurations = (all: readonly Durations[]): Durations => ({
  ended: concatenated(all.map(({ ended }) => ended)),
  censored: concatenated(all.map(({ censored }) => censored)),
  truncated: concatenated(all.map(({ truncated }) => truncated)),
  sum: all.reduce((total, { sum }) => total + sum, 0),
});

const concatenated = (all: readonly Int32Array[]): Int32Array => {
  const result = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const each of all) {
    result.set(each, end);
    end += each.length;
  }
  return result;
};

/** The mean duration in one replication, restricted to a limit, or to the longest observed. @internal */
export const measuredTime = (durations: Durations, limit: number | null): MeasuredTime => ({
  mean: survivalOf([durations]).mean(limit),
  durations,
});

/** The Kaplan–Meier curve of pooled replications. @internal */
export interface Survival {
  /** The longest duration observed, ended or not; null if there was none. */
  readonly longest: number | null;
  /**
   * The times by which given shares, in ascending order, have ended; null if they never do. `often` weights the pooled
   * replications; null weights them equally.
   */
  quantiles(often: readonly number[] | null, shares: readonly number[]): readonly (number | null)[];
  /** The area under the curve up to a limit, or up to the longest duration observed. */
  mean(limit: number | null): number | null;
  /**
   * The shares that have ended by given times, in ascending order; null if there were no cases. `often` as in
   * `quantiles`.
   */
  endedBy(often: readonly number[] | null, times: readonly number[]): readonly number[] | null;
}

/** One replication: the cases that ended, and the late entries minus the censored cases, by bin. */
interface Row {
  readonly ended: Pairs;
  readonly others: Pairs;
  readonly atStart: number;
  readonly seen: number;
  readonly sum: number;
}

interface Pairs {
  readonly bins: Int32Array;
  readonly counts: Int32Array;
}

/** Number of values in pairs of bin and count. @internal */
export const countIn = (counted: Int32Array): number =>
  counted.reduce((sum, number, index) => (index % 2 === 1 ? sum + number : sum), 0);

/**
 * The Kaplan–Meier estimator (1958) of the share not over after a given time, with right-censored cases and
 * left-truncated ones (those already under way when counting began). Within a histogram bin, censored cases and late
 * entries count half.
 *
 * @internal
 */
export const survivalOf = (all: readonly Durations[]): Survival => {
  const bins = binsInUse(all);
  const from = Float64Array.from(bins, (bin) => intervalOf(bin).from);
  const to = Float64Array.from(bins, (bin) => intervalOf(bin).to);
  const pairsOf = (counted: Int32Array, sign: number): Pairs => {
    const own = Int32Array.from({ length: counted.length / 2 }, (_, index) => int(indexOfBin, int(counted, 2 * index)));
    return { bins: own, counts: own.map((_, index) => sign * int(counted, 2 * index + 1)) };
  };
  const rows = all.map(({ ended, censored, truncated, sum }): Row => {
    const [came, left] = [pairsOf(truncated, 1), pairsOf(censored, -1)];
    return {
      ended: pairsOf(ended, 1),
      others: {
        bins: concatenated([came.bins, left.bins]),
        counts: concatenated([came.counts, left.counts]),
      },
      atStart: countIn(ended) + countIn(censored) - countIn(truncated),
      seen: countIn(ended) + countIn(censored),
      sum,
    };
  });
  const ended = new Float64Array(bins.length);
  const others = new Float64Array(bins.length);

  /** Pools the rows; returns the number at risk from the start and the sum of the durations that ended. */
  const pool = (often: readonly number[] | null): { readonly atStart: number; readonly sum: number } => {
    ended.fill(0);
    others.fill(0);
    let atStart = 0;
    let sum = 0;
    for (let index = 0; index < rows.length; index++) {
      const times = often === null ? 1 : at(often, index);
      if (times === 0) continue;
      const row = at(rows, index);
      atStart += times * row.atStart;
      sum += times * row.sum;
      addTo(ended, row.ended, times);
      addTo(others, row.others, times);
    }
    return { atStart, sum };
  };

  return {
    longest: bins.length === 0 ? null : num(to, bins.length - 1),
    quantiles: (often, shares) => quantilesOf(from, to, ended, others, pool(often).atStart, shares),
    mean: (limit) => {
      const { atStart, sum } = pool(null);
      return bins.length === 0 ? null : meanOf(from, to, ended, others, atStart, sum, limit);
    },
    endedBy: (often, times) => {
      const { atStart } = pool(often);
      const isSeen = rows.some(({ seen }, index) => seen > 0 && (often === null || at(often, index) > 0));
      if (!isSeen) return null;
      return endedBy(from, to, ended, others, atStart, times);
    },
  };
};

// Three ways to read a curve. Each traverses it separately, because they are called some hundred thousand times.

/** The surviving share after `ends` of `risk` cases at risk have ended. */
const survivingShare = (left: number, ends: number, risk: number): number =>
  ends === 0 ? left : left * (1 - ends / Math.max(ends, risk));

const quantilesOf = (
  from: Float64Array,
  to: Float64Array,
  ended: Float64Array,
  others: Float64Array,
  atStart: number,
  shares: readonly number[],
): readonly (number | null)[] => {
  const found = shares.map((): number | null => null);
  let risk = atStart;
  let left = 1;
  let next = 0;
  for (let place = 0; place < from.length && next < shares.length; place++) {
    const ends = num(ended, place);
    const other = num(others, place);
    const before = left;
    left = survivingShare(left, ends, risk + other / 2);
    risk += other - ends;
    for (let level = 1 - at(shares, next) + 1e-12; left <= level; level = 1 - at(shares, next) + 1e-12) {
      const start = num(from, place);
      found[next] = start + ((num(to, place) - start) * (before - level)) / (before - left);
      next += 1;
      if (next === shares.length) break;
    }
  }
  return found;
};

const meanOf = (
  from: Float64Array,
  to: Float64Array,
  ended: Float64Array,
  others: Float64Array,
  atStart: number,
  sum: number,
  limit: number | null,
): number => {
  let risk = atStart;
  let left = 1;
  let area = 0;
  let rough = 0;
  let reached = 0;
  for (let place = 0; place < from.length; place++) {
    const ends = num(ended, place);
    const other = num(others, place);
    const start = num(from, place);
    const end = num(to, place);
    const before = left;
    left = survivingShare(left, ends, risk + other / 2);
    risk += other - ends;
    area += before * (start - reached) + ((before + left) / 2) * (end - start);
    rough += (ends * (start + end)) / 2;
    reached = end;
  }
  // Without censoring the mean is exact, not the histogram’s.
  const scale = rough === 0 ? 1 : sum / rough;
  return area * scale + (limit === null ? 0 : left * Math.max(0, limit - reached));
};

const endedBy = (
  from: Float64Array,
  to: Float64Array,
  ended: Float64Array,
  others: Float64Array,
  atStart: number,
  times: readonly number[],
): readonly number[] => {
  const found = times.map(() => 0);
  let risk = atStart;
  let left = 1;
  let next = 0;
  for (let place = 0; place < from.length && next < times.length; place++) {
    const ends = num(ended, place);
    const other = num(others, place);
    const start = num(from, place);
    const end = num(to, place);
    const before = left;
    left = survivingShare(left, ends, risk + other / 2);
    risk += other - ends;
    for (let time = times[next] ?? end; time < end; time = times[next] ?? end) {
      found[next] = 1 - (time <= start ? before : before + ((left - before) * (time - start)) / (end - start));
      next += 1;
    }
  }
  return found.fill(1 - left, next);
};

/** Each bin’s index among the bins in use; kept between calls because it is large. */
const indexOfBin = new Int32Array(BIN_COUNT);

/** The bins in use, in ascending order; also sets each one’s index. */
const binsInUse = (all: readonly Durations[]): Int32Array => {
  indexOfBin.fill(0);
  for (const { ended, censored, truncated } of all) for (const counted of [ended, censored, truncated]) mark(counted);
  const bins: number[] = [];
  for (let bin = 0; bin < indexOfBin.length; bin++) if (int(indexOfBin, bin) > 0) indexOfBin[bin] = bins.push(bin) - 1;
  return Int32Array.from(bins);
};

const mark = (counted: Int32Array): void => {
  for (let index = 0; index < counted.length; index += 2) indexOfBin[int(counted, index)] = 1;
};

const addTo = (sums: Float64Array, { bins, counts }: Pairs, times: number): void => {
  for (let index = 0; index < bins.length; index++) {
    add(sums, int(bins, index), times * int(counts, index));
  }
};
