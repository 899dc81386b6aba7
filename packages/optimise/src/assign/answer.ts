import type { Diagnostic, ModelEdit, TeamDiagnostic } from 'work-elements';
import type { StoppedBy } from '../limits/pace.js';
import type { Aim } from './assign-options.js';

/** What a person has in an answer; those who are not among the people only if they lose something. @public */
export interface PersonWork {
  readonly id: string;
  readonly name: string;
  /** Roles, by id. */
  readonly roles: readonly string[];
  /** Load as a percentage of the person’s capacity, or of an even share if capacity is unlimited; rounded up. */
  readonly load: number;
  /** Levels of competencies, once each, that the readiness for one of the roles, or of the steps, lacks. */
  readonly gap: number;
  /** Roles, or steps in a design, that the person gains and loses; if there are several schools, with the place. */
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/** Who holds a role where. @public */
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
  /** Each role of the staff at each place where it is held; none if no places were given. */
  readonly held: readonly HeldRole[];
  /**
   * The measure of every aim, including those that were not asked for. The cost is in the unit of the rates, each
   * holder’s part of a role or a step being rounded to a hundredth of it.
   */
  readonly aims: Readonly<Record<Aim, number>>;
  /** A lower bound of the first aim, or of the weighted sum. */
  readonly bound: { readonly value: number; readonly by: string };
  /** Whether it is proved that no answer is better: by a solver, or where arithmetic bounds meet every aim. */
  readonly proved: boolean;
  readonly stoppedBy: StoppedBy;
  /** Days to mastery by the simulation that was passed in; null if there was none. */
  readonly daysToMastery: number | null;
  readonly alternatives: readonly AlternativeWork[];
  /**
   * What breaks a policy in the answer, and did not before: warnings that could not be heeded; of several schools, with
   * those in which it does.
   */
  readonly broken: readonly (Diagnostic | TeamDiagnostic)[];
  readonly because: readonly string[];
}

/** Work that cannot be assigned as asked: a minimal set of constraints that conflict. @public */
export interface ImpossibleWork {
  readonly possible: false;
  /** The constraints, each with its kind, name and text. */
  readonly conflict: readonly Constraint[];
  readonly because: readonly string[];
}

/** Work for which the search could not settle whether it can be assigned as asked. @public */
export interface UnsettledWork {
  readonly possible: 'unsettled';
  readonly because: readonly string[];
}

/** The answer of assigning and designing. @public */
export type WorkAnswer = AssignedWork | ImpossibleWork | UnsettledWork;

/**
 * A group of constraints that applies as a whole: a policy; where a person works; what a person may have by kind of
 * actor; what a person keeps or must not have; a person’s capacity; the number of holders that was asked for; the hours
 * of a step.
 *
 * @public
 */
export interface Constraint {
  readonly kind: 'policy' | 'place' | 'eligible' | 'keeps' | 'never' | 'capacity' | 'holders' | 'hours';
  /**
   * Tells the constraint from others of its kind: the id of the person or the role, or the reference of the step; of a
   * policy, its id and the work that it keeps apart, each set being a group of its own, as in
   * `declared-separations: deliver-activities, assess-progress/score`.
   */
  readonly of: string;
  /** The constraint as a sentence. */
  readonly text: string;
}
