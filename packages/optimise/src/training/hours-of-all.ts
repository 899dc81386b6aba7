import type { GroupNeeds } from '../people/needs.js';
import type { TrainingRules } from './training-options.js';
import { budgetOf, taughtIn } from './year-problem.js';

/** The hours available in a year. @internal */
export interface HoursOfAll {
  /** Training hours of all people together. */
  readonly people: number;
  /** Training hours of the person with most. */
  readonly most: number;
  /** The hours that this person would have if the weeks did not limit them. */
  readonly mostInYear: number;
  /** Hours of trainers. */
  readonly trainers: number;
}

/** The hours available in each year of a plan. @internal */
export const hoursOfAll = (everybody: readonly GroupNeeds[], rules: TrainingRules): readonly HoursOfAll[] =>
  Array.from({ length: rules.years }, (_, index) => {
    const years = [index + 1];
    const budgets = everybody.map((each) => budgetOf(each, rules, years));
    return {
      people: everybody.reduce((sum, { group }, person) => sum + group.count * (budgets[person] ?? 0), 0),
      most: Math.max(...budgets),
      mostInYear: Math.max(...everybody.map(({ group }) => group.hours ?? rules.hoursPerYear.value)),
      trainers: taughtIn(rules, years),
    };
  });
