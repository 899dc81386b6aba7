import type { ImplementationModel } from '../model.js';
import type { DataPolicy, Severity } from '../policy-schema.js';
import type { Breach } from './breach.js';

/**
 * One breach of a policy.
 *
 * @public
 */
export interface Finding {
  /** Where in the model, such as `roles[2].accountable[0]`. */
  readonly path: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  /** The same as data; a finding of a code policy need not have it. */
  readonly breach?: Breach;
}

/**
 * A policy whose rule is code, for what data rules cannot express.
 *
 * @public
 */
export interface CodePolicy {
  readonly id: string;
  /** What the policy promises. */
  readonly sentence: string;
  readonly severity: Severity;
  /** Returns every breach; has to be pure. */
  readonly check: (model: ImplementationModel) => readonly Finding[];
}

/**
 * A rule that an assignment must keep: as data, or as code.
 *
 * @public
 */
export type Policy = DataPolicy | CodePolicy;

/**
 * A broken policy.
 *
 * @public
 */
export interface Diagnostic extends Finding {
  /** The id of the policy. */
  readonly policy: string;
  readonly severity: Severity;
}
