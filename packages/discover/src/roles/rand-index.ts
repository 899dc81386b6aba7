import { counted, expectShape, InputError, type Issue, wordOf } from 'work-elements';

/**
 * The adjusted Rand index of two groupings of the same things: 1 if they are the same, 0 on average if they agree only
 * by chance (Hubert and Arabie: Comparing partitions. Journal of Classification 2, 1985).
 *
 * @param one - The group of each thing.
 * @param other - The same for the other grouping.
 * @throws `InputError` if the two differ in length, or the name of a group is not a text.
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
  const issues = [...groupIssues('one', one), ...groupIssues('other', other)];
  if (issues.length === 0 && one.length !== other.length)
    issues.push({
      path: 'other',
      code: 'invalid-value',
      message: `expected the groups of the same ${counted(one.length, 'thing')}, found ${other.length}`,
    });
  if (issues.length > 0) throw new InputError('groupings', issues);
  const both = pairs(one.map((group, index) => JSON.stringify([group, other[index]])));
  const [first, second] = [pairs(one), pairs(other)];
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (first * second) / all;
  const most = (first + second) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
};

const groupIssues = (path: string, groups: readonly string[]): Issue[] => {
  expectShape(groups, `groupings: ${path}`, { list: true });
  const wrong = groups.findIndex((group) => typeof group !== 'string');
  if (wrong < 0) return [];
  const message = `expected the name of a group, found ${wordOf(groups[wrong])}`;
  return [{ path: `${path}[${wrong}]`, code: 'invalid-type', message }];
};

/** How many pairs of things share a group. */
const pairs = (groups: readonly string[]): number => {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
};
