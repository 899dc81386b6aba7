import type { ActivityMapping } from '../mapping/map-activities.js';
import type { RoleJoin } from '../roles/agglomerate.js';
import type { OwnProcess } from './own-process.js';

/**
 * What a log says about one role’s responsibility for one step.
 *
 * @public
 */
export interface ResponsibilityEvidence {
  readonly role: string;
  /** `element/step`. */
  readonly step: string;
  /**
   * How often it was done in this role: by its holders and, if this is the role for which the step was found, by staff
   * in none of the responsible roles.
   */
  readonly events: number;
  /** How often it was done in all. */
  readonly of: number;
  readonly people: number;
  /** What makes it doubtful; null if nothing does. */
  readonly doubt: string | null;
}

/**
 * A person in a discovered role.
 *
 * @public
 */
export interface RoleHolder {
  readonly name: string;
  /**
   * Events in the steps for which this role is responsible. Where somebody holds two roles that share a step, each
   * event counts in one of them.
   */
  readonly events: number;
  /** These events as a share of everything that the person did. */
  readonly share: number;
}

/**
 * A discovered role, and the evidence for it.
 *
 * @public
 */
export interface RoleEvidence {
  readonly role: string;
  /**
   * `staff`: found by who does what. `learner`, `system`: by what the caller or the log says they are. `unnamed`: the
   * log names the role but nobody in it.
   */
  readonly kind: 'staff' | 'learner' | 'system' | 'unnamed';
  /** The events of its responsibilities, including those by staff who hold none of the responsible roles. */
  readonly events: number;
  readonly holders: readonly RoleHolder[];
  /**
   * For staff roles: the range of thresholds, among 0.5 to 0.95 in steps of 0.05, at which exactly these activities
   * form a role.
   */
  readonly stable: { readonly from: number; readonly to: number } | null;
  /**
   * For staff roles, what makes it doubtful: that it rests on few events, or that it could be part of another role;
   * null if nothing does.
   */
  readonly doubt: string | null;
}

/**
 * What a discovered model rests on.
 *
 * @public
 */
export interface ModelEvidence {
  readonly roles: readonly RoleEvidence[];
  readonly responsibilities: readonly ResponsibilityEvidence[];
  /** Steps of the process that never occur in the log, and the roles they were given to at the caller’s request. */
  readonly notInLog: readonly { readonly step: string; readonly givenTo: string | null }[];
  /**
   * Steps that occur, but never with a named doer; how often; and the roles they were given to at the caller’s request.
   */
  readonly nobodyNamed: readonly { readonly step: string; readonly events: number; readonly givenTo: string | null }[];
  /**
   * The share of the staff’s events that could have been done by anybody; null if everybody is in every role, so that
   * it cannot be estimated.
   */
  readonly noise: number | null;
  /** The joins that formed the roles, and how the tree goes on above the cut. */
  readonly dendrogram: readonly RoleJoin[];
  /** Where the dendrogram was cut. */
  readonly threshold: number;
  /** Staff without a role: what they did is indistinguishable from noise. */
  readonly withoutRole: readonly string[];
  readonly activities: ActivityMapping['activities'];
  readonly coverage: ActivityMapping['coverage'];
  /** The process, if it was discovered from the log too. */
  readonly process: OwnProcess | null;
  /** Learners and systems that the caller named and that do not appear in the log. */
  readonly notFound: readonly string[];
  /** What the model lacks because no log can show it. */
  readonly notes: readonly string[];
}

/**
 * Another grouping of the activities into roles, nearly as good.
 *
 * @public
 */
export interface RoleAlternative {
  /** The activities of each role; pass it as the option `roles` to use it. */
  readonly roles: readonly (readonly string[])[];
  /** `split`: one role of the model becomes two. `join`: two become one. */
  readonly change: 'split' | 'join';
  /** The two parts that are split or joined. */
  readonly parts: readonly [readonly string[], readonly string[]];
  /** How alike the two parts are in who does them; the cut is at the threshold. */
  readonly likeness: number;
}
