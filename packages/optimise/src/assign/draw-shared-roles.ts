import type { Scope } from 'work-elements';
import { at } from '../vocabulary/at.js';
import type { StaffMember } from '../work/members.js';
import type { StaffSteps } from '../work/step-model.js';
import type { Assignment } from './assign-problem.js';
import type { DescribedJob } from './described-job.js';
import { type DrawnRole, titleOf } from './draw-roles.js';

/**
 * Draws roles for several schools that work by one model: steps form one role if the same people do them at every
 * place. If schools divide the work differently, roles become narrow enough for each school to combine; every step
 * belongs to one role, which is accountable for it.
 *
 * @internal
 */
export const drawSharedRoles = (
  { steps }: StaffSteps,
  titles: ReadonlyMap<string, string>,
  members: readonly StaffMember[],
  scopes: readonly Scope[],
  jobs: readonly DescribedJob[],
  assignment: Assignment,
): readonly DrawnRole[] => {
  const holders = new Map<string, { readonly who: string[]; readonly people: Set<number> }>();
  jobs.forEach(({ work, place }, job) => {
    const known = holders.get(work) ?? { who: [], people: new Set() };
    holders.set(work, known);
    known.who.push(`${place}: ${at(assignment, job).join()}`);
    for (const person of at(assignment, job)) known.people.add(person);
  });
  const alike = new Map<
    string,
    { readonly steps: number[]; readonly people: ReadonlySet<number>; readonly scope: Scope }
  >();
  steps.forEach(({ ref }, step) => {
    const { who = [], people = new Set<number>() } = holders.get(ref) ?? {};
    const scope = at(scopes, step);
    const key = `${scope} ${who.join('; ')}`;
    const known = alike.get(key) ?? { steps: [], people, scope };
    alike.set(key, known);
    known.steps.push(step);
  });
  return [...alike.values()].map(({ steps: own, people, scope }, role) => {
    const those = [...people].sort((one, other) => one - other);
    return {
      id: `role-${role + 1}`,
      title: titleOf(
        own.map((step) => at(steps, step).element),
        titles,
        role,
      ),
      ...(scope === 'school' ? {} : { scope }),
      actors: [...new Set(those.map((person) => at(members, person).kind))],
      responsible: own.map((step) => at(steps, step).ref),
      accountable: [],
      members: those,
    };
  });
};
