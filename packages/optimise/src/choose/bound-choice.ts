import type { ChoicePerson, ChoiceProblem } from './choice-problem.js';

/**
 * A lower bound of the uncovered needs, by relaxation: everybody’s budget is filled with the modules that meet most
 * needs per hour, fractionally and regardless of prerequisites.
 *
 * @internal
 */
export const boundOfChoice = ({ people }: ChoiceProblem): number =>
  people.reduce((sum, person) => sum + person.count * Math.max(0, person.before.length - mostMet(person)), 0);

const mostMet = ({ budget, offers, before }: ChoicePerson): number => {
  let [left, met] = [budget, 0];
  const needs = new Set(offers.flatMap(({ covers }) => covers));
  for (const { hours, covers } of offers.toSorted(
    (one, other) => other.covers.length / other.hours - one.covers.length / one.hours,
  )) {
    const share = hours <= 0 ? 1 : Math.min(1, left / hours);
    met += share * covers.length;
    left -= share * hours;
    if (left <= 0) break;
  }
  return Math.min(before.length, needs.size, Math.floor(met + 1e-9));
};
