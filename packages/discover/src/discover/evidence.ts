import type { ActivityMapping } from '../mapping/map-activities.js';
import type { RoleJoin } from '../roles/agglomerate.js';
import type { OwnProcess } from './own-process.js';

/**
 * What a log says of one role being responsible for one step.
 *
 * @public
 */
export interface ResponsibilityEvidence {
  readonly role: string;
  /** `element/step`. */
  readonly step: string;
  /** How often people of this role did it. */
  readonly events: number;
  /** How often it was done. */
  readonly of: number;
  readonly people: number;
  /** What makes it doubtful; null where nothing does. */
  readonly doubt: string | null;
}

/**
 * Somebody in a role that was found.
 *
 * @public
 */
export interface RoleHolder {
  readonly name: string;
  /** Events in steps of this role. */
  readonly events: number;
  /** Those, as a share of everything that the person did. */
  readonly share: number;
}

/**
 * A role that was found, and whom it was found by.
 *
 * @public
 */
export interface RoleEvidence {
  readonly role: string;
  /**
   * `staff`: found by who does what. `learner`, `system`: by what the caller or the log says they are. `unnamed`: the
   * log names a role and nobody in it.
   */
  readonly kind: 'staff' | 'learner' | 'system' | 'unnamed';
  readonly events: number;
  readonly holders: readonly RoleHolder[];
  /**
   * For roles of the staff: of all thresholds from 0.5 to 0.95, by 0.05, those at which just these activities are
   * together.
   */
  readonly stable: { readonly from: number; readonly to: number } | null;
}

/**
 * What a discovered model rests on.
 *
 * @public
 */
export interface ModelEvidence {
  readonly roles: readonly RoleEvidence[];
  readonly responsibilities: readonly ResponsibilityEvidence[];
  /** Steps of the process that were never done in the log, and who was put to them by the caller’s wish. */
  readonly notInLog: readonly { readonly step: string; readonly givenTo: string | null }[];
  /** Steps that were done so often, never by anybody whom the log names, and who was put to them by the caller’s wish. */
  readonly nobodyNamed: readonly { readonly step: string; readonly events: number; readonly givenTo: string | null }[];
  /**
   * The share of the staff’s events that look as if anybody had done them; null where everybody is in every role, so
   * that it cannot be seen.
   */
  readonly noise: number | null;
  /** The joins by which roles came about, and how the tree goes on above the cut. */
  readonly dendrogram: readonly RoleJoin[];
  /** Where the dendrogram was cut. */
  readonly threshold: number;
  /** People of the staff in no role: what they did is as little as noise. */
  readonly withoutRole: readonly string[];
  readonly activities: ActivityMapping['activities'];
  readonly coverage: ActivityMapping['coverage'];
  /** The process, where it was read off the log too. */
  readonly process: OwnProcess | null;
  /** What is not in the model because no log can say it. */
  readonly notes: readonly string[];
}

/**
 * Another way to put the activities into roles, nearly as good.
 *
 * @public
 */
export interface RoleAlternative {
  /** The activities of each role; hand it back as the option `roles` to have it. */
  readonly roles: readonly (readonly string[])[];
  /** `split`: a role of the model is two. `join`: two of them are one. */
  readonly change: 'split' | 'join';
  /** What is split, or joined. */
  readonly parts: readonly [readonly string[], readonly string[]];
  /** How alike the two parts are in who does them; the cut is at the threshold. */
  readonly likeness: number;
}
