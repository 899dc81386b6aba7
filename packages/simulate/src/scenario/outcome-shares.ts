import type { Scenario } from './parse-scenario.js';

/** The share with which a step ends in its first outcome, where nothing else is said. @internal */
export const FIRST_OUTCOME = 0.8;

/** How a step ends where nothing is said: mostly in its first outcome, which is the process going on. @internal */
export const defaultShares = (outcomes: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    outcomes.map((outcome, index) => [
      outcome,
      outcomes.length === 1 ? 1 : index === 0 ? FIRST_OUTCOME : (1 - FIRST_OUTCOME) / (outcomes.length - 1),
    ]),
  );

/**
 * How a step ends on each attempt: the first of the list is for the first, and the last for all after it. Where an attempt is not spoken
 * of, what is said without an attempt holds, and otherwise what is usual.
 *
 * @internal
 */
export const sharesByAttempt = (
  { outcomes }: Pick<Scenario, 'outcomes'>,
  ref: string,
  usual: Readonly<Record<string, number>>,
): readonly Readonly<Record<string, number>>[] => {
  const own = outcomes.filter(({ work, behind }) => work === ref && behind === undefined);
  const otherwise = own.findLast(({ attempt }) => attempt === undefined)?.probabilities ?? usual;
  const attempts = Math.max(0, ...own.map(({ attempt }) => attempt ?? 0));
  return Array.from(
    { length: attempts + 1 },
    (_, index) => own.findLast(({ attempt }) => attempt === index + 1)?.probabilities ?? otherwise,
  );
};
