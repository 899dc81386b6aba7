import { at } from '../vocabulary/at.js';

/** A person to whom work can be assigned. @internal */
interface AssignPerson {
  /** The person’s capacity, in units of load. */
  readonly capacity: number;
  readonly costPerLoad: number;
  /** Number of distinct needs that work could bring to the person. */
  readonly needs: number;
}

/** The most load that a capacity allows, with a tolerance for rounding in sums. @internal */
export const mostLoad = (capacity: number): number => capacity * (1 + 1e-8);

/** Work assigned as a unit: a role, or a step. @internal */
interface AssignJob {
  /** Number of holders. */
  readonly holders: number;
  /** Load of each holder. */
  readonly load: number;
}

/** A rule with the index of its constraint group, so that the group can be left out. @internal */
export type AssignRule =
  | { readonly kind: 'barred'; readonly group: number; readonly person: number; readonly job: number }
  | { readonly kind: 'kept'; readonly group: number; readonly person: number; readonly job: number }
  | { readonly kind: 'capacity'; readonly group: number; readonly person: number }
  | {
      /** Some jobs together may take only part of a person’s capacity. */
      readonly kind: 'share';
      readonly group: number;
      readonly person: number;
      readonly capacity: number;
      readonly jobs: readonly number[];
    }
  | { readonly kind: 'apart'; readonly group: number; readonly one: number; readonly other: number };

/**
 * The aims of an assignment, by name.
 *
 * @example
 * ```ts
 * import { aimKinds } from '@work-elements/optimise';
 *
 * console.log(aimKinds.length); // 5
 * ```
 *
 * @public
 */
export const aimKinds = ['gap', 'handOffs', 'peak', 'cost', 'dislike'] as const;

/** @internal */
export type AimKind = (typeof aimKinds)[number];

/** An assignment problem: who does what. @internal */
export interface AssignProblem {
  readonly people: readonly AssignPerson[];
  readonly jobs: readonly AssignJob[];
  readonly rules: readonly AssignRule[];
  /** For each person and job, the indices of the person’s needs that the job brings. */
  readonly needs: readonly (readonly (readonly number[])[])[];
  /** The weighted hand-offs from job to job. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  /** For each person and job, the degree of dislike. */
  readonly dislike: readonly (readonly number[])[];
  /**
   * For each person, the jobs that the person has today; among equally good answers, the best is the one that keeps
   * most of these.
   */
  readonly today: readonly (readonly number[])[];
  /** The aims that count, in order; or all together, with weights. */
  readonly aims: readonly AimKind[];
  readonly weights: readonly number[] | null;
}

/** The holders of each job, in ascending order. @internal */
export type Assignment = readonly (readonly number[])[];

/**
 * The measures of an assignment: needs that people would have to meet; hand-offs between different people; the highest
 * load as a percentage of capacity, rounded up; cost, in cents; and dislike. All are integers.
 *
 * @internal
 */
export type AssignMeasure = Readonly<Record<AimKind, number>>;

/** Measures an assignment, feasible or not. @internal */
export const measureAssignment = (problem: AssignProblem, assignment: Assignment): AssignMeasure => {
  const { people, jobs, needs, flows, dislike } = problem;
  const met = people.map(() => new Set<number>());
  const loads = people.map(() => 0);
  let [unwanted, cost] = [0, 0];
  assignment.forEach((holders, job) => {
    for (const person of holders) {
      for (const need of needs[person]?.[job] ?? []) met[person]?.add(need);
      const load = jobs[job]?.load ?? 0;
      loads[person] = (loads[person] ?? 0) + load;
      cost += costOf(load, people[person]?.costPerLoad ?? 0);
      unwanted += dislike[person]?.[job] ?? 0;
    }
  });
  const passed = flows.filter(({ from, to }) => assignment[from]?.some((person) => !assignment[to]?.includes(person)));
  return {
    gap: met.reduce((sum, set) => sum + set.size, 0),
    handOffs: passed.reduce((sum, { weight }) => sum + weight, 0),
    peak: people.reduce((most, { capacity }, person) => Math.max(most, percentOf(loads[person] ?? 0, capacity)), 0),
    cost,
    dislike: unwanted,
  };
};

/** Cents in a unit of cost. @internal */
export const CENTS = 100;

/** The cost of a load, in whole cents so that sums are exact. @internal */
export const costOf = (load: number, costPerLoad: number): number => Math.round(load * costPerLoad * CENTS);

/** Load as a percentage of capacity, rounded up; differences due only to rounding of sums are ignored. @internal */
export const percentOf = (load: number, capacity: number): number =>
  Math.max(0, Math.ceil((100 * load) / capacity - 1e-6));

/**
 * The breaches of rules by an assignment: load over capacity, and a count of everything else; all 0 if it is feasible.
 *
 * @internal
 */
export const breaches = ({ people, jobs, rules }: AssignProblem, assignment: Assignment): number => {
  const loads = people.map(() => 0);
  assignment.forEach((holders, job) => {
    for (const person of holders) loads[person] = (loads[person] ?? 0) + (jobs[job]?.load ?? 0);
  });
  const has = (person: number, job: number): boolean => assignment[job]?.includes(person) === true;
  return rules.filter((rule) => {
    if (rule.kind === 'barred') return has(rule.person, rule.job);
    if (rule.kind === 'kept') return !has(rule.person, rule.job);
    if (rule.kind === 'capacity') return percentOf(loads[rule.person] ?? 0, people[rule.person]?.capacity ?? 0) > 100;
    if (rule.kind === 'share') {
      const load = rule.jobs.reduce((sum, job) => sum + (has(rule.person, job) ? (jobs[job]?.load ?? 0) : 0), 0);
      return percentOf(load, rule.capacity) > 100;
    }
    return assignment[rule.one]?.some((person) => has(person, rule.other)) === true;
  }).length;
};

/** A measure as a weighted sum; smaller is better. */
const weighed = ({ aims }: AssignProblem, measure: AssignMeasure, weights: readonly number[]): number =>
  aims.reduce((sum, aim, index) => sum + measure[aim] * at(weights, index), 0);

/** How many jobs stay with the people who have them today. @internal */
export const staysIn = ({ today }: AssignProblem, assignment: Assignment): number =>
  assignment.reduce((sum, holders, job) => sum + holders.filter((person) => at(today, person).includes(job)).length, 0);

/** Whether one measure is better than another, in the order of the aims or by their weights. @internal */
export const isBetterAssignment = (problem: AssignProblem, one: AssignMeasure, other: AssignMeasure): boolean => {
  const { aims, weights } = problem;
  if (weights !== null) return weighed(problem, one, weights) < weighed(problem, other, weights) - 1e-9;
  const differing = aims.find((aim) => one[aim] !== other[aim]);
  return differing !== undefined && one[differing] < other[differing];
};
