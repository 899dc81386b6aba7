import { assessReadiness, InputError, type Issue, type Person, type RoleProfile, unknownWord } from 'work-elements';
import type { StaffMember } from '../work/members.js';
import { workIn } from '../work/named-work.js';
import type { NamedJob } from './constraints.js';
import { covers } from './separations.js';

/**
 * For each person and job, the indices of the needs that the job brings; and the number of needs of each person.
 *
 * @internal
 */
export const needsIn = <Job>(
  members: readonly StaffMember[],
  jobs: readonly Job[],
  lacks: (member: StaffMember, job: Job) => readonly string[],
): { readonly needs: readonly (readonly (readonly number[])[])[]; readonly counts: readonly number[] } => {
  const counts: number[] = [];
  const needs = members.map((member) => {
    const numbers = new Map<string, number>();
    const numbered = jobs.map((job) =>
      lacks(member, job).map((need) => {
        const number = numbers.get(need) ?? numbers.size;
        numbers.set(need, number);
        return number;
      }),
    );
    counts.push(numbers.size);
    return numbered;
  });
  return { needs, counts };
};

/** The dislike of each person for each job: negative if the job, or the work that contains it, is wanted. @internal */
export const dislikeOf = (members: readonly StaffMember[], jobs: readonly NamedJob[]): readonly (readonly number[])[] =>
  members.map(({ prefers }) =>
    jobs.map((job) =>
      Object.entries(prefers).reduce((sum, [named, liking]) => {
        const { work, at } = workIn(named);
        return sum - (covers(work, job.work) && (at === null || at === job.place) ? liking : 0);
      }, 0),
    ),
  );

/** The levels of competencies that a person lacks for a role or a step. @internal */
export const lacks = (
  { id, name, evidence }: StaffMember,
  profile: RoleProfile | undefined,
  attesting: readonly Person[],
): readonly string[] =>
  profile === undefined
    ? []
    : assessReadiness({ id, name, evidence }, profile, { people: attesting }).gaps.flatMap(
        ({ competency, level, target }) =>
          [1, 2, 3, 4].filter((each) => each > level && each <= target).map((each) => `${competency.id} ${each}`),
      );

/** Throws if holders are given for work that does not exist. @internal */
export const refuseUnknownHolders = (
  holders: Readonly<Record<string, number>>,
  known: readonly string[],
  kindOfWork: string,
  what: string,
): void => {
  const issues = Object.keys(holders)
    .filter((name) => !known.includes(name))
    .map(
      (name): Issue => ({
        path: `holders["${name}"]`,
        code: 'unknown-work',
        message: unknownWord(name, kindOfWork, known),
      }),
    );
  if (issues.length > 0) throw new InputError(what, issues);
};
