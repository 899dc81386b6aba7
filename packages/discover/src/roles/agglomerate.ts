import { type ActivityGroup, joined } from './activity-group.js';

/**
 * Two groups of activities, joined because one role seems to do both, or left apart.
 *
 * @public
 */
export interface RoleJoin {
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** How alike they are in who does them, from 0 to 1. */
  readonly likeness: number;
  /**
   * `alike`: each is done by the other’s people. `absorbed`: one is little work, done by people of the other. `apart`:
   * not joined; shows how the tree goes on above the cut.
   */
  readonly because: 'alike' | 'absorbed' | 'apart';
}

/** @internal */
export interface Rule {
  readonly because: RoleJoin['because'];
  /** How alike two groups are; below 0, they are never joined. */
  readonly likeness: (one: ActivityGroup, other: ActivityGroup) => number;
  /** Breaks ties between equally alike pairs: the higher goes first. */
  readonly tie: (one: ActivityGroup, other: ActivityGroup) => number;
  /** Pairs are joined while they are more alike than this. */
  readonly above: number;
}

interface Pair {
  readonly likeness: number;
  readonly tie: number;
}

/**
 * Joins the most alike pair of groups until no pair is alike enough. Deterministic: ties are broken by the rule, then
 * by the order of the groups, which the caller sorts by name.
 *
 * @internal
 */
export const agglomerate = (
  start: readonly ActivityGroup[],
  rule: Rule,
  staff: number,
  q: number,
): { readonly groups: readonly ActivityGroup[]; readonly joins: readonly RoleJoin[] } => {
  const groups = [...start];
  const pairOf = (one: ActivityGroup, other: ActivityGroup): Pair => {
    const likeness = rule.likeness(one, other);
    return { likeness, tie: likeness > rule.above ? rule.tie(one, other) : 0 };
  };
  // pairs[j][i] for i < j
  const pairs = groups.map((group, index) => groups.slice(0, index).map((other) => pairOf(other, group)));
  const joins: RoleJoin[] = [];
  for (;;) {
    const best = bestPair(pairs);
    const [one, other] = best === null ? [] : [groups[best.one], groups[best.other]];
    if (best === null || one === undefined || other === undefined || best.pair.likeness <= rule.above) break;
    joins.push({ one: one.activities, other: other.activities, likeness: best.pair.likeness, because: rule.because });
    const both = joined(one, other, staff, q);
    groups[best.one] = both;
    groups.splice(best.other, 1);
    pairs.splice(best.other, 1);
    for (const row of pairs) if (row.length > best.other) row.splice(best.other, 1);
    groups.forEach((group, index) => {
      const row = pairs[Math.max(index, best.one)];
      if (index !== best.one && row !== undefined) row[Math.min(index, best.one)] = pairOf(group, both);
    });
  }
  return { groups, joins };
};

const bestPair = (
  pairs: readonly (readonly Pair[])[],
): { readonly one: number; readonly other: number; readonly pair: Pair } | null => {
  let best: { one: number; other: number; pair: Pair } | null = null;
  for (let other = 1; other < pairs.length; other++) {
    const row = pairs[other] ?? [];
    for (let one = 0; one < row.length; one++) {
      const pair = row[one];
      if (pair === undefined) continue;
      const better =
        best === null ||
        pair.likeness > best.pair.likeness ||
        (pair.likeness === best.pair.likeness && pair.tie > best.pair.tie);
      if (better) best = { one, other, pair };
    }
  }
  return best;
};
