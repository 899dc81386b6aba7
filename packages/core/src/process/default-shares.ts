import type { Step } from '../catalogue/work-element.js';
import { expectShares } from '../vocabulary/expect-step.js';

/**
 * The share of a step’s first outcome, if its definition states no shares.
 *
 * @public
 */
export const FIRST_OUTCOME = 0.8;

/**
 * The share of an outcome, and its source; null where no share is stated and the rule of {@link FIRST_OUTCOME} applies.
 *
 * @public
 */
export interface DefaultShare {
  /** From 0 to 1. */
  readonly share: number;
  readonly source: string | null;
}

/**
 * The default shares of a step’s outcomes: those in its definition, with the remainder split equally among outcomes
 * without one. If the definition states none, the first outcome, with which the process goes on, has
 * {@link FIRST_OUTCOME}.
 *
 * @param step - A step of an element.
 * @returns The share of each outcome; they add up to 1.
 *
 * @example
 * ```ts
 * import { defaultShares, workElement } from 'work-elements';
 *
 * const [decide] = workElement('decide-advancement').steps.filter(({ id }) => id === 'decide');
 * if (decide !== undefined) console.log(defaultShares(decide)['refer']?.share); // 0.005
 * ```
 *
 * @public
 */
export const defaultShares = (step: Pick<Step, 'outcomes' | 'shares'>): Readonly<Record<string, DefaultShare>> => {
  expectShares(step, 'defaultShares');
  const { outcomes } = step;
  // A look-up in the record itself would find what every record inherits, such as `toString`.
  const shares = new Map(Object.entries(step.shares ?? {}));
  const nothing = shares.size === 0;
  const open = outcomes.filter((outcome) => !shares.has(outcome));
  const left = Math.max(0, 1 - [...shares.values()].reduce((sum, { share }) => sum + share, 0));
  const shareOf = (outcome: string): number => {
    if (!nothing) return left / open.length;
    if (outcomes.length === 1) return 1;
    return outcome === outcomes[0] ? FIRST_OUTCOME : (1 - FIRST_OUTCOME) / (outcomes.length - 1);
  };
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      shares.get(outcome) ?? { share: shareOf(outcome), source: nothing ? null : 'what is left over' },
    ]),
  );
};
