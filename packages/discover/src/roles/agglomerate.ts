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
  // Each row has the pairs of a group with those before it.
  const rows = groups.map((group, index) => new Row(groups.slice(0, index).map((other) => pairOf(other, group))));
  const joins: RoleJoin[] = [];
  for (;;) {
    const best = bestOf(rows);
    const [one, other] = best === null ? [] : [groups[best.one], groups[best.other]];
    if (best === null || one === undefined || other === undefined || best.pair.likeness <= rule.above) break;
    joins.push({ one: one.activities, other: other.activities, likeness: best.pair.likeness, because: rule.because });
    const both = joined(one, other, staff, q);
    groups[best.one] = both;
    groups.splice(best.other, 1);
    rows.splice(best.other, 1);
    for (const row of rows.slice(best.other)) row.remove(best.other);
    groups.forEach((group, index) => {
      if (index !== best.one) rows[Math.max(index, best.one)]?.set(Math.min(index, best.one), pairOf(group, both));
    });
  }
  return { groups, joins };
};

const isBetter = (one: Pair, other: Pair): boolean =>
  one.likeness > other.likeness || (one.likeness === other.likeness && one.tie > other.tie);

/** A group’s pairs with those before it; caches the first of the best pairs. */
class Row {
  readonly #pairs: Pair[];
  #best: number | null = null;

  constructor(pairs: readonly Pair[]) {
    this.#pairs = [...pairs];
  }

  remove(index: number): void {
    this.#pairs.splice(index, 1);
    if (this.#best === null || this.#best < index) return;
    this.#best = this.#best === index ? null : this.#best - 1;
  }

  set(index: number, pair: Pair): void {
    this.#pairs[index] = pair;
    const best = this.#pairs[this.#best ?? -1];
    if (best === undefined || this.#best === null) return;
    if (index === this.#best) this.#best = null;
    else if (isBetter(pair, best) || (index < this.#best && !isBetter(best, pair))) this.#best = index;
  }

  get best(): { readonly at: number; readonly pair: Pair } | null {
    let at = this.#best ?? 0;
    let pair = this.#pairs[at];
    if (pair === undefined) return null;
    if (this.#best === null)
      for (const [index, each] of this.#pairs.entries()) if (isBetter(each, pair)) [at, pair] = [index, each];
    this.#best = at;
    return { at, pair };
  }
}

const bestOf = (rows: readonly Row[]): { readonly one: number; readonly other: number; readonly pair: Pair } | null => {
  let best: { readonly one: number; readonly other: number; readonly pair: Pair } | null = null;
  for (const [other, row] of rows.entries()) {
    const own = row.best;
    if (own !== null && (best === null || isBetter(own.pair, best.pair))) best = { one: own.at, other, pair: own.pair };
  }
  return best;
};
