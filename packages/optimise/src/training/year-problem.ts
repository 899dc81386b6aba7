import type { ChoiceProblem } from '../choose/choice-problem.js';
import type { Candidate, Candidates } from '../modules/candidates.js';
import type { Form } from '../modules/forms.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';

/** What is to be chosen in a year, with the mapping back to groups, needs and offers. @internal */
export interface YearProblem {
  readonly problem: ChoiceProblem;
  /** For each group and offer of the problem, the offer among the candidates. */
  readonly offerOf: readonly (readonly number[])[];
}

/** Whether a module is coached work. @internal */
export const isCoached = ({ form }: Pick<Candidate, 'form'>): boolean => isCoachedForm(form);

/** Whether a form is coached work. @internal */
export const isCoachedForm = (form: Form): boolean => form === 'practicum' || form === 'panel';

/** Whether somebody has been told “not yet” in a module so often that a coach now works with them. @internal */
export const needsCoach = ({ group }: GroupNeeds, { id }: Candidate, { coached }: TrainingRules): boolean =>
  (group.notYet[id] ?? 0) >= coached.after;

/** The limits of a choice. @internal */
export interface Span {
  /** The number of years whose hours are available at once; `free` for a choice without limits. */
  readonly years: number | 'free';
  /** Whether a practicum needs a coach who is available now. */
  readonly coachNow: boolean;
}

/** A person’s hours; with dates, at most what the weeks allow. */
const budgetOf = ({ group }: GroupNeeds, { hoursPerYear, dates }: TrainingRules, years: Span['years']): number => {
  if (years === 'free') return Number.POSITIVE_INFINITY;
  const inWeeks = dates === undefined ? Number.POSITIVE_INFINITY : dates.weeks * dates.hoursPerWeek;
  return years * Math.min(group.hours ?? hoursPerYear.value, inWeeks);
};

/** What there is to choose from, given what has been covered. @internal */
export const yearProblem = (
  everybody: readonly GroupNeeds[],
  { modules, offers }: Candidates,
  progress: Progress,
  offered: ReadonlySet<number>,
  rules: TrainingRules,
  { years, coachNow }: Span,
): YearProblem => {
  const withoutCoach = new Set(
    coachNow && rules.outsideCoach === false
      ? modules.flatMap((module, index) =>
          isCoached(module) && progress.experiencedIn(module.competencies).length === 0 ? [index] : [],
        )
      : [],
  );
  const offerOf: number[][] = [];
  const people = everybody.map((each, group) => {
    const { needs } = each;
    const covered = at(progress.covered, group);
    const open = needs.flatMap((_, need) => (covered.has(need) ? [] : [need]));
    const placeOf = new Map(open.map((need, place) => [need, place]));
    const own: number[] = [];
    const possible = at(offers, group).flatMap(({ module, covers }, offer) => {
      const left = covers.flatMap((need) => placeOf.get(need) ?? []);
      if (left.length === 0 || withoutCoach.has(module)) return [];
      own.push(offer);
      const candidate = at(modules, module);
      const extra = needsCoach(each, candidate, rules) ? rules.coached.hours.value : 0;
      return [{ module, hours: candidate.hours + extra, covers: left }];
    });
    offerOf.push(own);
    return {
      count: each.group.count,
      budget: budgetOf(each, rules, years),
      before: open.map((need) => placeOf.get(at(needs, need).before) ?? -1),
      offers: possible,
    };
  });
  const { dates } = rules;
  const limit = years === 'free' ? Number.POSITIVE_INFINITY : years;
  const problem: ChoiceProblem = {
    modules: modules.map((candidate, module) => ({
      capacity: candidate.capacity,
      trainerHours: candidate.hours,
      taughtHours: isCoached(candidate) ? 0 : candidate.hours,
      offered: offered.has(module),
    })),
    people,
    mostModules: years === 'free' ? Number.POSITIVE_INFINITY : (rules.mostModules ?? Number.POSITIVE_INFINITY),
    trainerHours: limit * (rules.trainerHours ?? Number.POSITIVE_INFINITY),
    taughtHours:
      limit *
      (dates === undefined ? Number.POSITIVE_INFINITY : dates.trainers * dates.trainerHoursPerWeek * dates.weeks),
  };
  return { problem, offerOf };
};
