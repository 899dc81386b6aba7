import { InputError, type Issue, unknownWord } from 'work-elements';
import * as z from 'zod';
import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import type { OfferedLoad } from '../load/offered-load.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { minutesBetween } from '../time/working-time.js';

/** The number of people a role may have: fixed, or a range. @public */
export type RoleRange = number | { readonly min?: number; readonly max?: number };

/** More people than anybody would ask for. */
const MOST = 100_000;

const count = z.number().int().min(0).max(MOST);

/** @internal */
export const rolesSchema = z.record(
  z.string(),
  z.union([count, z.strictObject({ min: count.exactOptional(), max: count.exactOptional() })], {
    error: 'expected a headcount, or { min, max }',
  }),
);

/** @internal */
export const aimSchema = z.enum(['people', 'cost']);

/** Limits on the number of people in a row of `staff`. @internal */
export interface Range {
  readonly min: number;
  readonly max: number;
  /** Whether there is anything to vary. */
  readonly isFree: boolean;
}

/** @internal */
export const rangesOf = ({ staff, people }: Scenario, roles: Readonly<Record<string, RoleRange>>): readonly Range[] => {
  const known = staff.map(({ role }) => role);
  const issues: Issue[] = Object.entries(roles).flatMap(([role, range]): readonly Issue[] => {
    const path = `roles.${role}`;
    if (!known.includes(role))
      return [{ path, code: 'unknown-role', message: unknownWord(role, 'a role with a headcount in "staff"', known) }];
    if (typeof range === 'number' || (range.min ?? 0) <= (range.max ?? MOST)) return [];
    return [{ path, code: 'empty-range', message: `expected the least first, found ${range.min} before ${range.max}` }];
  });
  if (issues.length > 0) throw new InputError('options', issues);
  if (staff.length === 0) {
    const message = 'there are no headcounts to vary; the number of named people is fixed';
    throw new InputError('scenario', [{ path: 'staff', code: 'no-staff', message }]);
  }
  return staff.map(({ role }, index) => {
    const range = roles[role] ?? {};
    // Another row of the same role, or a named person, may do the work instead.
    const others = people.some(({ roles: held }) => held.includes(role)) || known.indexOf(role) !== index;
    const least = others ? 0 : 1;
    const min = Math.max(least, typeof range === 'number' ? range : (range.min ?? 0));
    const max = Math.max(min, typeof range === 'number' ? range : (range.max ?? MOST));
    return { min, max, isFree: min < max };
  });
};

/** Cost of one person of each row of `staff` over the counted time. @internal */
export const costOfEach = ({ workforce, warmUp, horizon }: Prepared, { staff }: Scenario): readonly number[] => {
  const groups = workforce.groups.filter(({ named, system }) => !named && !system);
  let next = 0;
  return staff.map(({ count: people, costPerHour }) => {
    // A row without people has no group and costs its hourly rate.
    const group = people === 0 ? undefined : groups[next++];
    if (group === undefined) return costPerHour;
    return (minutesBetween(at(workforce.calendars, group.calendar), warmUp, horizon) / 60) * group.costPerHour;
  });
};

/** The staff that matches the offered load, within the limits. @internal */
export const startOf = (
  { workforce }: Prepared,
  { staff }: Scenario,
  ranges: readonly Range[],
  loads: readonly OfferedLoad[],
): readonly number[] =>
  staff.map(({ role, count: people }, index) => {
    const load = loads.find((each) => each.role === role)?.load ?? 0;
    const heads = workforce.groups.reduce(
      (sum, { roles, names }) => sum + (roles.includes(role) ? names.length : 0),
      0,
    );
    const wanted = Number.isFinite(load) ? Math.ceil(load * heads) - (heads - people) : people;
    const { min, max } = at(ranges, index);
    return Math.min(max, Math.max(min, wanted));
  });
