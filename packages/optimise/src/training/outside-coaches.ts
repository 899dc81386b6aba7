import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Requirement } from '../people/standards.js';
import { at } from '../vocabulary/at.js';
import { type AbleCoach, Coaching, type OutsideCoach, type OwnCoach } from './coaching.js';
import { type DatedMeeting, inTime, practisedIn } from './meetings.js';
import { isCoached } from './module-hours.js';
import type { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';
import type { OutsideReason } from './training-plan.js';
import { lengthOf, loadsOf } from './year-dates.js';

/** Tolerance for sums of hours. */
const SLACK = 1e-9;

/** A coach; for an outside coach, with the reason. @internal */
export type StaffedCoach = OwnCoach | (OutsideCoach & { readonly because: OutsideReason });

/** A meeting whose coach is settled. @internal */
export interface StaffedMeeting extends Omit<DatedMeeting, 'coach'> {
  readonly coach: StaffedCoach | null;
}

/**
 * Replaces outside coaches by people in scope who, once sessions have been put off and dated, turn out to have the
 * hours and the time, and says why each of the others is needed.
 *
 * @internal
 */
export const staffed = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  progress: Progress,
  meetings: readonly DatedMeeting[],
  rules: TrainingRules,
): readonly StaffedMeeting[] => {
  const coaching = new Coaching(everybody, progress, rules);
  for (const { number, module, cohort } of meetings)
    if (isCoached(at(modules, module))) coaching.grow(number, at(modules, module), cohort);
  for (const { coach } of meetings) if (coach?.kind === 'own') coaching.take(coach, coach.hours);
  const weeks = new Weeks(everybody, modules, meetings, rules);
  const places = new Map(inTime(meetings).map(({ number }, place) => [number, place]));
  return meetings.map((meeting): StaffedMeeting => {
    const { number, module, cohort, coach } = meeting;
    if (coach?.kind !== 'outside') return { ...meeting, coach };
    const candidate = at(modules, module);
    const practised = practisedIn(everybody, candidate, cohort, rules);
    const isEarlier = (after: number): boolean => (places.get(after) ?? meetings.length) < (places.get(number) ?? 0);
    const able = coaching.able(isEarlier, candidate, cohort, practised);
    const withHours = coaching.inOrder(able, coach.hours);
    const found = withHours.find((one) => weeks.fit(meeting, one));
    if (found === undefined) {
      const because = withHours.length > 0 ? 'weeks' : able.length > 0 ? 'hours' : nobodyOutside(progress, practised);
      return { ...meeting, coach: { ...coach, because } };
    }
    weeks.add(meeting, found);
    return { ...meeting, coach: coaching.take(found, coach.hours) };
  });
};

const nobodyOutside = (progress: Progress, practised: readonly Requirement[]): OutsideReason =>
  progress.experiencedIn(practised).length > 0 ? 'participants' : 'nobody';

/** Everybody’s hours of training and coaching in each week. */
class Weeks {
  readonly #hours: readonly Map<number, number>[];
  readonly #ends: ReadonlyMap<number, number>;

  constructor(
    readonly everybody: readonly GroupNeeds[],
    readonly modules: readonly Candidate[],
    meetings: readonly DatedMeeting[],
    readonly rules: TrainingRules,
  ) {
    this.#hours = everybody.map(() => new Map());
    this.#ends = new Map(meetings.map(({ number, start, long }) => [number, start + long]));
    for (const meeting of meetings)
      for (const { person, hours } of loadsOf(everybody, modules, meeting, meeting.long))
        this.#add(person, meeting, hours);
  }

  /** Whether somebody who coaches a meeting is Experienced before it begins, and has the hours in its weeks. */
  fit(meeting: DatedMeeting, { group, after }: AbleCoach): boolean {
    const { dates } = this.rules;
    if (dates === undefined) return true;
    const { start, long, coach } = meeting;
    const ended = after === null ? 0 : this.#ends.get(after);
    if (ended === undefined || ended > start) return false;
    const hours = coach?.hours ?? 0;
    if (lengthOf(this.modules, { ...meeting, coach: { kind: 'own', group, hours, after } }, dates) > long) return false;
    const most = dates.hoursPerWeek + SLACK - this.#ofCoach(meeting, group);
    return Array.from({ length: long }, (_, week) => at(this.#hours, group).get(start + week) ?? 0).every(
      (used) => used <= most,
    );
  }

  /** Counts the hours of a coach. */
  add(meeting: DatedMeeting, { group }: AbleCoach): void {
    this.#add(group, meeting, this.#ofCoach(meeting, group));
  }

  #ofCoach({ coach, long }: DatedMeeting, group: number): number {
    return (coach?.hours ?? 0) / long / at(this.everybody, group).group.count;
  }

  #add(person: number, { start, long }: DatedMeeting, hours: number): void {
    const own = at(this.#hours, person);
    for (let week = start; week < start + long; week++) own.set(week, (own.get(week) ?? 0) + hours);
  }
}
