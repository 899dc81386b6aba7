import { processOf, processTable } from 'work-elements';
import { plannedDays } from 'work-elements/interpreter';
import { scaled } from '../scenario/distribution.js';
import { effortEntry, effortInForce } from '../scenario/effort.js';
import { learnersInGroups, learnersTimes } from '../scenario/learners-coming.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { outcomesInForce } from './outcomes-in-force.js';
import { type SensitivityInput, shareAt } from './sensitivity-input.js';
import { elementOf } from './sensitivity-inputs.js';

/** A scenario in which an input has another value and everything else stays the same. @internal */
export const varied = (scenario: Scenario, input: SensitivityInput, value: number): Scenario => {
  if (value === input.base) return scenario;
  switch (input.kind) {
    case 'learners':
      return { ...scenario, learners: learnersWith(scenario, input, value) };
    case 'partners':
      return {
        ...scenario,
        partners: scenario.partners.map((each) => ({ ...each, turnaroundDays: each.turnaroundDays * value })),
      };
    case 'outcomes':
      return withOdds(scenario, input.work, input.unit === 'share' ? oddsOf(value) / oddsOf(input.base) : value);
    case 'effort':
      return withTimes(scenario, input.work, value);
  }
};

const oddsOf = (share: number): number => share / (1 - share);

const learnersWith = (scenario: Scenario, { id }: SensitivityInput, value: number): Scenario['learners'] => {
  const { learners } = scenario;
  switch (id) {
    case 'learners.count':
      return { ...learners, count: Math.max(1, Math.round(value)) };
    case 'learners.cohorts':
      return learnersTimes(scenario, Math.max(value, 1 / learnersInGroups(scenario)));
    case 'learners.arrivals':
      return learnersTimes(scenario, value);
    case 'learners.activeObjectives':
      // The default number of planned days depends on this value, but is a separate input.
      return { ...learners, activeObjectives: Math.max(1, Math.round(value)), plannedDays: plannedDays(scenario) };
    case 'learners.mastered':
      return { ...learners, mastered: value };
    case 'learners.appeals':
      return { ...learners, appeals: value };
    case 'learners.plannedDays':
      return { ...learners, plannedDays: value };
    default:
      return { ...learners, leavePerYear: value };
  }
};

const stepsOf = (scenario: Scenario) => processTable(processOf(scenario.model)).steps;

/** Multiplies the odds of the first outcome of some steps by a factor; the other outcomes keep their proportions. */
const withOdds = (scenario: Scenario, work: readonly string[], odds: number): Scenario => {
  const rows = stepsOf(scenario).flatMap(({ ref, step }) => {
    const [first] = step.outcomes;
    if (!work.includes(ref) || first === undefined) return [];
    return outcomesInForce(scenario, ref, step).map((row) => ({
      ...row,
      probabilities: moved(row.probabilities, first, odds),
    }));
  });
  return { ...scenario, outcomes: [...scenario.outcomes.filter((each) => !work.includes(each.work)), ...rows] };
};

const moved = (
  shares: Readonly<Record<string, number>>,
  first: string,
  odds: number,
): Readonly<Record<string, number>> => {
  const before = shares[first] ?? 0;
  if (before <= 0 || before >= 1) return shares;
  const after = shareAt(before, odds);
  return Object.fromEntries(
    Object.entries(shares).map(([outcome, share]) => [
      outcome,
      outcome === first ? after : (share * (1 - after)) / (1 - before),
    ]),
  );
};

/** Multiplies the times of all steps of some elements by a factor, whoever does them. */
const withTimes = (scenario: Scenario, elements: readonly string[], factor: number): Scenario => {
  const added = stepsOf(scenario).flatMap(({ ref, step }) =>
    elements.includes(elementOf(ref)) && effortEntry(scenario, ref) === undefined
      ? // The effort that applies is per learner.
        [{ work: ref, group: 1, distribution: scaled(effortInForce(scenario, ref, step), factor) }]
      : [],
  );
  const written = scenario.effort.map((each) =>
    elements.includes(elementOf(each.work)) ? { ...each, distribution: scaled(each.distribution, factor) } : each,
  );
  return { ...scenario, effort: [...written, ...added] };
};
