/**
 * The adjusted Rand index of two groupings of the same things: 1 if they are the same, 0 on average if they agree only
 * by chance (Hubert and Arabie: Comparing partitions. Journal of Classification 2, 1985).
 *
 * @param one - The group of each thing.
 * @param other - The same for the other grouping.
 * @throws RangeError if the two differ in length.
 *
 * @example
 * ```ts
 * import { adjustedRandIndex } from '@work-elements/discover';
 *
 * console.log(adjustedRandIndex(['a', 'a', 'b'], ['x', 'x', 'y'])); // 1
 * ```
 *
 * @public
 */
export const adjustedRandIndex = (one: readonly string[], other: readonly string[]): number => {
  if (one.length !== other.length)
    throw new RangeError(`expected two groupings of equal length, found ${one.length} and ${other.length}`);
  const both = pairs(one.map((group, index) => JSON.stringify([group, other[index]])));
  const [first, second] = [pairs(one), pairs(other)];
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (first * second) / all;
  const most = (first + second) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
};

/** How many pairs of things share a group. */
const pairs = (groups: readonly string[]): number => {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
};
