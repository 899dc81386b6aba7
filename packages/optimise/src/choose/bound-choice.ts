import { at } from '../vocabulary/at.js';
import { type ChoiceMeasure, type ChoicePerson, type ChoiceProblem, TOLERANCE } from './choice-problem.js';

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

/**
 * Whether a choice is proved to be the best by arithmetic, in the order of the aims: it leaves no more than the bound,
 * and takes no more modules and hours than any choice that leaves as little must.
 *
 * @internal
 */
export const meetsBounds = (problem: ChoiceProblem, { uncovered, modules, hours }: ChoiceMeasure): boolean => {
  const bound = boundOfChoice(problem);
  if (uncovered > bound) return false;
  const least = leastFor(problem, bound);
  return modules <= least.modules && hours <= least.hours + TOLERANCE;
};

/**
 * The fewest modules and hours with which a choice can leave only a number of needs uncovered. If no offer covers
 * exactly that many needs, everybody has to take each offer that alone covers one of their other needs.
 */
const leastFor = (problem: ChoiceProblem, uncovered: number): Pick<ChoiceMeasure, 'modules' | 'hours'> => {
  const takers = problem.modules.map(() => 0);
  let [hours, hopeless] = [0, 0];
  const sure = problem.people.map(({ before, offers }) => {
    const covering = before.map((): number[] => []);
    for (const [offer, { covers }] of offers.entries()) for (const need of covers) at(covering, need).push(offer);
    return covering;
  });
  for (const [person, covering] of sure.entries())
    hopeless += at(problem.people, person).count * covering.filter((those) => those.length === 0).length;
  if (hopeless === uncovered) {
    for (const [person, covering] of sure.entries()) {
      const { count, offers } = at(problem.people, person);
      for (const offer of new Set(covering.flatMap((those) => (those.length === 1 ? those : [])))) {
        const { module, hours: own, coaching } = at(offers, offer);
        takers[module] = at(takers, module) + count;
        hours += count * (own + coaching);
      }
    }
  }
  for (const [module, { capacity, trainerHours }] of problem.modules.entries())
    hours += Math.ceil(at(takers, module) / capacity) * trainerHours;
  return { modules: problem.modules.filter(({ offered }, module) => offered || at(takers, module) > 0).length, hours };
};
