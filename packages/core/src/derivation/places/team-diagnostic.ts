import type { Diagnostic } from '../../model/policies/policy.js';

/**
 * A problem with a team, and the places it concerns.
 *
 * @public
 */
export interface TeamDiagnostic extends Diagnostic {
  /** The ids of the places that it concerns. */
  readonly places: readonly string[];
}
