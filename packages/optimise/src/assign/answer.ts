import type { ModelEdit } from 'work-elements';
import type { StoppedBy } from '../limits/pace.js';
import type { Aim } from './assign-options.js';

/**
 * What a person has in an answer.
 *
 * @public
 */
export interface PersonWork {
  readonly id: string;
  readonly name: string;
  /** Roles, by id. */
  readonly roles: readonly string[];
  /** Load in per cent of what the person can carry, or of an even share where that is not limited; rounded up. */
  readonly load: number;
  /** Levels of competencies that the person would have to climb. */
  readonly gap: number;
  /** Of roles, or of steps in a design, what is new to the person and what goes. */
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/**
 * An answer that was not quite as good: what is different, and what it comes to.
 *
 * @public
 */
export interface AlternativeWork {
  readonly aims: Readonly<Record<Aim, number>>;
  /** Who has what instead: the role or step, with those who have it in this answer. */
  readonly differs: readonly { readonly work: string; readonly people: readonly string[] }[];
  /** Days to mastery by the simulation that was passed in; null where there was none. */
  readonly daysToMastery: number | null;
}

/**
 * Work that could be given to people.
 *
 * @public
 */
export interface AssignedWork {
  readonly possible: true;
  /** The model with its people; `inversePatches` undo it. */
  readonly edit: ModelEdit;
  readonly people: readonly PersonWork[];
  /** What the answer comes to in every aim, also in those that did not count. */
  readonly aims: Readonly<Record<Aim, number>>;
  /** No answer comes to less in the first aim, or in the sum by weights. */
  readonly bound: { readonly value: number; readonly by: string };
  /** Whether no answer is better, in all aims. */
  readonly proved: boolean;
  readonly stoppedBy: StoppedBy;
  /** Days to mastery by the simulation that was passed in; null where there was none. */
  readonly daysToMastery: number | null;
  readonly alternatives: readonly AlternativeWork[];
  readonly because: readonly string[];
}

/**
 * Work that cannot be given as asked: what is impossible together, and possible without any one of it.
 *
 * @public
 */
export interface ImpossibleWork {
  readonly possible: false;
  /** Each by its kind, its name and what it says. */
  readonly conflict: readonly Constraint[];
  readonly because: readonly string[];
}

/**
 * Work of which it was not settled whether it can be given as asked.
 *
 * @public
 */
export interface UnsettledWork {
  readonly possible: 'unsettled';
  readonly because: readonly string[];
}

/**
 * What assigning and designing answer.
 *
 * @public
 */
export type WorkAnswer = AssignedWork | ImpossibleWork | UnsettledWork;

/**
 * A group of constraints that stands or falls together: a policy; what a person may have by kind; what a person keeps, or must not have; what
 * a person can carry.
 *
 * @public
 */
export interface Constraint {
  readonly kind: 'policy' | 'eligible' | 'keeps' | 'never' | 'capacity';
  /** The policy’s id, or the person’s. */
  readonly of: string;
  /** What it asks, in a sentence. */
  readonly text: string;
}
