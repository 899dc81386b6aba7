import { at } from '../vocabulary/at.js';
import type { AssignProblem } from './assign-problem.js';

/** Needs of one person that exactly the same jobs bring, so that they are met together or not at all. @internal */
export interface NeedGroup {
  /** The jobs, in ascending order. */
  readonly jobs: readonly number[];
  /** The number of needs. */
  readonly weight: number;
}

/** Merges, for each person, the needs that the same jobs bring. @internal */
export const needGroups = ({ needs }: Pick<AssignProblem, 'needs'>): readonly (readonly NeedGroup[])[] =>
  needs.map((ofJobs) => {
    const bringing = new Map<number, number[]>();
    ofJobs.forEach((those, job) => {
      for (const need of new Set(those)) {
        const jobs = bringing.get(need) ?? [];
        bringing.set(need, jobs);
        jobs.push(job);
      }
    });
    const groups = new Map<string, { readonly jobs: readonly number[]; weight: number }>();
    for (const jobs of bringing.values()) {
      const group = groups.get(jobs.join()) ?? { jobs, weight: 0 };
      groups.set(jobs.join(), group);
      group.weight += 1;
    }
    return [...groups.values()];
  });

/** A person’s needs that one job alone brings, counted by job, and the groups that several jobs bring. @internal */
export interface SplitNeeds {
  readonly alone: Int32Array;
  readonly shared: readonly NeedGroup[];
}

/** Separates needs that one job alone brings, which simply add up, from those that several bring. @internal */
export const splitNeeds = (groups: readonly NeedGroup[], jobs: number): SplitNeeds => {
  const alone = new Int32Array(jobs);
  const shared = groups.filter(({ jobs: those }) => those.length > 1);
  for (const { jobs: those, weight } of groups) if (those.length === 1) alone[at(those, 0)] = weight;
  return { alone, shared };
};
