import type { Diagnostic, ModelEdit, TeamDiagnostic } from 'work-elements';
import type { StoppedBy } from '../limits/pace.js';
import type { Aim } from './assign-options.js';

/** What a person has in an answer. People not among the given ones are included only if they lose something. @public */
export interface PersonWork {
  readonly id: string;
  readonly name: string;
  /** Roles, by id. */
  readonly roles: readonly string[];
  /** Load as a percentage of the person’s capacity, or of an even share if capacity is unlimited; rounded up. */
  readonly load: number;
  /**
   * The total number of levels that the person lacks in competencies needed for the roles or steps, each competency
   * counted once.
   */
  readonly gap: number;
  /** Roles, or steps in a design, that the person gains and loses; with the place if there are several schools. */
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/** Who holds a role at a place. @public */
export interface HeldRole {
  readonly role: string;
  /** Id of the place. */
  readonly place: string;
  /** Those who hold it there, by id. */
  readonly people: readonly string[];
}

/** An answer that was not quite as good: how it differs, and its measures. @public */
export interface AlternativeWork {
  readonly aims: Readonly<Record<Aim, number>>;
  /** The roles or steps given to other people, with those who have them in this answer. */
  readonly differs: readonly { readonly work: string; readonly people: readonly string[] }[];
  /** Days to mastery by the simulation that was passed in; null if there was none. */
  readonly daysToMastery: number | null;
}

/** A possible assignment of work. @public */
export interface AssignedWork {
  readonly possible: true;
  /** The edit that gives the model its people; `inversePatches` undo it. */
  readonly edit: ModelEdit;
  readonly people: readonly PersonWork[];
  /** The holders of each staff role at each of its places; empty if no places were given. */
  readonly held: readonly HeldRole[];
  /**
   * The measure of every aim, including those that were not asked for. The cost is in the unit of the rates; each
   * holder’s part of a role or step is rounded to a hundredth of that unit.
   */
  readonly aims: Readonly<Record<Aim, number>>;
  /** A lower bound of the first aim, or of the weighted sum. */
  readonly bound: { readonly value: number; readonly by: string };
  /** Whether this is proved to be the best answer possible: by a solver, or by bounds that every aim meets. */
  readonly proved: boolean;
  readonly stoppedBy: StoppedBy;
  /** Days to mastery by the simulation that was passed in; null if there was none. */
  readonly daysToMastery: number | null;
  readonly alternatives: readonly AlternativeWork[];
  /**
   * Policy breaches in the answer that did not exist before: warnings that could not be met; if there are several
   * schools, with the schools concerned.
   */
  readonly broken: readonly (Diagnostic | TeamDiagnostic)[];
  readonly because: readonly string[];
}

/** An assignment that is impossible as asked, with a minimal set of conflicting constraints. @public */
export interface ImpossibleWork {
  readonly possible: false;
  /** The constraints, each with its kind, name and text. */
  readonly conflict: readonly Constraint[];
  readonly because: readonly string[];
}

/** An assignment for which the search could not settle whether it is possible as asked. @public */
export interface UnsettledWork {
  readonly possible: 'unsettled';
  readonly because: readonly string[];
}

/** The answer of assigning and designing. @public */
export type WorkAnswer = AssignedWork | ImpossibleWork | UnsettledWork;

/**
 * A group of constraints that is kept or left out as a whole: a policy; where a person works; what a person may have by
 * kind of actor; what a person keeps or must not have; a person’s capacity; the number of holders that was asked for;
 * the hours of a step.
 *
 * @public
 */
export interface Constraint {
  readonly kind: 'policy' | 'place' | 'eligible' | 'keeps' | 'never' | 'capacity' | 'holders' | 'hours';
  /**
   * Tells the constraint from others of its kind: the id of the person or role, or the reference of the step. For a
   * policy, its id and the work that it keeps apart, since each set is a group of its own: `declared-separations:
   * deliver-activities, assess-progress/score`.
   */
  readonly of: string;
  /** The constraint as a sentence. */
  readonly text: string;
}
