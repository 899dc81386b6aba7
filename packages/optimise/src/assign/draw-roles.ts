import type { Scope } from 'work-elements';
import { at } from '../vocabulary/at.js';
import type { StaffMember } from '../work/members.js';
import type { StaffSteps } from '../work/step-model.js';
import type { Assignment } from './assign-problem.js';

/** A role drawn from who does what. @internal */
export interface DrawnRole {
  readonly id: string;
  readonly title: string;
  readonly actors: StaffMember['kind'][];
  readonly responsible: string[];
  readonly accountable: string[];
  /** The scope at which it is held, if roles are drawn for several schools. */
  readonly scope?: Scope;
  /** Who holds it. */
  readonly members: readonly number[];
}

/**
 * Draws roles from who does what: people who do the same steps share a role. If several roles do a step, the first is
 * accountable for it.
 *
 * @internal
 */
export const drawRoles = (
  { steps }: StaffSteps,
  titles: ReadonlyMap<string, string>,
  members: readonly StaffMember[],
  assignment: Assignment,
): readonly DrawnRole[] => {
  const alike = new Map<string, { jobs: readonly number[]; members: number[] }>();
  members.forEach((_, person) => {
    const jobs = assignment.flatMap((holders, job) => (holders.includes(person) ? [job] : []));
    if (jobs.length === 0) return;
    const known = alike.get(jobs.join()) ?? { jobs, members: [] };
    alike.set(jobs.join(), known);
    known.members.push(person);
  });
  const groups = [...alike.values()];
  const doing = (job: number): readonly number[] =>
    groups.flatMap(({ jobs }, group) => (jobs.includes(job) ? [group] : []));
  return groups.map(({ jobs, members: holders }, group) => ({
    id: `role-${group + 1}`,
    title: titleOf(
      jobs.map((job) => at(steps, job).element),
      titles,
      group,
    ),
    actors: [...new Set(holders.map((person) => at(members, person).kind))],
    responsible: jobs.map((job) => at(steps, job).ref),
    accountable: jobs
      .filter((job) => doing(job).length > 1 && doing(job)[0] === group)
      .map((job) => at(steps, job).ref),
    members: holders,
  }));
};

/** A title made of the elements with the most steps: two at most, and the number of the others. @internal */
export const titleOf = (elements: readonly string[], titles: ReadonlyMap<string, string>, group: number): string => {
  const counts = new Map<string, number>();
  for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1);
  const named = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([element]) => titles.get(element) ?? element);
  const [first = '', second] = named;
  const more = named.length > 2 ? ` and ${named.length - 2} more` : '';
  return `Role ${group + 1}: ${first}${second === undefined ? '' : `, ${second}`}${more}`;
};
