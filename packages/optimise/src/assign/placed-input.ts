import { InputError, type Issue, unknownWord } from 'work-elements';
import type { AssignPlace, Placement } from '../work/placement.js';

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

/** Throws if a place has headcounts of roles that are yet to be drawn. @internal */
export const refuseHeadcounts = (places: readonly AssignPlace[] | undefined, what: string): void => {
  const issues = (places ?? []).flatMap(({ headcounts }, index): readonly Issue[] =>
    headcounts === undefined
      ? []
      : [
          {
            path: `places[${index}].headcounts`,
            code: 'roles-not-drawn-yet',
            message:
              'the roles of a design are drawn by it; leave out the headcounts, and say by holders how many do a step',
          },
        ],
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
