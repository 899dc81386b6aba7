import { counted } from 'work-elements';
import { tooFew } from '../statistics/intervals.js';
import { betaQuantile } from '../statistics/stdlib.js';
import type { Draft } from './drafts.js';
import { ALONE } from './responsibilities.js';

/** The chance of wrongly calling part of another role a role of its own, over all the activities examined. */
const LEVEL = 0.05;

/**
 * What makes a staff role doubtful: that it rests on few events, or that it could be part of another role. It could be
 * if that role’s people did as much of it as they would of their own work, and its own people no more than their share
 * of that. Both are tested by exact binomial limits (Clopper and Pearson 1934), at a level divided by the number of
 * activities (Bonferroni).
 *
 * @param draft - The role.
 * @param drafts - All roles.
 * @param staff - The number of staff, the share of their events that anybody could have done, and the number of
 * activities examined.
 * @internal
 */
export const roleDoubt = (
  { id, group }: Draft,
  drafts: readonly Draft[],
  staff: { readonly size: number; readonly noise: number; readonly activities: number },
): string | null => {
  if (group === null) return null;
  const { counts, events, members } = group;
  if (tooFew(events, ALONE)) return `it was found by ${events === 1 ? 'one event' : `only ${events} events`}`;
  const level = LEVEL / Math.max(1, staff.activities);
  const doneBy = (people: ReadonlySet<number>): number =>
    [...counts].reduce((sum, [person, count]) => sum + (people.has(person) ? count : 0), 0);
  const own = doneBy(members);
  for (const other of drafts) {
    if (other.id === id || other.group === null || other.group.events <= events || other.people.size === 0) continue;
    const theirs = doneBy(other.people);
    const both = [...members].filter((person) => other.people.has(person)).length;
    const among = (of: number, share: number): number => (1 - staff.noise) * share + (staff.noise * of) / staff.size;
    const asMuch = highest(theirs, events, level) >= among(other.people.size, 1);
    const noMore = lowest(own, events, level) <= among(members.size, both / other.people.size);
    if (asMuch && noMore)
      return (
        `people of ${other.id} did ${theirs} of its ${counted(events, 'event')}, so that it could be part of ` +
        'that role'
      );
  }
  return null;
};

const highest = (count: number, of: number, level: number): number =>
  count === of ? 1 : betaQuantile(1 - level, count + 1, of - count);

const lowest = (count: number, of: number, level: number): number =>
  count === 0 ? 0 : betaQuantile(level, count, of - count + 1);
