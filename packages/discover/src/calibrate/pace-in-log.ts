import type { Process } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { aboutObjectives, isOneEach } from '../people/about-objectives.js';
import { localMinutes, type WorkInstance } from './work-instances.js';

/** When an objective was in progress, in local minutes. */
interface Course {
  readonly since: number;
  last: number;
  until: number | null;
}

/** What ends an objective that is in progress. */
const ENDED: ReadonlySet<string> = new Set(['objective.advanced', 'objective.withdrawn']);

/**
 * How long the objective of a piece of work had been in progress when the piece ended, as the simulation counts it:
 * since the first work on it opened, until it was advanced. Other work counts for the objective that caused it; since a
 * log does not name it, every objective in question is considered.
 *
 * @internal
 */
export class PaceInLog {
  /** By case, then by subject; in a log without subjects, by case alone. */
  readonly #courses: readonly ReadonlyMap<number, Course>[];
  readonly #isAbout: readonly (boolean | undefined)[];
  /** Whether the log shows about which objective work is. */
  readonly knowsObjectives: boolean;
  /** When the same activity last ended in each case. */
  readonly #before = new Map<string, number>();

  constructor(log: EventLog, process: Process) {
    const about = aboutObjectives(process);
    this.#isAbout = log.activities.map((name) => about.get(name));
    this.knowsObjectives = log.subjects.length > 0 || isOneEach(process);
    this.#courses = log.cases.map((_, index) => this.#coursesOf(log, index));
  }

  #coursesOf(log: EventLog, index: number): ReadonlyMap<number, Course> {
    const courses = new Map<number, Course>();
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      const activity = log.columns.activity[event] ?? 0;
      const subject = log.columns.subject[event] ?? -1;
      const time = localMinutes(log, event);
      const course = courses.get(subject);
      if (this.#isAbout[activity] === true) {
        if (course === undefined) courses.set(subject, { since: time, last: time, until: null });
        else course.last = time;
      } else if (course !== undefined && ENDED.has(log.activities[activity] ?? '')) course.until ??= time;
    }
    return courses;
  }

  /**
   * The minutes that the objective had been in progress when a piece of work ended. There are several where several
   * objectives come into question, with 0 for one that may be over. Null where the log cannot tell. To be called in the
   * order in which pieces end.
   */
  next({ case: learner, subject, activity, end }: WorkInstance): readonly number[] | null {
    const place = `${learner} ${activity}`;
    const before = this.#before.get(place) ?? Number.NEGATIVE_INFINITY;
    this.#before.set(place, end);
    if (!this.knowsObjectives) return null;
    const courses = this.#courses[learner] ?? new Map<number, Course>();
    if (this.#isAbout[activity] === true) {
      const own = courses.get(subject);
      return own === undefined ? null : minutesOf(own, Number.NEGATIVE_INFINITY, end);
    }
    const all = [...courses.values()].flatMap((course) => minutesOf(course, before, end));
    return all.length === 0 ? [0] : all;
  }
}

/**
 * The minutes for which an objective may have been in progress at a time; `before` is when the same activity last
 * ended.
 */
const minutesOf = ({ since, last, until }: Course, before: number, at: number): readonly number[] => {
  if (since > at) return [];
  if (until === null) return last >= at ? [at - since] : [at - since, 0];
  if (until > at) return [at - since];
  return until >= before ? [0] : [];
};
