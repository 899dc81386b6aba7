import type { Responsibility, StepAssignment } from 'work-elements';

/** One step of a matrix: the roles with each letter, in the order of the model. @internal */
export interface WantedRow {
  readonly element: string;
  readonly step: string;
  readonly holders: Readonly<Record<Responsibility, readonly string[]>>;
}

/**
 * Completes the letters as {@link StepAssignment} has them: a sole responsible role is accountable if none is named.
 *
 * @internal
 */
export const asAssigned = ({ element, step, holders }: WantedRow): StepAssignment => ({
  element,
  step,
  ...holders,
  accountable:
    holders.accountable.length === 0 && holders.responsible.length === 1 ? holders.responsible : holders.accountable,
});

/** Whether two lists name the same roles. @internal */
export const sameRoles = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));
