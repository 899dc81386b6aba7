import { type Journey, type JourneyEventInput, objectiveStatuses, type Process } from 'work-elements';
import { type EventLog, eventAt, type LogEvent } from '../log/event-log.js';
import type { CaseSubjects } from './case-subjects.js';
import type { WorkEvent, WorkReading } from './work-events.js';

/** The fields of a journey event that do not depend on its type. */
type Common = Pick<JourneyEventInput, 'id' | 'at'>;

/** Something that happened in a case and is not a step. @internal */
export interface Happening {
  readonly kind: 'other';
  readonly event: LogEvent;
  /** The journey events that it may have been, given the journey at that moment; the most likely first. */
  readonly inputs: (journey: Journey, common: Common) => readonly JourneyEventInput[];
}

/** A step that was done. @internal */
export interface Done {
  readonly kind: 'work';
  readonly work: WorkEvent;
}

/** The part of a case that a journey can take, in order. @internal */
export const happenings = (
  { log }: WorkReading,
  index: number,
  work: readonly WorkEvent[],
  subjects: CaseSubjects,
  process: Process,
  learnerRole: string,
): readonly (Done | Happening)[] => {
  const byEvent = new Map(work.map((each) => [each.event, each]));
  const found: (Done | Happening)[] = [];
  for (let place = log.caseStart[index] ?? 0; place < (log.caseStart[index + 1] ?? 0); place++) {
    const done = byEvent.get(place);
    if (done !== undefined) {
      found.push({ kind: 'work', work: done });
      continue;
    }
    const event = eventAt(log, place);
    const inputs =
      inputsOf(event, subjects, learnerRole) ??
      (event.activity === 'evidence.shared'
        ? sharedEvidence(openedBy(log, place, subjects), learnerRole)
        : signalOf(event, subjects, process));
    if (inputs !== undefined) found.push({ kind: 'other', event, inputs });
  }
  return found;
};

const inputsOf = (
  { activity, subject, case: learner }: LogEvent,
  subjects: CaseSubjects,
  by: string,
): Happening['inputs'] | undefined => {
  const objective = subjects.idOf(subject);
  switch (activity) {
    case 'mastery.claimed':
    case 'recognition.requested':
    case 'appeal.raised':
    case 'objective.withdrawn':
      return (_, common) => [{ ...common, type: activity, objective, by }];
    case 'journey.withdrawn':
      return (_, common) => [{ ...common, type: activity, by }];
    case 'exception.raised': {
      const concerns = subjects.known(subject) ? objective : learner.slice(0, LONGEST_NAME);
      return (_, common) => [{ ...common, type: activity, concerns, by, reason: '' }];
    }
    case 'exception.withdrawn':
      return ({ cases }, common) => {
        const open = cases.filter((each) => each.open).map(({ id }) => id);
        const same = open.filter((id) => id === subject);
        return (same.length > 0 ? same : open).map((id) => ({ ...common, type: activity, case: id, by }));
      };
    case 'objective.added':
      return (journey, common) => {
        const live = liveIn(journey, ['blocked', 'not-started', 'in-progress', 'suspended']);
        const requires = [...subjects.requiredFor(subject ?? '', live)];
        return [{ ...common, type: activity, objective: { id: objective, requires }, by }];
      };
    default:
      return undefined;
  }
};

/** The longest name that a journey’s learner may have. @internal */
export const LONGEST_NAME = 200;

const liveIn = (journey: Journey, statuses: readonly string[]): readonly string[] =>
  Object.entries(objectiveStatuses(journey)).flatMap(([id, status]) => (statuses.includes(status) ? [id] : []));

/** What somebody, or the clock, sent to an element. Signals to the organisation appear in a log only as `schedule`. */
const signalOf = (
  { activity, lifecycle, subject, resource }: LogEvent,
  subjects: CaseSubjects,
  { elements }: Process,
): Happening['inputs'] | undefined => {
  const dot = activity.indexOf('.');
  const [element, event] = [activity.slice(0, dot), activity.slice(dot + 1)];
  if (lifecycle !== 'start' || elements.find(({ id }) => id === element)?.receives.includes(event) !== true)
    return undefined;
  const about = subjects.known(subject) ? { objective: subjects.idOf(subject) } : {};
  return ({ model }, common) => {
    const isRole = model.roles.some(({ id }) => id === resource);
    const isOutside = elements.some(({ id, subject: of }) => id === resource && of === 'organization');
    const by = resource !== null && (isRole || isOutside) ? resource : 'clock';
    return [{ ...common, type: 'signal.received', element, event, by, ...about }];
  };
};

/** The objectives for which work opened at the time of an event, right after it in the log. */
const openedBy = (log: EventLog, place: number, subjects: CaseSubjects): ReadonlySet<string> => {
  const { columns } = log;
  const opened = new Set<string>();
  for (let next = place + 1; next < log.events; next++) {
    if (columns.case[next] !== columns.case[place] || columns.time[next] !== columns.time[place]) break;
    const { subject, lifecycle } = eventAt(log, next);
    if (lifecycle !== 'schedule') break;
    if (subjects.known(subject)) opened.add(subjects.idOf(subject));
  }
  return opened;
};

/** The most sets of objectives to try for one piece of evidence. */
const MOST_SETS = 64;

/**
 * Evidence may bear on several objectives, and a log does not say on which. Those for which work opened are among them;
 * for the others, it may be waiting until they can be assessed.
 */
const sharedEvidence =
  (opened: ReadonlySet<string>, by: string): Happening['inputs'] =>
  (journey, common) => {
    const live = liveIn(journey, ['not-started', 'in-progress', 'suspended']);
    const sure = live.filter((id) => opened.has(id));
    const artifacts = [{ artifact: 'evidence', ref: 'as logged' }];
    return setsWith(
      sure,
      live.filter((id) => !opened.has(id)),
    )
      .filter((objectives) => objectives.length > 1)
      .map((objectives) => ({ ...common, type: 'evidence.shared', objectives: [...objectives], artifacts, by }));
  };

/** The sets that contain all of `sure` and any of `others`, the smallest first. */
const setsWith = (sure: readonly string[], others: readonly string[]): readonly (readonly string[])[] => {
  let sets: readonly (readonly string[])[] = [sure];
  for (const each of others) {
    if (2 * sets.length > MOST_SETS) break;
    sets = [...sets, ...sets.map((set) => [...set, each])];
  }
  return [...sets].sort((one, other) => one.length - other.length);
};
