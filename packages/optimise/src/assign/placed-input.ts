import { InputError, type Issue, unknownWord } from 'work-elements';
import type { StaffMember } from '../work/members.js';
import { workIn } from '../work/named-work.js';
import type { AssignPlace, Placement } from '../work/placement.js';
import type { NamedJob } from './constraints.js';
import { covers } from './separations.js';

/** Throws if a place has a headcount of a role that does not exist. @internal */
export const refuseUnknownHeadcounts = (
  places: readonly AssignPlace[] | undefined,
  known: readonly string[],
  kindOfRole: string,
  what: string,
): void => {
  const issues = (places ?? []).flatMap(({ headcounts = {} }, index) =>
    Object.keys(headcounts)
      .filter((role) => !known.includes(role))
      .map(
        (role): Issue => ({
          path: `places[${index}].headcounts.${role}`,
          code: 'unknown-role',
          message: unknownWord(role, kindOfRole, known),
        }),
      ),
  );
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Throws if a place has headcounts although roles are yet to be drawn. @internal */
export const refuseHeadcounts = (places: readonly AssignPlace[] | undefined, what: string): void => {
  const issues = (places ?? []).flatMap(({ headcounts }, index): readonly Issue[] =>
    headcounts === undefined
      ? []
      : [
          {
            path: `places[${index}].headcounts`,
            code: 'roles-not-drawn-yet',
            message:
              'a design draws up its own roles; leave out the headcounts, and say with holders how many people ' +
              'do a step',
          },
        ],
  );
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Throws if somebody keeps, must not have, or wants work at a place where it is not done. @internal */
export const refuseMisplacedWork = (
  members: readonly StaffMember[],
  jobs: readonly Pick<NamedJob, 'work' | 'place'>[],
  places: readonly AssignPlace[] | undefined,
  what: string,
): void => {
  const issues = members.flatMap(({ keeps, never, prefers }, person) =>
    [
      ...keeps.map((named, index) => ({ named, path: `[${person}].keeps[${index}]` })),
      ...never.map((named, index) => ({ named, path: `[${person}].never[${index}]` })),
      ...Object.keys(prefers).map((named) => ({ named, path: `[${person}].prefers["${named}"]` })),
    ].flatMap(({ named, path }): readonly Issue[] => {
      const { work, at } = workIn(named);
      if (at === null) return [];
      if (places === undefined) {
        const message = `"${work}" is at a place, but no places are given; pass them as the option places`;
        return [{ path, code: 'places-missing', message }];
      }
      const there = [...new Set(jobs.flatMap((job) => (covers(work, job.work) ? [job.place] : [])))];
      if (there.includes(at)) return [];
      return [{ path, code: 'unknown-place', message: unknownWord(at, `a place where "${work}" is done`, there) }];
    }),
  );
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Throws if several schools are to be simulated. @internal */
export const refuseInSimulation = ({ several }: Placement, rerank: object | undefined, what: string): void => {
  if (!several || rerank === undefined) return;
  throw new InputError(what, [
    {
      path: 'rerank',
      code: 'no-places-in-simulation',
      message: 'a simulation does not know places; leave out rerank, or assign the people of one school',
    },
  ]);
};
