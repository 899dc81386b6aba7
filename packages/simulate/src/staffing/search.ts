import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import type { Estimate } from '../report/estimate.js';
import type { Measured } from '../report/measure.js';
import type { Range } from './ranges.js';

/** The number of people in each row of `staff`. @internal */
export type Counts = readonly number[];

/** A simulated staff. @internal */
export interface Attempt {
  readonly prepared: Prepared;
  readonly counts: Counts;
  readonly runs: readonly Measured[];
  readonly replications: number;
  readonly reached: Estimate | null;
  readonly meets: boolean;
}

interface Search {
  readonly start: Counts;
  /** The scenario’s own staff, within the constraints. */
  readonly own: Counts;
  readonly ranges: readonly Range[];
  /** Cost of one person of each row. */
  readonly costs: readonly number[];
  readonly aim: 'people' | 'cost';
  /** Simulates a staff; null if stopped. */
  readonly attempt: (counts: Counts) => Promise<Attempt | null>;
  /** The row to add people to; −1 if none may grow. */
  readonly weakest: (attempt: Attempt) => number;
}

/** Limits of the exhaustive search: free rows, and people in each. */
const FREE = 3;
const EACH = 5;
/** People added at once before giving up. */
const FUTILE = 64;

const people = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** Compares two staffs, the better one first: by people or cost, then by the other. */
const order =
  (costs: readonly number[], aim: Search['aim']) =>
  (one: Counts, other: Counts): number => {
    const cost = (counts: Counts): number => counts.reduce((sum, count, index) => sum + count * at(costs, index), 0);
    const byPeople = people(one) - people(other);
    // Costs are sums of the same numbers in the same order, so equal costs compare as equal.
    const byCost = cost(one) - cost(other);
    return aim === 'people' ? byPeople || byCost : byCost || byPeople;
  };

/** The best of the staffs that meet the target. @internal */
export const bestOf = (tried: readonly Attempt[], costs: readonly number[], aim: Search['aim']): Attempt | null =>
  [...tried].filter(({ meets }) => meets).sort((one, other) => order(costs, aim)(one.counts, other.counts))[0] ?? null;

/** Finds the smallest staff; if none meets the target, returns the largest one tried, and null if stopped. @internal */
export const search = async (of: Search): Promise<{ readonly found: Attempt | null; readonly exhaustive: boolean }> => {
  const grown = await grow(of);
  // More people need not reach more: during a warm-up, they finish objectives that are then not counted.
  const large = grown === null || grown.meets ? grown : betterOf(grown, await of.attempt(of.own));
  if (large === null || !large.meets) return { found: large, exhaustive: false };
  const small = await shrink(of, large);
  if (small === null) return { found: null, exhaustive: false };
  const free = of.ranges.filter(({ isFree }) => isFree).length;
  const few = of.ranges.every(({ isFree }, index) => !isFree || at(small.counts, index) <= EACH);
  return free <= FREE && few
    ? { found: await tryAll(of, small), exhaustive: true }
    : { found: small, exhaustive: false };
};

/** The scenario’s own staff if it meets the target, otherwise what was grown; null if the search was stopped. */
const betterOf = (grown: Attempt, own: Attempt | null): Attempt | null => (own === null || own.meets ? own : grown);

/** Adds people at the bottleneck until the target is met or more people no longer help. */
const grow = async ({ start, ranges, attempt, weakest }: Search): Promise<Attempt | null> => {
  let found = await attempt(start);
  for (let more = 1; found !== null && !found.meets; more *= 2) {
    const index = weakest(found);
    if (index < 0) return found;
    const { max } = at(ranges, index);
    const raised: Counts = found.counts.map((count, position) =>
      position === index ? Math.min(max, count + more) : count,
    );
    const next = await attempt(raised);
    if (next === null) return null;
    const helps = (next.reached?.mean ?? 0) > (found.reached?.mean ?? 0) + 1e-9;
    if (!helps && more > FUTILE) return next;
    found = next;
  }
  return found;
};

/** Removes people until no row can lose one more, the most expensive first if cost is the aim. */
const shrink = async ({ ranges, costs, aim, attempt }: Search, large: Attempt): Promise<Attempt | null> => {
  const rows = [...ranges.keys()];
  if (aim === 'cost') rows.sort((one, other) => at(costs, other) - at(costs, one));
  let found = large;
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const index of rows) {
      // Bisection: first tries half of the removable people fewer, and halves that number whenever the target is
      // missed, so the last attempt has one person fewer and fails.
      for (let fewer = Math.ceil((at(found.counts, index) - at(ranges, index).min) / 2); fewer >= 1; ) {
        const next = await attempt(found.counts.map((count, position) => (position === index ? count - fewer : count)));
        if (next === null) return null;
        if (next.meets) {
          found = next;
          smaller = true;
          fewer = Math.min(fewer, at(found.counts, index) - at(ranges, index).min);
        } else fewer = Math.floor(fewer / 2);
      }
    }
  }
  return found;
};

/** Tries every staff better than one that meets the target, best first. */
const tryAll = async ({ ranges, costs, aim, attempt }: Search, found: Attempt): Promise<Attempt | null> => {
  const compare = order(costs, aim);
  const all = ranges.reduce<readonly Counts[]>(
    (begun, { min, max, isFree }, index) => {
      const from = isFree ? min : at(found.counts, index);
      const to = isFree ? Math.min(max, EACH) : from;
      const counts = Array.from({ length: Math.max(0, to - from + 1) }, (_, more) => from + more);
      return begun.flatMap((each) => counts.map((count) => [...each, count]));
    },
    [[]],
  );
  for (const counts of all.filter((each) => compare(each, found.counts) < 0).sort(compare)) {
    const next = await attempt(counts);
    if (next === null) return null;
    if (next.meets) return next;
  }
  return found;
};
