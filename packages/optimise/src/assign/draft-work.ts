import { counted, type Person } from 'work-elements';
import { at } from '../vocabulary/at.js';
import { amountText } from '../vocabulary/number-text.js';
import { capacitiesOf, shareLimitsOf } from '../work/capacities.js';
import { capacityText } from '../work/capacity-text.js';
import { isLimited } from '../work/loads.js';
import type { StaffMember } from '../work/members.js';
import type { Placement } from '../work/placement.js';
import type { AssignRules } from './assign-options.js';
import { CENTS } from './assign-problem.js';
import { constraintsOf, type Limit } from './constraints.js';
import type { DescribedJob } from './described-job.js';
import type { Draft, DraftJob } from './draft.js';
import type { PlacedJobs } from './place-jobs.js';
import { dislikeOf, lacks, needsIn } from './problem-parts.js';
import type { Separation } from './separations.js';
import { jobsToday, type WorkBefore } from './work-before.js';

/**
 * Drafts the assignment of work to people at places.
 *
 * @param attesting - People whose own evidence is known, for models that require a level of whoever attests.
 * @internal
 */
export const draftWork = (
  members: readonly StaffMember[],
  placement: Placement,
  { jobs, flows }: PlacedJobs,
  separations: readonly Separation[],
  rules: AssignRules,
  before: WorkBefore,
  attesting: readonly Person[],
): Draft => {
  const capacities = capacitiesOf(members, placement, jobs, rules);
  const limits = members.map((_, person): Limit => {
    const capacity = at(capacities, person);
    const places = jobs.map(({ place }) => place);
    const shares = shareLimitsOf(at(placement.time, person), places, capacity);
    return { text: capacityText(capacity, rules, at(members, person)), shares };
  });
  const { groups, least, ...constraints } = constraintsOf(members, jobs, separations, isLimited(rules) ? limits : null);
  const askedOf = ({ name, work }: DescribedJob): DraftJob['asked'] => {
    const holders = rules.holders[work];
    if (holders === undefined) return null;
    const text =
      `"${name}" is to have ${counted(holders, 'holder')}, ` +
      `and there ${members.length === 1 ? 'is' : 'are'} ${counted(members.length, 'person', 'people')}`;
    return { holders, group: groups.push({ kind: 'holders', of: name, text }) - 1 };
  };
  /** As many people as the headcount has full positions, since each can fill one at most. */
  const positionsOf = ({ name, work, place }: DescribedJob): DraftJob['least'] => {
    const positions = placement.headcounts.get(place)?.[work];
    if (positions === undefined) return [];
    const holders = Math.ceil(positions);
    const text =
      `"${name}" needs ${counted(positions, 'full position')}, and so ` +
      `${counted(holders, 'person', 'people')} or more`;
    return [{ holders, group: groups.push({ kind: 'holders', of: name, text }) - 1 }];
  };
  const drafted = jobs.map((described, job): DraftJob => {
    const asked = askedOf(described);
    return {
      name: described.name,
      loads: described.loads,
      asked,
      least: asked === null ? [...at(least, job), ...positionsOf(described)] : at(least, job),
    };
  });
  const hours = new Map<string, number>();
  if (rules.hours !== undefined) {
    for (const [step, amount] of Object.entries(rules.hours)) {
      if (amount <= 0 || !jobs.some(({ loads }) => loads.has(step))) continue;
      hours.set(
        step,
        groups.push({ kind: 'hours', of: step, text: `"${step}" takes ${amountText(amount, 'hour')} a year` }) - 1,
      );
    }
  }
  const { needs, counts } = needsIn(
    members,
    jobs.map(({ profile }) => profile),
    (member, profile) => lacks(member, profile, attesting),
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
      today: jobsToday(before, members, jobs),
      aims: rules.aims,
      weights:
        rules.weights?.map((weight, index) => (at(rules.aims, index) === 'cost' ? weight / CENTS : weight)) ?? null,
    },
  };
};
