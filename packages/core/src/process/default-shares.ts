/**
 * The share with which a step ends in its first outcome, which is the process going on, where nothing else is said.
 *
 * @public
 */
export const FIRST_OUTCOME = 0.8;

/**
 * How a step ends where nothing is said, an assumption: mostly in its first outcome, in the others alike.
 *
 * @param outcomes - Of the step, in its own order.
 * @returns The share of each, adding up to 1.
 *
 * @example
 * ```ts
 * import { defaultShares } from 'work-elements';
 *
 * console.log(defaultShares(['scored', 'not-scorable'])['scored']); // 0.8
 * ```
 *
 * @public
 */
export const defaultShares = (outcomes: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    outcomes.map((outcome, index) => [
      outcome,
      outcomes.length === 1 ? 1 : index === 0 ? FIRST_OUTCOME : (1 - FIRST_OUTCOME) / (outcomes.length - 1),
    ]),
  );
