import type { Diagnostic } from '../../model/policies/policy.js';

/**
 * What is wrong with a team, and where.
 *
 * @public
 */
export interface TeamDiagnostic extends Diagnostic {
  /** The places that it concerns. */
  readonly places: readonly string[];
}
