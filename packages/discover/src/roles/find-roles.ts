import { type ActivityGroup, coverBy, coverByDoers, groupOf, shareLikeness } from './activity-group.js';
import { agglomerate, type RoleJoin, type Rule } from './agglomerate.js';

/**
 * How roles are found.
 *
 * @public
 */
export interface RoleOptions {
  /**
   * `robust-cover` (ours) joins activities whose people cover each other, and is not led astray by a person standing in
   * for another. `burattin` joins activities whose people’s shares are alike, as published in 2013. @defaultValue
   * robust-cover
   */
  readonly method?: 'robust-cover' | 'burattin';
  /** How alike groups must be to be joined, from 0 to 1. @defaultValue 0.7; 0.65 for `burattin` */
  readonly threshold?: number;
}

/** Roles as groups of activities, and how they came about. @internal */
export interface FoundRoles {
  readonly groups: readonly ActivityGroup[];
  /** Every join, up to one single group: those above the cut have `because: 'apart'`. */
  readonly dendrogram: readonly RoleJoin[];
  readonly threshold: number;
}

/** Of the core: a share of at least this part of an even one. @internal */
export const CORE = 0.4;
/** Rare work: fewer events than so many for each of the people who could have done it. */
const RARE = 5;
/** With fewer events than so many for each member, chance alone leaves out some of those whose work it is. */
const THIN = 10;
/** One activity alone that is less than this part of another’s work may be a part of it. */
const SLIGHT = 0.05;

const otherwise: Readonly<Record<NonNullable<RoleOptions['method']>, number>> = { 'robust-cover': 0.7, burattin: 0.65 };

/**
 * Finds groups of activities that are done by the same people.
 *
 * Robust cover joins, first, groups of which each is covered by the other’s members, the more alike first. Then it
 * gives what is left alone and is too little to tell (fewer than five events for each member of another group, or one
 * activity with less than a twentieth of the other’s events) to the group whose members did it; where that has fewer
 * than ten events for each member itself, to whoever did some of it.
 *
 * @param counts - For each activity, how often each person did it.
 * @param staff - How many people there are.
 * @internal
 */
export const findRoles = (
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>,
  staff: number,
  { method = 'robust-cover', threshold = otherwise[method] }: RoleOptions = {},
): FoundRoles => {
  const start = [...counts.keys()].sort().map((name) => groupOf([name], counts.get(name) ?? new Map(), staff, CORE));
  const rules = method === 'burattin' ? [burattin(threshold)] : [alike(threshold), absorbed(threshold)];
  let groups: readonly ActivityGroup[] = start;
  const dendrogram: RoleJoin[] = [];
  for (const rule of rules) {
    const found = agglomerate(groups, rule, staff, CORE);
    groups = found.groups;
    dendrogram.push(...found.joins);
  }
  const [first] = rules;
  const above =
    first === undefined ? [] : agglomerate(groups, { ...first, because: 'apart', above: -1 }, staff, CORE).joins;
  return { groups, dendrogram: [...dendrogram, ...above], threshold };
};

const alike = (above: number): Rule => ({
  because: 'alike',
  likeness: (one, other) => Math.min(coverBy(one, other), coverBy(other, one)),
  tie: shareLikeness,
  above,
});

const absorbed = (above: number): Rule => ({
  because: 'absorbed',
  likeness: (one, other) => {
    const [small, big] = one.events < other.events ? [one, other] : [other, one];
    const little =
      small.events < RARE * big.members.size || (small.activities.length === 1 && small.events < SLIGHT * big.events);
    if (!little) return -1;
    return big.events < THIN * big.members.size ? coverByDoers(small, big) : coverBy(small, big);
  },
  tie: shareLikeness,
  above,
});

const burattin = (above: number): Rule => ({ because: 'alike', likeness: shareLikeness, tie: () => 0, above });
