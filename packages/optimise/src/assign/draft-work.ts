import type { RoleProfile } from 'work-elements';
import { at } from '../vocabulary/at.js';
import { capacityText } from '../work/capacity-text.js';
import { capacitiesOf, isLimited } from '../work/loads.js';
import type { StaffMember } from '../work/members.js';
import type { AssignRules } from './assign-options.js';
import type { AssignProblem } from './assign-problem.js';
import { constraintsOf, type NamedJob, type Separation } from './constraints.js';
import type { Draft, DraftJob } from './draft.js';
import { dislikeOf, lacks, needsIn } from './problem-parts.js';

/** Work to be assigned as a unit, as its model describes it. @internal */
export interface DescribedJob extends NamedJob {
  /** What each of its steps adds to its load, by the reference of the step. */
  readonly loads: ReadonlyMap<string, number>;
  /** What its holders need. */
  readonly profile: RoleProfile | undefined;
}

/** Drafts work for people. @internal */
export const draftWork = (
  members: readonly StaffMember[],
  jobs: readonly DescribedJob[],
  flows: AssignProblem['flows'],
  separations: readonly Separation[],
  rules: AssignRules,
): Draft => {
  const total = jobs.reduce((sum, { loads }) => sum + sumOf(loads), 0);
  const capacities = capacitiesOf(members, total, rules);
  const { groups, least, ...constraints } = constraintsOf(
    members,
    jobs,
    separations,
    isLimited(rules) ? (person) => capacityText(at(capacities, person), rules) : null,
  );
  const askedOf = (name: string): DraftJob['asked'] => {
    const holders = rules.holders[name];
    if (holders === undefined) return null;
    const text = `"${name}" is to have ${holders === 1 ? '1 holder' : `${holders} holders`}, of ${members.length} people`;
    return { holders, group: groups.push({ kind: 'holders', of: name, text }) - 1 };
  };
  const drafted = jobs.map(
    ({ name, loads }, job): DraftJob => ({
      name,
      loads,
      asked: askedOf(name),
      least: at(least, job),
    }),
  );
  const hours = new Map<string, number>();
  if (rules.hours !== undefined) {
    for (const [step, amount] of Object.entries(rules.hours)) {
      if (amount <= 0 || !jobs.some(({ loads }) => loads.has(step))) continue;
      hours.set(step, groups.push({ kind: 'hours', of: step, text: `"${step}" takes ${amount} hours a year` }) - 1);
    }
  }
  const { needs, counts } = needsIn(
    members,
    jobs.map(({ profile }) => profile),
    lacks,
  );
  return {
    ...constraints,
    groups,
    hours,
    jobs: drafted,
    rest: {
      people: members.map(({ costPerHour }, person) => ({
        capacity: at(capacities, person),
        costPerLoad: rules.hours === undefined ? costPerHour / 60 : costPerHour,
        needs: at(counts, person),
      })),
      needs,
      flows,
      dislike: dislikeOf(members, jobs),
      aims: rules.aims,
      weights: rules.weights,
    },
  };
};

const sumOf = (loads: ReadonlyMap<string, number>): number => [...loads.values()].reduce((sum, each) => sum + each, 0);
