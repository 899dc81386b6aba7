import type { DatesBound } from '../dates/bound-dates.js';
import type { Pace, StoppedBy } from '../limits/pace.js';
import type { Candidate, Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { Coaching } from './coaching.js';
import { type DatedMeeting, inTime, isGrown, lasting, type Meeting, meetingsOf } from './meetings.js';
import { needsCoach } from './module-hours.js';
import { type StaffedCoach, type StaffedMeeting, staffed } from './outside-coaches.js';
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
  /** The number of places, counted per person, in sessions for which there is no coach. */
  readonly uncoached: number;
  /** What ended the search for dates. */
  readonly stoppedBy: StoppedBy;
}

/**
 * Assigns coaches and dates to sessions, dropping those that find none and those that depend on them. People who become
 * Experienced coach others later in the year, as far as that leaves no session without a date.
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
  const { modules } = candidates;
  const taken = wished.map((those) => new Set(those));
  const planned = meetingsOf(everybody, modules, progress, taken, rules);
  const kept = lasting(everybody, candidates, progress, planned, taken, rules);
  const uncoached = everybody.reduce(
    (sum, { group }, index) => sum + group.count * (at(wished, index).size - at(taken, index).size),
    0,
  );
  const { dates } = rules;
  if (dates === undefined) {
    const undated = kept.map((meeting) => ({ ...meeting, start: 0, long: 0 }));
    const all = staffed(everybody, modules, progress, undated, rules);
    const sessions = sessionsOf(everybody, modules, all, taken, rules, year);
    return { sessions, taken, dates: null, uncoached, stoppedBy: 'moves' };
  }
  const weeks = weeksOfYear(dates, year);
  const found = await datedWith(everybody, modules, progress, kept, rules, weeks.length, pace);
  const { dated, needed, bound, stoppedBy } = found;
  for (const { module, cohort } of lateOf(dated, weeks.length))
    for (const group of cohort.keys()) at(taken, group).delete(module);
  const within = lasting(everybody, candidates, progress, dated, taken, rules);
  const all = staffed(everybody, modules, progress, within, rules);
  return {
    sessions: sessionsOf(everybody, modules, all, taken, rules, year),
    taken,
    dates: {
      weeks: weeks.length,
      needed,
      atLeast: bound.weeks,
      because: boundText(bound, dates, weeks.length),
      tooLong: [...tooLong].map(([module, long]) => ({ module: at(modules, module).id, weeks: long })),
      leftOut: leftOutOf(modules, kept, taken),
    },
    uncoached,
    stoppedBy,
  };
};

interface DatedMeetings {
  readonly dated: readonly DatedMeeting[];
  readonly needed: number;
  readonly bound: DatesBound;
  readonly stoppedBy: StoppedBy;
}

/**
 * Dates meetings. If some find no date because they wait for their coach, or because a participant is busy coaching,
 * coaches who have yet to become Experienced are replaced by outside coaches, if there are any.
 */
const datedWith = async (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  progress: Progress,
  meetings: readonly Meeting[],
  rules: TrainingRules,
  weeks: number,
  pace: Pace,
): Promise<DatedMeetings> => {
  const { dates, seed } = rules;
  if (dates === undefined) throw new RangeError('there are no dates');
  const coaching = new Coaching(everybody, progress, rules);
  let now = meetings;
  let stoppedBy: StoppedBy = 'moves';
  for (;;) {
    const found = await dateYear(everybody, modules, now, dates, weeks, seed, pace);
    if (found.stoppedBy !== 'moves') stoppedBy = found.stoppedBy;
    const dated = now.map((meeting, index) => ({
      ...meeting,
      start: at(found.starts, index),
      long: at(found.lengths, index),
    }));
    const late = lateOf(dated, weeks);
    const busy = new Set(late.flatMap(({ cohort }) => [...cohort.keys()]));
    const waiting = late.filter(isGrown);
    const holding = waiting.length > 0 ? waiting : dated.filter((each) => isGrown(each) && busy.has(each.coach.group));
    if (rules.outsideCoach === false || holding.length === 0)
      return { dated, needed: found.needed, bound: found.bound, stoppedBy };
    // Only the latest half is replaced at a time, which needs few passes.
    const latest = holding.toSorted((one, other) => other.start + other.long - one.start - one.long);
    const replaced = new Set(latest.slice(0, Math.ceil(latest.length / 2)).map(({ number }) => number));
    now = now.map((meeting) =>
      replaced.has(meeting.number) ? { ...meeting, coach: coaching.outside(meeting.coach?.hours ?? 0) } : meeting,
    );
  }
};

const lateOf = (dated: readonly DatedMeeting[], weeks: number): readonly DatedMeeting[] =>
  dated.filter(({ start, long }) => start + long > weeks);

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

/** The sessions of a year in order of time; without dates, by catalogue. */
const sessionsOf = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  meetings: readonly StaffedMeeting[],
  taken: readonly ReadonlySet<number>[],
  rules: TrainingRules,
  year: number,
): readonly TrainingSession[] => {
  const ordered = inTime(meetings);
  const counts = new Map<number, number>();
  const ids = new Map(
    ordered.map(({ number, module }) => {
      const count = (counts.get(module) ?? 0) + 1;
      counts.set(module, count);
      return [number, `${at(modules, module).id}/${year}/${count}`] as const;
    }),
  );
  const idOf = (number: number): string => ids.get(number) ?? '';
  return ordered.map(({ number, module, cohort, hours, coach, start, long }) => {
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

const coachOf = (everybody: readonly GroupNeeds[], coach: StaffedCoach, idOf: (number: number) => string): Coach =>
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

/** The participants of a cohort, with identical people counted together. */
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
