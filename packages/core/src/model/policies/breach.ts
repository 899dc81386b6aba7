import type { ActorKind } from '../../vocabulary/actor-kind.js';
import type { Relation } from '../relation.js';

/**
 * A breach as data, for pages and programs that word it in another language, or with titles instead of ids. Work is
 * given as `element` or `element/step`.
 *
 * @public
 */
export type Breach =
  | {
      readonly kind: 'nobody-responsible';
      readonly work: string;
      /** The roles that may do it. */
      readonly able: readonly string[];
    }
  | { readonly kind: 'nobody-accountable'; readonly work: string; readonly roles: readonly string[] }
  | { readonly kind: 'several-accountable'; readonly work: string; readonly roles: readonly string[] }
  | {
      readonly kind: 'ineligible';
      readonly work: string;
      readonly role: string;
      /** The actor kinds that may hold the role but not do the work. */
      readonly barred: readonly ActorKind[];
      /** The actor kinds that may do the work. */
      readonly performers: readonly ActorKind[];
    }
  | {
      readonly kind: 'never-accountable';
      readonly work: string;
      readonly role: string;
      readonly barred: readonly ActorKind[];
    }
  | {
      readonly kind: 'only-actors';
      readonly work: string;
      readonly role: string;
      readonly barred: readonly ActorKind[];
      readonly performers: readonly ActorKind[];
    }
  | {
      readonly kind: 'cannot-answer';
      readonly work: string;
      readonly role: string;
      /** The actor kinds that may hold the role but could not do the work. */
      readonly barred: readonly ActorKind[];
      /** The actor kinds that could do the work. */
      readonly performers: readonly ActorKind[];
    }
  | { readonly kind: 'only-suggests'; readonly work: string; readonly role: string }
  | { readonly kind: 'does-not-act'; readonly work: string; readonly role: string }
  /** A system that only records, at work that has something to settle. */
  | { readonly kind: 'only-records'; readonly work: string; readonly role: string }
  | { readonly kind: 'unreviewed'; readonly work: string; readonly role: string }
  | { readonly kind: 'reviewed-by-system'; readonly work: string; readonly role: string }
  | {
      readonly kind: 'not-reviewer';
      /** The reviewed work; `review` is the step in which it is reviewed. */
      readonly work: string;
      readonly review: string;
      readonly role: string;
    }
  | {
      readonly kind: 'too-few-people';
      readonly work: string;
      readonly roles: readonly string[];
      /** How many people the step needs. */
      readonly needs: number;
      /** How many of the named people may do it. */
      readonly holders: number;
    }
  | { readonly kind: 'reviews-itself'; readonly work: string; readonly role: string }
  /** The review rule selects no piece. */
  | { readonly kind: 'reviews-nothing'; readonly work: string; readonly role: string }
  /** Roles other than the one in the rule may also end the review step, so they would review too. */
  | {
      readonly kind: 'others-review';
      readonly work: string;
      readonly review: string;
      readonly role: string;
      readonly others: readonly string[];
    }
  /** A limit on disagreements that no rate can exceed. */
  | { readonly kind: 'never-stops'; readonly work: string; readonly role: string }
  /**
   * A review rule asks for something that applies only to a system that does or suggests the work, but people do it
   * alone.
   */
  | {
      readonly kind: 'only-for-systems';
      readonly work: string;
      readonly role: string;
      readonly asks: 'accommodated' | 'stopsAt';
    }
  /** The mode of a system is to act unreviewed, but a rule has its work reviewed. */
  | { readonly kind: 'reviewed-though-acting'; readonly work: string; readonly role: string }
  | {
      readonly kind: 'not-theirs';
      readonly work: string;
      readonly role: string;
      /** The relation to the learner of the partners who hold the role. */
      readonly relation: Relation;
    }
  | {
      readonly kind: 'not-told';
      readonly work: string;
      readonly role: string;
      /** The relation to the learner of the partners who hold the role. */
      readonly relation: Relation;
      /** The work of which they are told. */
      readonly told: string;
    }
  | {
      readonly kind: 'unsent';
      readonly work: string;
      /** The event that begins the step, as `element/event`. */
      readonly event: string;
    }
  | {
      readonly kind: 'sent-for-another';
      /** The event, as `element/event`. */
      readonly event: string;
      /** What the cadence sends it for. */
      readonly each: 'learner' | 'objective';
      /** What the element is about. */
      readonly about: 'learner' | 'objective';
    }
  | {
      readonly kind: 'sent-in-vain';
      /** The event, as `element/event`. */
      readonly event: string;
    }
  | { readonly kind: 'no-work'; readonly role: string }
  | { readonly kind: 'too-many-steps'; readonly role: string; readonly steps: number; readonly limit: number }
  | { readonly kind: 'one-role'; readonly role: string; readonly work: readonly [string, string] }
  | {
      readonly kind: 'one-person';
      /** The person’s id. */
      readonly person: string;
      /** The work that is to be kept apart, and the role in which the person does each. */
      readonly work: readonly [string, string];
      readonly roles: readonly [string, string];
    }
  | {
      readonly kind: 'nobody-else-hears';
      /** The id of the person who may decide. */
      readonly person: string;
      /** The step in which they decide, and the one in which an appeal against it is heard. */
      readonly work: readonly [string, string];
      /** The roles that hear it. */
      readonly roles: readonly string[];
    }
  | { readonly kind: 'unknown-work'; readonly policy: string; readonly work: string }
  | { readonly kind: 'unknown-role' };
