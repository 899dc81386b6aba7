import { at } from '../vocabulary/at.js';
import type { AssignRule } from './assign-problem.js';
import { type Draft, type Kept, problemWith } from './draft.js';

/**
 * The jobs of a draft that have a load under some of its constraints, with the rules among them; null if that is all of
 * them or none. If these jobs cannot be assigned, neither can the whole.
 *
 * @internal
 */
export const loadedWork = (draft: Draft, kept: Kept): Draft | null => {
  const one = draft.jobs.map(() => 1);
  const loaded = problemWith(draft, kept, one).jobs.flatMap(({ load }, job) => (load > 0 ? [job] : []));
  if (loaded.length === 0 || loaded.length === draft.jobs.length) return null;
  const numbers = new Map(loaded.map((job, index) => [job, index]));
  return {
    ...draft,
    jobs: loaded.map((job) => at(draft.jobs, job)),
    rules: draft.rules.flatMap((rule) => among(rule, numbers)),
    rest: { ...draft.rest, needs: [], flows: [], dislike: [], today: [] },
  };
};

/** A rule restricted to some jobs, renumbered among them; none if it concerns others only. */
const among = (rule: AssignRule, numbers: ReadonlyMap<number, number>): readonly AssignRule[] => {
  if (rule.kind === 'capacity') return [rule];
  if (rule.kind === 'share') return [{ ...rule, jobs: rule.jobs.flatMap((job) => numbers.get(job) ?? []) }];
  if (rule.kind === 'apart') {
    const [one, other] = [numbers.get(rule.one), numbers.get(rule.other)];
    return one === undefined || other === undefined ? [] : [{ ...rule, one, other }];
  }
  const job = numbers.get(rule.job);
  return job === undefined ? [] : [{ ...rule, job }];
};
