import type { StaffMember } from '../work/members.js';
import type { DescribedJob } from './described-job.js';

/** The roles that people had before; the model takes precedence over a person’s own entry. @internal */
export type WorkBefore = readonly { readonly id: string; readonly work: readonly string[] }[];

/** The work that a person had before. @internal */
export const hadBefore = (before: WorkBefore, id: string): readonly string[] =>
  before.findLast((each) => each.id === id)?.work ?? [];

/** For each person, the jobs that the person has today. @internal */
export const jobsToday = (
  before: WorkBefore,
  members: readonly Pick<StaffMember, 'id'>[],
  jobs: readonly Pick<DescribedJob, 'work'>[],
): readonly (readonly number[])[] =>
  members.map(({ id }) => {
    const had = hadBefore(before, id);
    return jobs.flatMap(({ work }, job) => (had.includes(work) ? [job] : []));
  });
