import { defaultShares } from 'work-elements';
import type { Scenario } from './parse-scenario.js';

/**
 * How a step ends on each attempt: the first of the list is for the first, and the last for all after it. Where an attempt is not spoken
 * of, what is said without an attempt holds, and otherwise the default.
 *
 * @internal
 */
export const sharesByAttempt = (
  { outcomes }: Pick<Scenario, 'outcomes'>,
  ref: string,
  ways: readonly string[],
): readonly Readonly<Record<string, number>>[] => {
  const own = outcomes.filter(({ work }) => work === ref);
  const otherwise = own.findLast(({ attempt }) => attempt === undefined)?.probabilities ?? defaultShares(ways);
  const attempts = Math.max(0, ...own.map(({ attempt }) => attempt ?? 0));
  return Array.from(
    { length: attempts + 1 },
    (_, index) => own.findLast(({ attempt }) => attempt === index + 1)?.probabilities ?? otherwise,
  );
};
