import { at } from '../vocabulary/at.js';
import type { Constraint } from './answer.js';
import type { AssignProblem, AssignRule } from './assign-problem.js';

/** A job to be assigned, before its number of holders is settled. @internal */
export interface DraftJob {
  /** Id of a role, or reference of a step. */
  readonly name: string;
  /** The load that each of its steps adds, by the reference of the step. */
  readonly loads: ReadonlyMap<string, number>;
  /** The number of holders asked for, with the index of its constraint group. */
  readonly asked: { readonly holders: number; readonly group: number } | null;
  /** The minimum numbers of holders that policies require, each with the index of its constraint group. */
  readonly least: readonly { readonly holders: number; readonly group: number }[];
}

/** Work to be assigned, with constraints that can be left out group by group. @internal */
export interface Draft {
  readonly jobs: readonly DraftJob[];
  readonly groups: readonly Constraint[];
  readonly rules: readonly AssignRule[];
  /** The groups of policies with severity warning, which are dropped if they conflict with the rest. */
  readonly warnings: ReadonlySet<number>;
  /** The constraint groups of the hours of steps, by reference; none if the hours are not known. */
  readonly hours: ReadonlyMap<string, number>;
  /** Everything that does not depend on constraints. */
  readonly rest: Omit<AssignProblem, 'jobs' | 'rules'>;
}

/** The indices of the constraint groups that apply. @internal */
export type Kept = ReadonlySet<number>;

/** The indices of all groups of a draft. @internal */
export const allOf = ({ groups }: Draft): Set<number> => new Set(groups.keys());

/** The total load of a job over all its holders. */
const totalOf = ({ hours }: Draft, { loads }: DraftJob, kept: Kept): number => {
  let sum = 0;
  for (const [ref, load] of loads) {
    const group = hours.get(ref);
    if (group === undefined || kept.has(group)) sum += load;
  }
  return sum;
};

/** The problem of a draft with the constraints that apply, for given numbers of holders. @internal */
export const problemWith = (draft: Draft, kept: Kept, counts: readonly number[]): AssignProblem => ({
  ...draft.rest,
  rules: draft.rules.filter(({ group }) => kept.has(group)),
  jobs: draft.jobs.map((job, index) => {
    const holders = at(counts, index);
    return { holders, load: totalOf(draft, job, kept) / holders };
  }),
});

/**
 * The fewest holders that a job can have regardless of its load: one, or as many as are kept on it or as policies
 * require.
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
 * The possible numbers of holders of each job, smallest first: the number asked for, if that applies; otherwise the
 * fewest that can carry its load. With limited capacities, larger numbers follow, up to everybody who may have it.
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

/** The fewest holders who can carry equal parts of a load; everybody, if no number of them can. */
const holdersOf = (load: number, capacities: readonly number[]): number => {
  const falling = capacities.toSorted((one, other) => other - one);
  const enough = falling.findIndex((capacity, index) => capacity * (index + 1) >= load * (1 - 1e-9));
  return Math.max(1, enough < 0 ? capacities.length : enough + 1);
};
