import type { Candidate, Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { dividedByCoach } from './coachable.js';
import { Coaching, type FoundCoach, type OwnCoach, practisedBy } from './coaching.js';
import { hoursFor, isCoached, needsCoach } from './module-hours.js';
import type { Progress } from './progress.js';
import { type Cohort, cohortsOf } from './sessions.js';
import type { TrainingRules } from './training-options.js';

/** A session before it has a date. @internal */
export interface Meeting {
  /** Its index among all planned sessions. */
  readonly number: number;
  readonly module: number;
  readonly cohort: Cohort;
  /** Hours for each participant, by group. */
  readonly hours: ReadonlyMap<number, number>;
  readonly coach: FoundCoach | null;
}

/** A meeting coached by somebody who becomes Experienced in an earlier one of the same year. @internal */
export interface GrownMeeting extends Meeting {
  readonly coach: OwnCoach & { readonly after: number };
}

/** Whether a meeting’s coach becomes Experienced in an earlier one of the same year. @internal */
export const isGrown = <Kind extends Meeting>(meeting: Kind): meeting is Kind & GrownMeeting =>
  meeting.coach?.kind === 'own' && meeting.coach.after !== null;

/** A meeting with its first week and its number of weeks; both are 0 if there are no dates. @internal */
export interface DatedMeeting extends Meeting {
  readonly start: number;
  readonly long: number;
}

/** Those of a cohort who work with a coach: all in coached work, otherwise those who return after “not yet”. */
const coachedIn = (
  everybody: readonly GroupNeeds[],
  candidate: Candidate,
  cohort: Cohort,
  rules: TrainingRules,
): readonly number[] =>
  [...cohort.keys()].filter((group) => isCoached(candidate) || needsCoach(at(everybody, group), candidate, rules));

/** What a meeting’s participants practise with their coach. @internal */
export const practisedIn = (
  everybody: readonly GroupNeeds[],
  candidate: Candidate,
  cohort: Cohort,
  rules: TrainingRules,
): readonly string[] => practisedBy(everybody, candidate, coachedIn(everybody, candidate, cohort, rules));

/**
 * Finds coaches for cohorts. Participants of a practicum without a coach do not take it; those of one with a coach can
 * coach others later in the year.
 *
 * @internal
 */
export const meetingsOf = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  progress: Progress,
  taken: readonly Set<number>[],
  rules: TrainingRules,
): readonly Meeting[] => {
  const coaching = new Coaching(everybody, progress, rules);
  const wished = taken.map((those) => new Set(those));
  const meetings: Meeting[] = [];
  const takersOf = (module: number): readonly number[] =>
    everybody.flatMap((_, group) => (at(wished, group).has(module) ? [group] : []));
  let spare = (rules.trainerHours ?? Number.POSITIVE_INFINITY) - leastHours(everybody, modules, takersOf, rules);
  for (const [module, candidate] of modules.entries()) {
    const takers = takersOf(module);
    const coached = isCoached(candidate);
    const cohortsIn = (parts: readonly (readonly number[])[]): readonly Cohort[] =>
      parts.flatMap((part) => cohortsOf(everybody, part, candidate.capacity, rules.cohorts));
    const together = cohortsIn([takers]);
    const divided =
      coached && rules.outsideCoach === false
        ? cohortsIn(dividedByCoach(everybody, progress, candidate, takers))
        : together;
    const more = (divided.length - together.length) * candidate.hours;
    const cohorts = more <= spare ? divided : together;
    if (cohorts === divided) spare -= more;
    for (const cohort of cohorts) {
      const groups = [...cohort.keys()];
      const returning = groups.filter((group) => needsCoach(at(everybody, group), candidate, rules));
      const helped = returning.reduce((sum, group) => sum + (cohort.get(group) ?? 0), 0);
      const needed = (coached ? candidate.hours : 0) + helped * rules.coached.hours.value;
      const practised = practisedIn(everybody, candidate, cohort, rules);
      const coach = needed > 0 ? coaching.find(meetings.length, candidate, cohort, practised, needed) : null;
      if (coached && coach === null) for (const group of groups) at(taken, group).delete(module);
      const hours = new Map(groups.map((group) => [group, hoursFor(at(everybody, group), candidate, rules)]));
      const number = meetings.push({ number: meetings.length, module, cohort, hours, coach }) - 1;
      if (coached && coach !== null) coaching.grow(number, candidate, cohort);
    }
  }
  return meetings;
};

/** The hours that trainers and coaches give in as few sessions as possible. */
const leastHours = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  takersOf: (module: number) => readonly number[],
  rules: TrainingRules,
): number =>
  modules.reduce((sum, candidate, module) => {
    const takers = takersOf(module);
    const countOf = (those: readonly number[]): number =>
      those.reduce((people, group) => people + at(everybody, group).group.count, 0);
    const returning = takers.filter((group) => needsCoach(at(everybody, group), candidate, rules));
    const sessions = Math.ceil(countOf(takers) / candidate.capacity);
    return sum + sessions * candidate.hours + countOf(returning) * rules.coached.hours.value;
  }, 0);

/** A meeting with the participants who still take it; an empty list if there are none. */
const remaining = <Kind extends Meeting>(meeting: Kind, taken: readonly ReadonlySet<number>[]): readonly Kind[] => {
  const cohort: Cohort = new Map([...meeting.cohort].filter(([group]) => at(taken, group).has(meeting.module)));
  return cohort.size === 0 ? [] : [{ ...meeting, cohort }];
};

/**
 * The meetings that can still take place, each with the participants whose earlier modules also do. A coach who does
 * not become Experienced in time is replaced by an outside coach; without outside coaches, the meeting does not take
 * place.
 *
 * @internal
 */
export const lasting = <Kind extends Meeting>(
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  progress: Progress,
  meetings: readonly Kind[],
  taken: readonly Set<number>[],
  rules: TrainingRules,
): readonly Kind[] => {
  const coaching = new Coaching(everybody, progress, rules);
  let kept = meetings;
  for (;;) {
    dropWhatRests(everybody, candidates, progress, taken);
    kept = kept.flatMap((meeting) => remaining(meeting, taken));
    const places = new Map(kept.map(({ number }, place) => [number, place]));
    const lost = kept.filter((meeting) => {
      if (!isGrown(meeting)) return false;
      const { coach } = meeting;
      const place = places.get(coach.after);
      return place === undefined || !at(kept, place).cohort.has(coach.group);
    });
    if (lost.length === 0) return kept;
    kept = kept.map((meeting) =>
      lost.includes(meeting) ? { ...meeting, coach: coaching.outside(meeting.coach?.hours ?? 0) } : meeting,
    );
    for (const { module, cohort, coach } of kept)
      if (coach === null && isCoached(at(candidates.modules, module)))
        for (const group of cohort.keys()) at(taken, group).delete(module);
  }
};

/** Removes modules with needs whose prerequisites are no longer covered. */
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
