import type { Pace } from '../limits/pace.js';
import type { Candidate, Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { Coaching } from './coaching.js';
import { hoursFor, isCoached, needsCoach } from './module-hours.js';
import type { Progress } from './progress.js';
import { type Cohort, cohortsOf, oneSidedIn } from './sessions.js';
import type { TrainingRules } from './training-options.js';
import type { Coach, TrainingSession, YearDates } from './training-plan.js';
import { dayOf, weekInYear, weeksOfYear } from './weeks-of-year.js';
import { boundText, dateYear, type Planned } from './year-dates.js';

/** A year’s sessions, and who takes which of the chosen modules. @internal */
export interface ArrangedYear {
  readonly sessions: readonly TrainingSession[];
  /** The modules that each group takes. */
  readonly taken: readonly ReadonlySet<number>[];
  readonly dates: YearDates | null;
}

interface Meeting extends Planned {
  readonly coach: Coach | null;
}

/** A session with its first week. */
interface Dated extends Meeting {
  readonly start: number;
  readonly long: number;
}

/** Sessions with coaches and dates, without those that find none and those that depend on them. @internal */
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
  const { modules } = candidates;
  const taken = wished.map((those) => new Set(those));
  const planned = meetingsOf(everybody, modules, progress, taken, rules);
  dropWhatRests(everybody, candidates, progress, taken);
  const kept = planned.flatMap((meeting) => remaining(meeting, taken));
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
  dropWhatRests(everybody, candidates, progress, taken);
  const within = dated.flatMap((meeting) => remaining(meeting, taken));
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

/** Cohorts with their coaches. Participants of a practicum without a coach do not take it. */
const meetingsOf = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  progress: Progress,
  taken: readonly Set<number>[],
  rules: TrainingRules,
): readonly Meeting[] => {
  const coaching = new Coaching(everybody, progress, rules);
  const wished = taken.map((those) => new Set(those));
  return modules.flatMap((candidate, module) => {
    const takers = everybody.flatMap((_, group) => (at(wished, group).has(module) ? [group] : []));
    return cohortsOf(everybody, takers, candidate.capacity, rules.cohorts).map((cohort): Meeting => {
      const helped = [...cohort].reduce(
        (sum, [group, count]) => sum + (needsCoach(at(everybody, group), candidate, rules) ? count : 0),
        0,
      );
      const coached = isCoached(candidate);
      const needed = (coached ? candidate.hours : 0) + helped * rules.coached.hours.value;
      const found = needed > 0 ? coaching.find(candidate, cohort, needed) : null;
      if (coached && found === null) for (const group of cohort.keys()) at(taken, group).delete(module);
      const hours = new Map(
        [...cohort.keys()].map((group) => [group, hoursFor(at(everybody, group), candidate, rules)]),
      );
      const own = found === null || found.group === null ? null : { group: found.group, hours: needed };
      return { module, cohort, hours, coach: found?.coach ?? null, coaching: own };
    });
  });
};

/** A meeting with those who still take it; empty if nobody does. */
const remaining = <Kind extends Planned>(meeting: Kind, taken: readonly ReadonlySet<number>[]): readonly Kind[] => {
  const cohort: Cohort = new Map([...meeting.cohort].filter(([group]) => at(taken, group).has(meeting.module)));
  return cohort.size === 0 ? [] : [{ ...meeting, cohort }];
};

const leftOutOf = (
  modules: readonly Candidate[],
  kept: readonly Planned[],
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
  return meetings.map(({ module, cohort, hours, coach, start, long }) => {
    const candidate = at(modules, module);
    const number = (counts.get(module) ?? 0) + 1;
    counts.set(module, number);
    const takers = everybody.flatMap((_, group) => (at(taken, group).has(module) ? [group] : []));
    return {
      id: `${candidate.id}/${year}/${number}`,
      module: candidate.id,
      form: candidate.form,
      year,
      participants: participantsOf(everybody, cohort, hours, candidate, rules),
      hours: candidate.hours,
      coach,
      oneSided: oneSidedIn(everybody, candidate, takers, cohort),
      dates: rules.dates === undefined ? null : datesOf(rules.dates, year, start, long),
    };
  });
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

/** Removes modules with needs that depend on others no longer covered. */
const dropWhatRests = (
  everybody: readonly GroupNeeds[],
  { offers }: Candidates,
  progress: Progress,
  taken: readonly Set<number>[],
): void => {
  everybody.forEach(({ needs }, group) => {
    const those = at(taken, group);
    for (let again = true; again; ) {
      again = false;
      const own = at(offers, group).filter(({ module }) => those.has(module));
      const met = new Set([...at(progress.covered, group), ...own.flatMap(({ covers }) => covers)]);
      for (const { module, covers } of own) {
        const hangs = covers.some((need) => {
          const { before } = at(needs, need);
          return before >= 0 && !met.has(before);
        });
        if (hangs) {
          those.delete(module);
          again = true;
        }
      }
    }
  });
};
