import type { Step } from '../catalogue/work-element.js';

/**
 * The share with which a step ends in its first outcome, where its definition says nothing.
 *
 * @public
 */
export const FIRST_OUTCOME = 0.8;

/**
 * The share of an outcome, and where it comes from; null where nothing is said and the rule of
 * {@link FIRST_OUTCOME} holds.
 *
 * @public
 */
export interface DefaultShare {
  /** From 0 to 1. */
  readonly share: number;
  readonly source: string | null;
}

/**
 * How a step ends where nobody says anything else: as its definition says, what is left over going in equal parts to
 * the outcomes of which it says nothing. Where it says nothing at all, mostly in the first outcome, which is the
 * process going on.
 *
 * @param step - A step of an element.
 * @returns The share of each outcome; together they are one.
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
export const defaultShares = ({
  outcomes,
  shares = {},
}: Pick<Step, 'outcomes' | 'shares'>): Readonly<Record<string, DefaultShare>> => {
  const nothing = Object.keys(shares).length === 0;
  const open = outcomes.filter((outcome) => shares[outcome] === undefined);
  const left = Math.max(0, 1 - Object.values(shares).reduce((sum, { share }) => sum + share, 0));
  const shareOf = (outcome: string): number => {
    if (!nothing) return left / open.length;
    if (outcomes.length === 1) return 1;
    return outcome === outcomes[0] ? FIRST_OUTCOME : (1 - FIRST_OUTCOME) / (outcomes.length - 1);
  };
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      shares[outcome] ?? { share: shareOf(outcome), source: nothing ? null : 'what is left over' },
    ]),
  );
};
