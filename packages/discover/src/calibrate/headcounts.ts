import type { Scenario } from '@work-elements/simulate';
import { counted } from 'work-elements';
import type { Fits } from './fits.js';
import type { Worker } from './workers.js';

/** How many people whom the scenario does not name were seen in a role. @internal */
export interface Headcount {
  readonly role: string;
  readonly people: readonly Worker[];
  /** How many pieces of work they did. */
  readonly work: number;
  /** Whether another person, with an equal share of the work, may well have gone unseen. */
  readonly atLeast: boolean;
  /** Whether the scenario has one headcount for the role, which this one replaces. */
  readonly isTaken: boolean;
}

/** A headcount is only a lower bound if another person would have gone unseen with more than this probability. */
const UNSEEN = 0.05;

/**
 * The people of each role whom the scenario does not name. With k people and n pieces of work, another with an equal
 * share goes unseen with probability (k / (k + 1))ⁿ.
 *
 * @internal
 */
export const headcountsOf = ({ staff }: Pick<Scenario, 'staff'>, workers: readonly Worker[]): readonly Headcount[] => {
  const unnamed = workers.filter(({ kind, id }) => kind === 'person' && id === null);
  return [...new Set(unnamed.flatMap(({ pieces }) => [...pieces.keys()]))].map((role) => {
    const people = unnamed.filter(({ pieces }) => pieces.has(role));
    const work = people.reduce((sum, { pieces }) => sum + (pieces.get(role) ?? 0), 0);
    const k = people.length;
    const rows = staff.filter((each) => each.role === role).length;
    return { role, people, work, atLeast: (k / (k + 1)) ** work > UNSEEN, isTaken: rows === 1 };
  });
};

/** Where a headcount comes from. @internal */
export const headcountSource = ({ people, work, atLeast }: Headcount): string => {
  const seen = counted(people.length, 'person', 'people');
  return atLeast
    ? `log: at least ${seen}, seen in only ${counted(work, 'piece', 'pieces')} of work`
    : `log: ${seen} did ${counted(work, 'piece', 'pieces')} of work in this role`;
};

/** The headcounts that stay open or unchanged, and why. @internal */
export const openHeadcounts = (
  { staff, people }: Pick<Scenario, 'staff' | 'people'>,
  counts: readonly Headcount[],
): Fits['notCalibrated'] => [
  ...counts.flatMap(({ role, people: seen, work, atLeast, isTaken }) => {
    const what = `headcount of ${role}`;
    if (!isTaken) {
      const rows = staff.filter((each) => each.role === role).length;
      const names = seen.slice(0, 5).map(({ name }) => name);
      const shown = [...names, ...(seen.length > 5 ? [`${seen.length - 5} more`] : [])].join(', ');
      const because =
        rows === 0
          ? `the scenario neither names ${shown} nor has a headcount of the role`
          : `the scenario has ${rows} of them, and the log does not say who belongs to which`;
      return [{ what, because }];
    }
    const because =
      `there may be more: in ${counted(work, 'piece', 'pieces')} of work, ` + 'not everybody need have been seen';
    return atLeast ? [{ what, because }] : [];
  }),
  ...staff
    .filter(({ role, count }) => count > 0 && !counts.some((each) => each.role === role))
    .map(({ role }) => ({
      what: `headcount of ${role}`,
      because: people.some(({ roles }) => roles.includes(role))
        ? 'nobody but people whom the scenario names was seen in it'
        : 'nobody was seen in it',
    })),
];
