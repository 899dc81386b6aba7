import type { WorkElement } from '../catalogue/work-element.js';
import { type Responsibility, responsibilitySchema } from '../vocabulary/responsibility.js';
import type { Role } from './model.js';
import { workRef } from './work-ref.js';

/**
 * A row of the RACI matrix: each role’s responsibility for one step.
 *
 * @public
 */
export interface StepAssignment {
  readonly element: string;
  readonly step: string;
  /** The roles that do the work. */
  readonly responsible: readonly string[];
  /** The roles that answer for it: exactly one, if the model keeps its policies. */
  readonly accountable: readonly string[];
  /** The roles that are asked beforehand. */
  readonly consulted: readonly string[];
  /** The roles that are told afterwards. */
  readonly informed: readonly string[];
}

const holdersOf = (roles: readonly Role[], letter: Responsibility): ReadonlyMap<string, readonly string[]> => {
  const byWork = new Map<string, string[]>();
  for (const role of roles) {
    for (const ref of role[letter]) {
      const holders = byWork.get(ref);
      if (holders === undefined) byWork.set(ref, [role.id]);
      else holders.push(role.id);
    }
  }
  return byWork;
};

/**
 * Determines each role’s responsibility for each step. A step’s own assignment takes precedence over its element’s,
 * letter by letter; a sole responsible role is accountable if none is named.
 *
 * @internal
 */
export const assignSteps = (roles: readonly Role[], elements: readonly WorkElement[]): readonly StepAssignment[] => {
  const holders = new Map(responsibilitySchema.options.map((letter) => [letter, holdersOf(roles, letter)]));
  const assigned = (letter: Responsibility, element: string, step: string): readonly string[] => {
    const byWork = holders.get(letter);
    return byWork?.get(workRef(element, step)) ?? byWork?.get(element) ?? [];
  };
  return elements.flatMap((element) =>
    element.steps.map((step): StepAssignment => {
      const responsible = assigned('responsible', element.id, step.id);
      const named = assigned('accountable', element.id, step.id);
      return {
        element: element.id,
        step: step.id,
        responsible,
        accountable: named.length === 0 && responsible.length === 1 ? responsible : named,
        consulted: assigned('consulted', element.id, step.id),
        informed: assigned('informed', element.id, step.id),
      };
    }),
  );
};
