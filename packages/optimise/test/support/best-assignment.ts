import {
  type AssignMeasure,
  type AssignProblem,
  type AssignRule,
  costOf,
  isBetterAssignment,
  mostLoad,
  percentOf,
} from '../../src/assign/assign-problem.js';
import { at } from '../../src/vocabulary/at.js';
import { setsOf } from './assign-problems.js';

/**
 * The best possible measure, and how many jobs can at most stay with the people who have them today when it is reached.
 */
export interface BestAssignment {
  readonly measure: AssignMeasure;
  readonly stays: number;
}

/**
 * The best feasible assignment, by brute force; null if there is none. Every assignment is tried: bit sets record what
 * people have and need, and loads are updated from one assignment to the next.
 */
export const bestAssignment = (problem: AssignProblem): BestAssignment | null => {
  const { people, jobs, rules, dislike, today } = problem;
  const sets = jobs.map(({ holders }) => setsOf(people.length, holders));
  const has = people.map(() => 0);
  const loads = people.map(() => 0);
  let [cost, unwanted, stays] = [0, 0, 0];
  const measured = measureOf(problem, has, loads);
  let best: BestAssignment | null = null;
  const give = (job: number, person: number, times: 1 | -1): void => {
    const { load } = at(jobs, job);
    has[person] = at(has, person) ^ (1 << job);
    loads[person] = at(loads, person) + times * load;
    cost += times * costOf(load, at(people, person).costPerLoad);
    unwanted += times * at(at(dislike, person), job);
    if (at(today, person).includes(job)) stays += times;
  };
  const next = (job: number): void => {
    if (job === jobs.length) {
      if (!rules.every((rule) => isKept(problem, rule, has, loads))) return;
      const measure = { ...measured(), cost, dislike: unwanted };
      if (best !== null && isBetterAssignment(problem, best.measure, measure)) return;
      if (best === null || stays > best.stays || isBetterAssignment(problem, measure, best.measure))
        best = { measure, stays };
      return;
    }
    for (const holders of at(sets, job)) {
      for (const person of holders) give(job, person, 1);
      next(job + 1);
      for (const person of holders) give(job, person, -1);
    }
  };
  next(0);
  return best;
};

const isKept = (
  { people, jobs }: AssignProblem,
  rule: AssignRule,
  has: readonly number[],
  loads: readonly number[],
): boolean => {
  const isHeld = (person: number, job: number): boolean => ((at(has, person) >> job) & 1) === 1;
  if (rule.kind === 'barred') return !isHeld(rule.person, rule.job);
  if (rule.kind === 'kept') return isHeld(rule.person, rule.job);
  if (rule.kind === 'capacity') return at(loads, rule.person) <= mostLoad(at(people, rule.person).capacity);
  if (rule.kind === 'apart') return people.every((_, each) => !isHeld(each, rule.one) || !isHeld(each, rule.other));
  const held = rule.jobs.reduce((sum, job) => sum + (isHeld(rule.person, job) ? at(jobs, job).load : 0), 0);
  return held <= mostLoad(rule.capacity);
};

/** Returns a function that measures the current assignment, from mutable arrays of each person’s jobs and loads. */
const measureOf = (
  { people, needs, flows }: AssignProblem,
  has: readonly number[],
  loads: readonly number[],
): (() => Pick<AssignMeasure, 'gap' | 'handOffs' | 'peak'>) => {
  // For each person, the number of needs that each set of jobs brings, indexed by bit set.
  const gaps = people.map((_, person) => {
    const bits = at(needs, person).map((those) => those.reduce((all, need) => all | (1 << need), 0));
    const met = new Int32Array(1 << bits.length);
    for (let set = 1; set < met.length; set++) {
      const last = 31 - Math.clz32(set);
      met[set] = at(met, set ^ (1 << last)) | at(bits, last);
    }
    return met.map(bitsIn);
  });
  return () => {
    let [gap, handOffs, peak] = [0, 0, 0];
    for (const [person, { capacity }] of people.entries()) {
      gap += at(at(gaps, person), at(has, person));
      peak = Math.max(peak, percentOf(at(loads, person), capacity));
    }
    for (const { from, to, weight } of flows) {
      if (has.some((set) => ((set >> from) & 1) === 1 && ((set >> to) & 1) === 0)) handOffs += weight;
    }
    return { gap, handOffs, peak };
  };
};

const bitsIn = (set: number): number => {
  let [left, count] = [set, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
};
