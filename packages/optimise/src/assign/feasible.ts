import { at } from '../vocabulary/at.js';
import { type Assignment, type AssignProblem, breaches, mostLoad } from './assign-problem.js';

/** Whether a feasible assignment exists: found, none, or unsettled within the step limit. @internal */
export type Feasibility =
  | { readonly possible: true; readonly assignment: Assignment }
  | { readonly possible: false }
  | null;

/**
 * Searches for a feasible assignment, trying the job with the fewest candidates left first. Complete, unless it exceeds
 * `most` steps.
 *
 * @internal
 */
export const findFeasible = (
  problem: AssignProblem,
  most = 200_000,
  tell: (steps: number) => void = () => {},
): Feasibility => {
  const { people, jobs, rules } = problem;
  const has = people.map(() => new Set<number>());
  const loads = people.map(() => 0);
  const barred = new Set<number>();
  const apart = jobs.map(() => new Set<number>());
  const capped = new Set<number>();
  const shares = people.map((): { capacity: number; jobs: ReadonlySet<number>; load: number }[] => []);
  const assignment = jobs.map((): number[] => []);
  const kept: (readonly [person: number, job: number])[] = [];
  for (const rule of rules) {
    if (rule.kind === 'barred') barred.add(rule.person * jobs.length + rule.job);
    else if (rule.kind === 'kept') kept.push([rule.person, rule.job]);
    else if (rule.kind === 'capacity') capped.add(rule.person);
    else if (rule.kind === 'share') {
      at(shares, rule.person).push({ capacity: rule.capacity, jobs: new Set(rule.jobs), load: 0 });
    } else if (rule.one === rule.other) return { possible: false };
    else {
      at(apart, rule.one).add(rule.other);
      at(apart, rule.other).add(rule.one);
    }
  }
  const allowed = (person: number, job: number): boolean => {
    if (barred.has(person * jobs.length + job) || at(has, person).has(job)) return false;
    for (const other of at(apart, job)) if (at(has, person).has(other)) return false;
    const { load } = at(jobs, job);
    if (at(shares, person).some((share) => share.jobs.has(job) && share.load + load > mostLoad(share.capacity)))
      return false;
    return !capped.has(person) || at(loads, person) + load <= mostLoad(at(people, person).capacity);
  };
  const add = (person: number, job: number, more: number): void => {
    loads[person] = at(loads, person) + more;
    for (const share of at(shares, person)) if (share.jobs.has(job)) share.load += more;
  };
  const give = (person: number, job: number): void => {
    at(assignment, job).push(person);
    at(has, person).add(job);
    add(person, job, at(jobs, job).load);
  };
  const take = (person: number, job: number): void => {
    at(assignment, job).pop();
    at(has, person).delete(job);
    add(person, job, -at(jobs, job).load);
  };
  for (const [person, job] of kept) {
    if (at(has, person).has(job)) continue;
    if (!allowed(person, job) || at(assignment, job).length >= at(jobs, job).holders) return { possible: false };
    give(person, job);
  }
  let steps = 0;
  const search = (): 'found' | 'none' | 'unsettled' => {
    let chosen: { job: number; able: readonly number[] } | null = null;
    let least = Number.POSITIVE_INFINITY;
    let mostApart = -1;
    for (const [job, { holders }] of jobs.entries()) {
      const missing = holders - at(assignment, job).length;
      if (missing <= 0) continue;
      const able = people.flatMap((_, person) => (allowed(person, job) ? [person] : []));
      if (able.length < missing) return 'none';
      // For a job with several holders, only people after the last one are tried, to avoid permutations of the same
      // set.
      const spare = able.length - missing;
      // Without capacities, jobs interact only if they are to be kept apart.
      const partners = capped.size === 0 ? at(apart, job).size : 0;
      if (spare < least || (spare === least && partners > mostApart)) {
        [chosen, least, mostApart] = [{ job, able }, spare, partners];
      }
    }
    if (chosen === null) return 'found';
    steps += 1;
    if (steps > most) return 'unsettled';
    const { job, able } = chosen;
    const withRoom = able.toSorted(
      (one, other) =>
        at(loads, one) / at(people, one).capacity - at(loads, other) / at(people, other).capacity || one - other,
    );
    const tried: number[] = [];
    let outcome: 'none' | 'unsettled' = 'none';
    for (const person of withRoom) {
      give(person, job);
      const found = search();
      if (found === 'found') return 'found';
      take(person, job);
      if (found === 'unsettled') {
        outcome = 'unsettled';
        break;
      }
      // A person who failed here fails in every other slot of this job too.
      barred.add(person * jobs.length + job);
      tried.push(person);
    }
    for (const person of tried) barred.delete(person * jobs.length + job);
    return outcome;
  };
  const outcome = search();
  tell(steps);
  if (outcome === 'unsettled') return null;
  if (outcome === 'none') return { possible: false };
  const found = assignment.map((holders) => holders.toSorted((one, other) => one - other));
  return breaches(problem, found) === 0 ? { possible: true, assignment: found } : { possible: false };
};
