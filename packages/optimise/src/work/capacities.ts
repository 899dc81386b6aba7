import { at } from '../vocabulary/at.js';
import type { CapacityRules } from './loads.js';
import type { StaffMember } from './members.js';
import type { Placement } from './placement.js';

/** Work as capacities see it: the amount, and who can do it given where they work. @internal */
export interface ReachedWork {
  readonly loads: ReadonlyMap<string, number>;
  readonly reach: readonly boolean[];
}

/** The total share of a person’s time over the places that they name: all of it, unless shares say less. @internal */
const timeOf = (parts: Placement['time'][number]): number => {
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  return all > 1 - ROUNDING ? 1 : all;
};

/** A tolerance for rounding in sums of shares such as 0.1 and 0.2. */
const ROUNDING = 1e-9;

/**
 * The capacity of each person: hours per year, if known; otherwise a multiple of an even share, by full positions, of
 * the work within the person’s reach.
 *
 * @internal
 */
export const capacitiesOf = (
  members: readonly StaffMember[],
  { time }: Pick<Placement, 'time'>,
  jobs: readonly ReachedWork[],
  { hours, fullPosition, slack = 1 }: CapacityRules,
): readonly number[] => {
  const positions = members.map(({ fte }, person) => fte * timeOf(at(time, person)));
  if (hours !== undefined)
    return members.map((member, person) =>
      member.hours === undefined ? at(positions, person) * fullPosition.value : member.hours * timeOf(at(time, person)),
    );
  const totals = new Map<string, { readonly reach: readonly boolean[]; load: number }>();
  for (const { loads, reach } of jobs) {
    const known = totals.get(reach.join()) ?? { reach, load: 0 };
    totals.set(reach.join(), known);
    known.load += [...loads.values()].reduce((sum, each) => sum + each, 0);
  }
  const shares = members.map(() => 0);
  for (const { reach, load } of totals.values()) {
    const there = positions.reduce((sum, each, person) => sum + (at(reach, person) ? each : 0), 0);
    for (const [person, own] of positions.entries())
      if (at(reach, person)) shares[person] = at(shares, person) + (slack * load * own) / there;
  }
  return shares.map((share) => Math.max(1e-9, share));
};

/** Work on which only some parts of a person’s time can be spent, with the capacity of those parts. @internal */
export interface ShareLimit {
  readonly capacity: number;
  readonly jobs: readonly number[];
}

/**
 * The limits of a person whose time is divided among places, in addition to the whole capacity: one for each part of
 * the time, and for each set of parts connected by work that could be done in either. The work can be divided among the
 * parts if and only if all of these hold (Hall’s condition).
 *
 * @internal
 */
export const shareLimitsOf = (
  parts: Placement['time'][number],
  places: readonly string[],
  capacity: number,
): readonly ShareLimit[] => {
  if (parts.length < 2) return [];
  const whole = timeOf(parts);
  const ables = places.map((place) => parts.flatMap(({ places: there }, part) => (there.has(place) ? [part] : [])));
  const distinct = new Map(ables.filter(({ length }) => length > 0).map((able) => [able.join(), able]));
  const sets = new Map(distinct);
  for (const set of sets.values()) {
    for (const able of distinct.values()) {
      if (!able.some((part) => set.includes(part))) continue;
      const both = [...new Set([...set, ...able])].sort((one, other) => one - other);
      sets.set(both.join(), both);
    }
  }
  return [...sets.values()]
    .filter(({ length }) => length < parts.length)
    .map((set) => ({
      capacity: (capacity * set.reduce((sum, part) => sum + at(parts, part).share, 0)) / whole,
      jobs: ables.flatMap((able, job) => (able.length > 0 && able.every((part) => set.includes(part)) ? [job] : [])),
    }));
};
