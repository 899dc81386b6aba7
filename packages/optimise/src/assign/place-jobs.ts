import type { Scope } from 'work-elements';
import { type DonePlace, type Placement, reaches } from '../work/placement.js';
import type { AssignProblem } from './assign-problem.js';
import type { DescribedJob } from './described-job.js';

/** Work that is assigned once at each place of its scope. @internal */
export interface UnplacedJob extends Omit<DescribedJob, 'name' | 'place' | 'schools' | 'reach'> {
  readonly scope: Scope;
}

/** Jobs at their places, and the flows between them. @internal */
export interface PlacedJobs {
  readonly jobs: readonly DescribedJob[];
  readonly flows: AssignProblem['flows'];
}

/**
 * Places work: each unit once at each place of its scope, with the load of the learners there. A flow between two units
 * exists at each pair of places that serve a common school.
 *
 * @internal
 */
export const placeJobs = (
  units: readonly UnplacedJob[],
  flows: AssignProblem['flows'],
  { several, doneAt, time }: Placement,
): PlacedJobs => {
  const jobs: DescribedJob[] = [];
  const placesOf = units.map(({ scope, ...unit }) =>
    doneAt[scope].map((there) => {
      const { place, schools, share } = there;
      const job = jobs.push({
        ...unit,
        name: several ? `${unit.work} at ${place}` : unit.work,
        place,
        schools,
        loads: new Map([...unit.loads].map(([step, load]) => [step, load * share])),
        reach: time.map((parts) => reaches(parts, place)),
      });
      return { ...there, job: job - 1 };
    }),
  );
  return {
    jobs,
    flows: flows.flatMap(({ from, to, weight }) =>
      (placesOf[from] ?? []).flatMap((giving) =>
        (placesOf[to] ?? []).flatMap((taking) =>
          meet(giving, taking) ? [{ from: giving.job, to: taking.job, weight }] : [],
        ),
      ),
    ),
  };
};

const meet = ({ schools }: DonePlace, other: DonePlace): boolean =>
  schools.some((school) => other.schools.includes(school));
