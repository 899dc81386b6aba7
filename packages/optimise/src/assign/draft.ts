import { at } from '../vocabulary/at.js';
import type { Constraint } from './answer.js';
import type { AssignProblem, AssignRule } from './assign-problem.js';

/** Work to be assigned as a unit, before its number of holders is settled. @internal */
export interface DraftJob {
  /** Id of a role, or reference of a step. */
  readonly name: string;
  /** What each of its steps adds to its load, by the reference of the step. */
  readonly loads: ReadonlyMap<string, number>;
  /** The number of holders asked for, with the number of its constraint group. */
  readonly asked: { readonly holders: number; readonly group: number } | null;
  /** The fewest holders by which policies can be kept, each with the number of its constraint group. */
  readonly least: readonly { readonly holders: number; readonly group: number }[];
}

/** Work to be assigned, with constraints that can be left out group by group. @internal */
export interface Draft {
  readonly jobs: readonly DraftJob[];
  readonly groups: readonly Constraint[];
  readonly rules: readonly AssignRule[];
  /** The groups of policies with severity warning, which yield if the rest cannot be met with them. */
  readonly warnings: ReadonlySet<number>;
  /** The constraint groups of the hours of steps, by reference; none if the hours are not known. */
  readonly hours: ReadonlyMap<string, number>;
  /** Everything that does not depend on constraints. */
  readonly rest: Omit<AssignProblem, 'jobs' | 'rules'>;
}

/** The numbers of constraint groups that apply. @internal */
export type Kept = ReadonlySet<number>;

/** All groups of a draft. @internal */
export const allOf = ({ groups }: Draft): Set<number> => new Set(groups.keys());

/** The load of all holders of a job together. */
const totalOf = ({ hours }: Draft, { loads }: DraftJob, kept: Kept): number => {
  let sum = 0;
  for (const [ref, load] of loads) {
    const group = hours.get(ref);
    if (group === undefined || kept.has(group)) sum += load;
  }
  return sum;
};

/** The problem of a draft with some of its constraints, for a number of holders of each job. @internal */
export const problemWith = (draft: Draft, kept: Kept, counts: readonly number[]): AssignProblem => ({
  ...draft.rest,
  rules: draft.rules.filter(({ group }) => kept.has(group)),
  jobs: draft.jobs.map((job, index) => {
    const holders = at(counts, index);
    return { holders, load: totalOf(draft, job, kept) / holders };
  }),
});

/**
 * The fewest holders that a job can have, whatever its load: one, or as many as keep it or as policies take.
 *
 * @internal
 */
export const leastOf = ({ jobs, rules }: Draft, job: number, kept: Kept): number => {
  const keepers = rules.flatMap((rule) =>
    rule.kind === 'kept' && rule.job === job && kept.has(rule.group) ? [rule.person] : [],
  );
  const wanted = at(jobs, job).least.flatMap(({ holders, group }) => (kept.has(group) ? [holders] : []));
  return Math.max(1, new Set(keepers).size, ...wanted);
};

/**
 * The numbers of holders that each job can have, the first being as few as can carry its load: that asked for, if it
 * applies; otherwise the fewest, or, if somebody’s capacity is limited, up to all who may have it.
 *
 * @internal
 */
export const countsOf = (draft: Draft, kept: Kept): readonly (readonly number[])[] => {
  const { people } = draft.rest;
  const rules = draft.rules.filter(({ group }) => kept.has(group));
  const capped = new Set(rules.flatMap((rule) => (rule.kind === 'capacity' ? [rule.person] : [])));
  return draft.jobs.map((job, index) => {
    if (job.asked !== null && kept.has(job.asked.group)) return [job.asked.holders];
    const barred = new Set(
      rules.flatMap((rule) => (rule.kind === 'barred' && rule.job === index ? [rule.person] : [])),
    );
    const able = people.flatMap(({ capacity }, person) => {
      if (barred.has(person)) return [];
      const shares = rules.flatMap((rule) =>
        rule.kind === 'share' && rule.person === person && rule.jobs.includes(index) ? [rule.capacity] : [],
      );
      return [Math.min(capped.has(person) ? capacity : Number.POSITIVE_INFINITY, ...shares)];
    });
    const first = Math.max(leastOf(draft, index, kept), holdersOf(totalOf(draft, job, kept), able));
    const last = capped.size === 0 ? first : Math.max(first, able.length);
    return Array.from({ length: last - first + 1 }, (_, more) => first + more);
  });
};

/** The fewest holders of whom each can carry an equal part of a load; everybody, if no number of them can. */
const holdersOf = (load: number, capacities: readonly number[]): number => {
  const falling = capacities.toSorted((one, other) => other - one);
  const enough = falling.findIndex((capacity, index) => capacity * (index + 1) >= load * (1 - 1e-9));
  return Math.max(1, enough < 0 ? capacities.length : enough + 1);
};
