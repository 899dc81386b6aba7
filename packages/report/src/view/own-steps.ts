import type { StepAssignment } from 'work-elements';

/**
 * Whether a role is responsible or accountable for a step. On every page, the “steps” of a role are these; those for
 * which it is only consulted or informed are counted separately.
 *
 * @internal
 */
const isOwn = ({ responsible, accountable }: StepAssignment, role: string): boolean =>
  responsible.includes(role) || accountable.includes(role);

/** The steps that a role does or answers for, as `element/step`. @internal */
export const ownSteps = (rows: readonly StepAssignment[], role: string): ReadonlySet<string> =>
  new Set(rows.filter((row) => isOwn(row, role)).map(({ element, step }) => `${element}/${step}`));
