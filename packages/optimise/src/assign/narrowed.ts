import { at } from '../vocabulary/at.js';
import { type AssignProblem, mostLoad } from './assign-problem.js';
import { findFeasible } from './feasible.js';

/** What the rules of a problem leave open. @internal */
export interface Narrowed {
  /** For each job, those who have it in every feasible assignment. */
  readonly sure: readonly ReadonlySet<number>[];
  /** For each job, those who may have it in some feasible assignment, including the certain ones. */
  readonly able: readonly ReadonlySet<number>[];
}

/** Limits: the most person–job pairs that are each tried by a search, and the steps of each search. */
const MOST_TRIED = 150;
const MOST_STEPS = 200;

/**
 * Narrows a problem by propagating its rules: people who are kept on a job have it for certain, and so has everybody
 * who may have it if they are no more than its holders; work to be kept apart from that, or exceeding the remaining
 * capacity, is ruled out for them. In
 * small problems, each remaining pair is also tried by a search, so that a unique feasible assignment is found to be
 * certain.
 *
 * @internal
 */
export const narrowed = (problem: AssignProblem): Narrowed => {
  const { people, jobs, rules } = problem;
  const able = jobs.map(() => new Set(people.keys()));
  const sure = jobs.map(() => new Set<number>());
  for (const rule of rules) {
    if (rule.kind === 'barred') at(able, rule.job).delete(rule.person);
    if (rule.kind === 'kept') at(sure, rule.job).add(rule.person);
  }
  propagate(problem, sure, able);
  if (people.length * jobs.length > MOST_TRIED) return { sure, able };
  for (const [job, those] of able.entries()) {
    for (const person of [...those]) {
      if (at(sure, job).has(person)) continue;
      const kept = { kind: 'kept', group: -1, person, job } as const;
      if (findFeasible({ ...problem, rules: [...rules, kept] }, MOST_STEPS)?.possible === false) those.delete(person);
    }
  }
  propagate(problem, sure, able);
  return { sure, able };
};

const propagate = (
  { people, jobs, rules }: AssignProblem,
  sure: readonly Set<number>[],
  able: readonly Set<number>[],
): void => {
  const loadOf = (person: number, among: readonly number[]): number =>
    among.reduce((sum, job) => sum + (at(sure, job).has(person) ? at(jobs, job).load : 0), 0);
  const all = [...jobs.keys()];
  const limits = rules.flatMap((rule) => {
    if (rule.kind === 'capacity') {
      return [{ person: rule.person, among: all, most: mostLoad(at(people, rule.person).capacity) }];
    }
    return rule.kind === 'share' ? [{ person: rule.person, among: rule.jobs, most: mostLoad(rule.capacity) }] : [];
  });
  let before = -1;
  for (let count = 0; count !== before; ) {
    before = count;
    for (const [job, { holders }] of jobs.entries()) {
      const [those, known] = [at(able, job), at(sure, job)];
      if (known.size >= holders) for (const person of those) if (!known.has(person)) those.delete(person);
      if (those.size <= holders) for (const person of those) known.add(person);
    }
    for (const rule of rules) {
      if (rule.kind !== 'apart') continue;
      for (const person of at(sure, rule.one)) at(able, rule.other).delete(person);
      for (const person of at(sure, rule.other)) at(able, rule.one).delete(person);
    }
    for (const { person, among, most } of limits) {
      const taken = loadOf(person, among);
      for (const job of among) {
        if (!at(sure, job).has(person) && taken + at(jobs, job).load > most) at(able, job).delete(person);
      }
    }
    count = [...sure, ...able].reduce((sum, { size }) => sum + size, 1);
  }
};
