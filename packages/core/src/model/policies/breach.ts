import type { ActorKind } from '../../vocabulary/actor-kind.js';
import type { Relation } from '../relation.js';

/**
 * What is broken, as data: for pages and programs that word it in another language, or with titles instead of ids. Work
 * is named as `element` or `element/step`.
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
      /** The actors that may hold the role and cannot do the work. */
      readonly barred: readonly ActorKind[];
      /** Those that can. */
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
      /** The actors that may hold the role and could not do the work. */
      readonly barred: readonly ActorKind[];
      /** Those that could. */
      readonly performers: readonly ActorKind[];
    }
  | { readonly kind: 'only-suggests'; readonly work: string; readonly role: string }
  | { readonly kind: 'does-not-act'; readonly work: string; readonly role: string }
  | { readonly kind: 'unreviewed'; readonly work: string; readonly role: string }
  | { readonly kind: 'reviewed-by-system'; readonly work: string; readonly role: string }
  | {
      readonly kind: 'not-reviewer';
      /** What is reviewed, and in which step. */
      readonly work: string;
      readonly review: string;
      readonly role: string;
    }
  | {
      readonly kind: 'too-few-people';
      readonly work: string;
      readonly roles: readonly string[];
      /** How many people the step takes. */
      readonly needs: number;
      /** How many of those who are named may do it. */
      readonly holders: number;
    }
  | { readonly kind: 'reviews-itself'; readonly work: string; readonly role: string }
  /** The rule of review names no piece. */
  | { readonly kind: 'reviews-nothing'; readonly work: string; readonly role: string }
  /**
   * Other roles may end the step in which pieces are reviewed, so that not only the one that the rule names reviews.
   */
  | {
      readonly kind: 'others-review';
      readonly work: string;
      readonly review: string;
      readonly role: string;
      readonly others: readonly string[];
    }
  /** A limit of disagreement that no rate can pass. */
  | { readonly kind: 'never-stops'; readonly work: string; readonly role: string }
  /** A rule of review asks for what only holds where a system does the work, or suggests how, and people do it. */
  | {
      readonly kind: 'only-for-systems';
      readonly work: string;
      readonly role: string;
      readonly asks: 'accommodated' | 'stopsAt';
    }
  /** A system is said to act unreviewed, and a rule has its work reviewed. */
  | { readonly kind: 'reviewed-though-acting'; readonly work: string; readonly role: string }
  | {
      readonly kind: 'not-theirs';
      readonly work: string;
      readonly role: string;
      /** What the partners who hold the role are to the learner. */
      readonly relation: Relation;
    }
  | {
      readonly kind: 'unsent';
      readonly work: string;
      /** The event that begins it, as `element/event`. */
      readonly event: string;
    }
  | {
      readonly kind: 'sent-for-another';
      /** The event, as `element/event`. */
      readonly event: string;
      /** For whom the cadence sends it. */
      readonly each: 'learner' | 'objective';
      /** Whom the element is about. */
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
      /** The work that is to be kept apart, and the roles as which the person does it, in the same order. */
      readonly work: readonly [string, string];
      readonly roles: readonly [string, string];
    }
  | {
      readonly kind: 'nobody-else-hears';
      /** The id of whoever may decide. */
      readonly person: string;
      /** What they decide in, and where an appeal against it is heard. */
      readonly work: readonly [string, string];
      /** The roles that hear it. */
      readonly roles: readonly string[];
    }
  | { readonly kind: 'unknown-work'; readonly policy: string; readonly work: string }
  | { readonly kind: 'unknown-role' };
