import { type ActivityGroup, coverBy, coverByDoers, groupOf, shareLikeness } from './activity-group.js';
import { agglomerate, type RoleJoin, type Rule } from './agglomerate.js';

/**
 * How roles are found.
 *
 * @public
 */
export interface RoleOptions {
  /**
   * `robust-cover` (ours) joins activities whose people cover each other, and tolerates people standing in for others.
   * `burattin` joins activities whose people’s shares are alike, as published in 2013. @defaultValue robust-cover
   */
  readonly method?: 'robust-cover' | 'burattin';
  /** How alike groups must be to be joined, from 0 to 1. @defaultValue 0.7; 0.65 for `burattin` */
  readonly threshold?: number;
}

/** Roles as groups of activities, and how they were formed. @internal */
export interface FoundRoles {
  readonly groups: readonly ActivityGroup[];
  /** Every join up to a single group; those above the cut have `because: 'apart'`. */
  readonly dendrogram: readonly RoleJoin[];
  readonly threshold: number;
}

/** The core’s least share, relative to an even one. @internal */
export const CORE = 0.4;
/** Rare work has fewer events than this for each person who could have done it. */
const RARE = 5;
/** With fewer events than this per member, chance alone leaves out some who hold the role. */
const THIN = 10;
/** A single activity, or a thin group, with less than this share of another group’s events may be part of its work. */
const SLIGHT = 0.05;

const otherwise: Readonly<Record<NonNullable<RoleOptions['method']>, number>> = { 'robust-cover': 0.7, burattin: 0.65 };

/**
 * Finds groups of activities that are done by the same people.
 *
 * Robust cover first joins groups that are covered by each other’s members, the most alike first. Then each group that
 * is too small to judge (fewer than five events per member of another group; or less than a twentieth of the other’s
 * events, in one activity or with fewer than ten per member) goes to the group whose members did it; if that group
 * itself has fewer than ten events per member, everyone who did any of its work counts as a member.
 *
 * @param counts - For each activity, how often each person did it.
 * @param staff - The number of people.
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
      small.events < RARE * big.members.size ||
      (small.events < SLIGHT * big.events && (small.activities.length === 1 || small.events < THIN * big.members.size));
    if (!little) return -1;
    return big.events < THIN * big.members.size ? coverByDoers(small, big) : coverBy(small, big);
  },
  tie: shareLikeness,
  above,
});

const burattin = (above: number): Rule => ({ because: 'alike', likeness: shareLikeness, tie: () => 0, above });
