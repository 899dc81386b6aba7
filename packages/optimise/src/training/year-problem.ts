import type { ChoiceProblem } from '../choose/choice-problem.js';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { coachableIn } from './coachable.js';
import { hoursFor, isCoached, weeksFor } from './module-hours.js';
import type { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';
import { weeksOfYear } from './weeks-of-year.js';

/** The choice to be made in a year, with the mapping back to groups, needs and offers. @internal */
export interface YearProblem {
  readonly problem: ChoiceProblem;
  /** For each group and offer of the problem, the index of the original offer. */
  readonly offerOf: readonly (readonly number[])[];
  /** Modules that somebody needs but that take more weeks than a year has, with the weeks that they take. */
  readonly tooLong: ReadonlyMap<number, number>;
}

/** The period of a choice, and what it allows. @internal */
export interface Span {
  /** The years whose hours are available at once; `free` for a choice without limits. */
  readonly years: readonly number[] | 'free';
  /** Whether a practicum needs a coach who is available now. */
  readonly coachNow: boolean;
}

/** The number of weeks with trainings in each of some years; null if there are no dates. */
const weeksIn = ({ dates }: TrainingRules, years: readonly number[]): readonly number[] | null =>
  dates === undefined ? null : years.map((year) => weeksOfYear(dates, year).length);

/** A person’s hours in some years; with dates, at most what the weeks allow. @internal */
export const budgetOf = ({ group }: GroupNeeds, rules: TrainingRules, years: readonly number[]): number => {
  const own = group.hours ?? rules.hoursPerYear.value;
  const weeks = weeksIn(rules, years);
  return years.reduce((sum, _, index) => sum + Math.min(own, inWeeks(rules, weeks?.[index])), 0);
};

const inWeeks = ({ dates }: TrainingRules, weeks: number | undefined): number =>
  dates === undefined || weeks === undefined ? Number.POSITIVE_INFINITY : weeks * dates.hoursPerWeek;

/** The hours that trainers give in some years. @internal */
export const taughtIn = (rules: TrainingRules, years: readonly number[]): number => {
  const { dates } = rules;
  if (dates === undefined) return Number.POSITIVE_INFINITY;
  const weeks = weeksIn(rules, years) ?? [];
  return weeks.reduce((sum, each) => sum + each, 0) * dates.trainers * dates.trainerHoursPerWeek;
};

/**
 * Whether people compete for the hours of trainers, so that identical people may have to take different modules.
 *
 * @internal
 */
export const sharesTrainers = ({ trainerHours, dates }: TrainingRules): boolean =>
  trainerHours !== undefined || dates !== undefined;

/** The problem of what to choose, given what has been covered. @internal */
export const yearProblem = (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  progress: Progress,
  offered: ReadonlySet<number>,
  rules: TrainingRules,
  { years, coachNow }: Span,
): YearProblem => {
  const { modules, offers } = candidates;
  const { dates } = rules;
  const isFree = years === 'free';
  const longest = isFree || dates === undefined ? Number.POSITIVE_INFINITY : Math.max(...(weeksIn(rules, years) ?? []));
  const coachable = coachNow && rules.outsideCoach === false ? coachableIn(everybody, candidates, progress) : null;
  const offerOf: number[][] = [];
  const tooLong = new Map<number, number>();
  const people = everybody.map((each, group) => {
    const { needs } = each;
    const covered = at(progress.covered, group);
    const open = needs.flatMap((_, need) => (covered.has(need) ? [] : [need]));
    const placeOf = new Map(open.map((need, place) => [need, place]));
    const own: number[] = [];
    const possible = at(offers, group).flatMap(({ module, covers }, offer) => {
      const left = covers.flatMap((need) => placeOf.get(need) ?? []);
      const candidate = at(modules, module);
      const isLeftOut = coachable !== null && isCoached(candidate) && !at(coachable, group).has(module);
      if (left.length === 0 || isLeftOut) return [];
      const hours = hoursFor(each, candidate, rules);
      const weeks = dates === undefined ? 0 : weeksFor(candidate, dates, hours);
      if (weeks > longest) {
        tooLong.set(module, Math.min(weeks, tooLong.get(module) ?? weeks));
        return [];
      }
      own.push(offer);
      return [{ module, hours, coaching: hours - candidate.hours, covers: left }];
    });
    offerOf.push(own);
    return {
      count: each.group.count,
      budget: isFree ? Number.POSITIVE_INFINITY : budgetOf(each, rules, years),
      before: open.map((need) => placeOf.get(at(needs, need).before) ?? -1),
      offers: possible,
    };
  });
  const problem: ChoiceProblem = {
    modules: modules.map((candidate, module) => ({
      capacity: candidate.capacity,
      trainerHours: candidate.hours,
      taughtHours: isCoached(candidate) ? 0 : candidate.hours,
      offered: offered.has(module),
    })),
    people,
    mostModules: isFree ? Number.POSITIVE_INFINITY : (rules.mostModules ?? Number.POSITIVE_INFINITY),
    trainerHours: isFree ? Number.POSITIVE_INFINITY : years.length * (rules.trainerHours ?? Number.POSITIVE_INFINITY),
    taughtHours: isFree ? Number.POSITIVE_INFINITY : taughtIn(rules, years),
  };
  return { problem, offerOf, tooLong };
};
