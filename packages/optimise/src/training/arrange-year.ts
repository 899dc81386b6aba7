import type { Pace } from '../limits/pace.js';
import type { Candidate, Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { FoundCoach } from './coaching.js';
import { lasting, type Meeting, meetingsOf } from './meetings.js';
import { needsCoach } from './module-hours.js';
import type { Progress } from './progress.js';
import { type Cohort, oneSidedIn } from './sessions.js';
import type { TrainingRules } from './training-options.js';
import type { Coach, TrainingSession, YearDates } from './training-plan.js';
import { dayOf, weekInYear, weeksOfYear } from './weeks-of-year.js';
import { boundText, dateYear } from './year-dates.js';

/** A year’s sessions, and who takes which of the chosen modules. @internal */
export interface ArrangedYear {
  readonly sessions: readonly TrainingSession[];
  /** The modules that each group takes. */
  readonly taken: readonly ReadonlySet<number>[];
  readonly dates: YearDates | null;
}

/** A session with its first week. */
interface Dated extends Meeting {
  readonly start: number;
  readonly long: number;
}

/**
 * Sessions with coaches and dates, without those that find none and those that depend on them. Whoever becomes
 * Experienced coaches others later in the year, unless more sessions find a date with outside coaches.
 *
 * @internal
 */
export const arrangeYear = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  progress: Progress,
  wished: readonly ReadonlySet<number>[],
  rules: TrainingRules,
  year: number,
  tooLong: ReadonlyMap<number, number>,
  pace: Pace,
): Promise<ArrangedYear> => {
  const arranged = (growing: boolean): Promise<ArrangedYear> =>
    arrange(everybody, candidates, progress, wished, rules, year, tooLong, pace, growing);
  const grown = await arranged(true);
  const waits = grown.sessions.some(({ coach }) => coach?.kind === 'own' && coach.after !== null);
  if (grown.dates === null || grown.dates.leftOut.length === 0) return grown;
  const plain = await arranged(false);
  return waits && leftIn(grown) <= leftIn(plain) ? grown : plain;
};

const leftIn = ({ dates }: ArrangedYear): number => (dates?.leftOut ?? []).reduce((sum, { people }) => sum + people, 0);

const arrange = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  progress: Progress,
  wished: readonly ReadonlySet<number>[],
  rules: TrainingRules,
  year: number,
  tooLong: ReadonlyMap<number, number>,
  pace: Pace,
  growing: boolean,
): Promise<ArrangedYear> => {
  const { modules } = candidates;
  const taken = wished.map((those) => new Set(those));
  const planned = meetingsOf(everybody, modules, progress, taken, rules, growing);
  const kept = lasting(everybody, candidates, progress, planned, taken, rules);
  const { dates } = rules;
  if (dates === undefined) {
    const undated = kept.map((meeting) => ({ ...meeting, start: 0, long: 0 }));
    return { sessions: sessionsOf(everybody, modules, undated, taken, rules, year), taken, dates: null };
  }
  const weeks = weeksOfYear(dates, year);
  const found = await dateYear(everybody, modules, kept, dates, weeks.length, rules.seed, pace);
  const dated = kept.map((meeting, index) => ({
    ...meeting,
    start: at(found.starts, index),
    long: at(found.lengths, index),
  }));
  const late = dated.filter(({ start, long }) => start + long > weeks.length);
  for (const { module, cohort } of late) for (const group of cohort.keys()) at(taken, group).delete(module);
  const within = lasting(everybody, candidates, progress, dated, taken, rules);
  return {
    sessions: sessionsOf(everybody, modules, within, taken, rules, year),
    taken,
    dates: {
      weeks: weeks.length,
      needed: found.needed,
      atLeast: found.bound.weeks,
      because: boundText(found.bound, dates, weeks.length),
      tooLong: [...tooLong].map(([module, long]) => ({ module: at(modules, module).id, weeks: long })),
      leftOut: leftOutOf(modules, kept, taken),
    },
  };
};

const leftOutOf = (
  modules: readonly Candidate[],
  kept: readonly Meeting[],
  taken: readonly ReadonlySet<number>[],
): YearDates['leftOut'] => {
  const people = new Map<number, number>();
  for (const { module, cohort } of kept) {
    for (const [group, count] of cohort)
      if (!at(taken, group).has(module)) people.set(module, (people.get(module) ?? 0) + count);
  }
  return [...people].map(([module, count]) => ({ module: at(modules, module).id, people: count }));
};

const sessionsOf = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  meetings: readonly Dated[],
  taken: readonly ReadonlySet<number>[],
  rules: TrainingRules,
  year: number,
): readonly TrainingSession[] => {
  const counts = new Map<number, number>();
  const ids = new Map(
    meetings.map(({ number, module }) => {
      const count = (counts.get(module) ?? 0) + 1;
      counts.set(module, count);
      return [number, `${at(modules, module).id}/${year}/${count}`] as const;
    }),
  );
  const idOf = (number: number): string => ids.get(number) ?? '';
  return meetings.map(({ number, module, cohort, hours, coach, start, long }) => {
    const candidate = at(modules, module);
    const takers = everybody.flatMap((_, group) => (at(taken, group).has(module) ? [group] : []));
    return {
      id: idOf(number),
      module: candidate.id,
      form: candidate.form,
      year,
      participants: participantsOf(everybody, cohort, hours, candidate, rules),
      hours: candidate.hours,
      coach: coach === null ? null : coachOf(everybody, coach, idOf),
      oneSided: oneSidedIn(everybody, candidate, takers, cohort),
      dates: rules.dates === undefined ? null : datesOf(rules.dates, year, start, long),
    };
  });
};

const coachOf = (everybody: readonly GroupNeeds[], coach: FoundCoach, idOf: (number: number) => string): Coach =>
  coach.kind === 'outside'
    ? coach
    : {
        kind: 'own',
        id: at(everybody, coach.group).group.id,
        hours: coach.hours,
        after: coach.after === null ? null : idOf(coach.after),
      };

const datesOf = (
  dates: NonNullable<TrainingRules['dates']>,
  year: number,
  start: number,
  long: number,
): TrainingSession['dates'] => {
  const weeks = weeksOfYear(dates, year).slice(start, start + long);
  const [first, last] = [at(weeks, 0), at(weeks, long - 1)];
  const between = Array.from({ length: last - first }, (_, index) => first + index);
  return {
    from: dayOf(dates.start, first),
    to: dayOf(dates.start, last + 1, -1),
    firstWeek: weekInYear(first),
    weeks: long,
    without: between.filter((week) => !weeks.includes(week)).map((week) => dayOf(dates.start, week)),
  };
};

/** Those of a cohort, people who are alike counted together. */
const participantsOf = (
  everybody: readonly GroupNeeds[],
  cohort: Cohort,
  hours: ReadonlyMap<number, number>,
  candidate: Candidate,
  rules: TrainingRules,
): TrainingSession['participants'] => {
  const found = new Map<string, TrainingSession['participants'][number]>();
  for (const [group, count] of cohort) {
    const { id, name } = at(everybody, group).group;
    const coached = needsCoach(at(everybody, group), candidate, rules);
    const own = { id, name, count, coached, hours: hours.get(group) ?? candidate.hours };
    found.set(id, { ...own, count: count + (found.get(id)?.count ?? 0) });
  }
  return [...found.values()];
};
