import {
  advanceJourney,
  type ImplementationModel,
  type Journey,
  openWork,
  processOf,
  startJourney,
  type WorkItem,
} from 'work-elements';
import { silentSteps } from '../discover/silent-steps.js';
import { eventAt } from '../log/event-log.js';
import { CaseSubjects } from './case-subjects.js';
import { clockSends } from './clock-sends.js';
import { type Done, type Happening, happenings, LONGEST_NAME } from './happenings.js';
import type { Misfit } from './misfit.js';
import { situationKey } from './situation-key.js';
import { refusalOf, taken } from './taken.js';
import type { WorkEvent, WorkReading } from './work-events.js';

/** The result of replaying a case. @internal */
export interface CaseReplay {
  readonly case: string;
  /** `empty`: no step was done, so that there is nothing to decide. */
  readonly result: 'fits' | 'misfit' | 'undecided' | 'empty';
  /** Steps done, and how many of them came before the first misfit. */
  readonly events: number;
  readonly fitted: number;
  readonly misfit: Misfit | null;
}

/** Something in a case, work or not, that a journey can take. */
type Happened = Done | Happening;

/** A situation still to be explored: a journey, and the event that comes next. */
interface Open {
  readonly journey: Journey;
  readonly next: number;
  /** The situation that led here. */
  readonly before: Open | null;
  /** The event for whose sake the clock sent something on the way here. */
  readonly sentFor: number;
}

/**
 * Replays a case as a journey. Where the log says how each step ended, there is one path. Otherwise every outcome is
 * tried, starting with those that open what the case does next: a depth-first search that visits each situation once.
 * At a dead end, the clock may have sent something earlier; the latest possible moment is tried first.
 *
 * @internal
 */
export const replayCase = (
  reading: WorkReading,
  model: ImplementationModel,
  index: number,
  situations: number,
): CaseReplay => {
  const { log } = reading;
  const work = reading.workOf(index);
  const name = log.cases[index] ?? '';
  if (work.length === 0) return { case: name, result: 'empty', events: 0, fitted: 0, misfit: null };
  const subjects = new CaseSubjects(reading, index);
  const happened = happenings(reading, index, work, subjects, processOf(model), learnerRole(model));
  const start = startJourney(model, {
    learner: name.slice(0, LONGEST_NAME),
    at: eventAt(log, log.caseStart[index] ?? 0).time,
    objectives: subjects.objectives,
  });
  const silent = silentSteps(processOf(model));
  const first: Open = { journey: start, next: 0, before: null, sentFor: -1 };
  const stack: Open[] = [first];
  const seen = new Set<string>();
  let left = situations + happened.length;
  let furthest = { next: -1, journey: start };
  while (stack.length > 0) {
    const here = stack.pop() ?? first;
    const { journey, next } = here;
    const event = happened[next];
    if (next > furthest.next) furthest = { next, journey };
    if (event === undefined)
      return { case: name, result: 'fits', events: work.length, fitted: work.length, misfit: null };
    const following = waysOn(journey, event, next, happened, subjects, model);
    for (const each of following) {
      if (left-- <= 0) return { case: name, result: 'undecided', events: work.length, fitted: 0, misfit: null };
      const key = following.length === 1 && stack.length === 0 ? '' : `${next + 1} ${situationKey(each)}`;
      if (key !== '' && seen.has(key)) continue;
      seen.add(key);
      stack.push({ journey: each, next: next + 1, before: here, sentFor: here.sentFor });
    }
    if (following.length > 0 || event.kind !== 'work') continue;
    for (const each of silentlyOn(journey, silent, next)) {
      const key = `${next} ${situationKey(each)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      stack.push({ ...here, journey: each, before: here });
    }
    if (here.sentFor === next) continue;
    for (const each of sentBefore(here, event.work, happened, subjects)) {
      const key = `${each.next} ${situationKey(each.journey)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      stack.push(each);
    }
  }
  const fitted = happened.slice(0, furthest.next).filter(({ kind }) => kind === 'work').length;
  const stuck = happened[furthest.next];
  const misfit = stuck === undefined ? null : misfitOf(furthest.journey, furthest.next, stuck, subjects, silent);
  return { case: name, result: 'misfit', events: work.length, fitted, misfit };
};

/** The role used as the sender of a learner’s own events: logs do not say. */
const learnerRole = ({ roles }: ImplementationModel): string =>
  (roles.find(({ actors }) => actors.includes('learner')) ?? roles[0])?.id ?? '';

/**
 * The situations on the way to an impossible event in which the clock may have sent something to make it possible, the
 * latest last. The moment matters, because what falls due waits its turn. Situations before the same step was last done
 * are left out.
 */
const sentBefore = (
  stuck: Open,
  work: WorkEvent,
  happened: readonly Happened[],
  subjects: CaseSubjects,
): readonly Open[] => {
  const found: Open[] = [];
  for (let open: Open | null = stuck; open !== null; open = open.before) {
    const { next, before } = open;
    const sent = clockSends(open.journey, work, subjects, next, timeBefore(happened, next));
    for (const journey of sent) found.push({ journey, next, before, sentFor: stuck.next });
    const last = happened[next - 1];
    if (last?.kind === 'work' && last.work.step === work.step && last.work.subject === work.subject) break;
  }
  return found.reverse();
};

/** The time of the work before an index of a case. */
const timeBefore = (happened: readonly Happened[], place: number): string => {
  const before = happened.slice(0, place).findLast(({ kind }) => kind === 'work');
  return before?.kind === 'work' ? before.work.time : '1970-01-01T00:00:00Z';
};

/** The journeys to which an event can lead, the most promising last, because the stack pops them from the end. */
const waysOn = (
  journey: Journey,
  event: Happened,
  next: number,
  happened: readonly Happened[],
  subjects: CaseSubjects,
  model: ImplementationModel,
): readonly Journey[] => {
  const id = `event-${next}`;
  if (event.kind === 'other') {
    return event
      .inputs(journey, { id, at: event.event.time })
      .flatMap((input) => taken(() => advanceJourney(journey, input).journey))
      .reverse();
  }
  const { work } = event;
  const soon = stepAfter(happened, next, work.subject);
  return subjects
    .itemsFor(openWork(journey), work)
    .flatMap((item) => outcomesOf(item, work).map((outcome) => ({ item, outcome })))
    .flatMap(({ item, outcome }, order) => {
      const [by = model.roles[0]?.id ?? ''] = item.responsible
        .filter((role) => role === work.role)
        .concat(item.responsible);
      const input = { id, at: work.time, type: 'work.ended', workItem: item.id, outcome, by } as const;
      return taken(() => {
        const step = advanceJourney(journey, input);
        const promising = soon !== undefined && step.opened.some((each) => `${each.element}/${each.step}` === soon);
        return { journey: step.journey, rank: (promising ? 0 : 1000) + order };
      });
    })
    .sort((one, other) => other.rank - one.rank)
    .map((each) => each.journey);
};

/** The journeys in which a step that leaves no trace has ended, in each way it can. */
const silentlyOn = (journey: Journey, silent: ReadonlySet<string>, next: number): readonly Journey[] =>
  openWork(journey)
    .filter(({ element, step }) => silent.has(`${element}/${step}`))
    .flatMap((item) => item.outcomes.map((outcome) => ({ item, outcome })))
    .flatMap(({ item, outcome }) => {
      const [by = journey.model.roles[0]?.id ?? ''] = item.responsible;
      const id = `silent-${next}-${item.id}`;
      const at = item.since ?? '1970-01-01T00:00:00Z';
      return taken(
        () => advanceJourney(journey, { id, at, type: 'work.ended', workItem: item.id, outcome, by }).journey,
      );
    });

/** The open items, with each step that leaves no trace replaced by what opens after it. */
const openThrough = (journey: Journey, silent: ReadonlySet<string>, next: number): readonly WorkItem[] => {
  const open = openWork(journey);
  const shown = open.filter(({ element, step }) => !silent.has(`${element}/${step}`));
  if (shown.length === open.length) return open;
  return [...shown, ...silentlyOn(journey, silent, next).flatMap((each) => openWork(each))];
};

/** The case’s next step on the same subject. */
const stepAfter = (happened: readonly Happened[], next: number, subject: string | null): string | undefined => {
  for (let index = next + 1; index < happened.length; index++) {
    const each = happened[index];
    if (each?.kind === 'work' && each.work.subject === subject) return each.work.step;
  }
  return undefined;
};

const outcomesOf = (item: WorkItem, { outcome }: WorkEvent): readonly string[] => {
  if (outcome === null) return item.outcomes;
  return item.outcomes.includes(outcome) ? [outcome] : [];
};

const misfitOf = (
  journey: Journey,
  next: number,
  stuck: Happened,
  subjects: CaseSubjects,
  silent: ReadonlySet<string>,
): Misfit =>
  stuck.kind === 'work'
    ? workMisfit(journey, stuck.work, subjects, openThrough(journey, silent, next))
    : otherMisfit(journey, stuck, `event-${next}`);

const refs = (items: readonly WorkItem[]): readonly string[] => [
  ...new Set(items.map(({ element, step }) => `${element}/${step}`)),
];

/** A misfit of something that happened to the journey and cannot have happened here. */
const otherMisfit = (journey: Journey, { event, inputs }: Happening, id: string): Misfit => {
  const { case: name, activity, subject, line, time } = event;
  const [input] = inputs(journey, { id, at: time });
  const refusal = input === undefined ? null : refusalOf(() => advanceJourney(journey, input));
  const because = `"${activity}" cannot happen here${refusal === null ? '' : `: ${refusal}`}`;
  return { case: name, step: activity, subject, outcome: null, line, because, instead: refs(openWork(journey)) };
};

const workMisfit = (journey: Journey, work: WorkEvent, subjects: CaseSubjects, open: readonly WorkItem[]): Misfit => {
  const fitting = subjects.itemsFor(open, work);
  const here = open.filter((item) => subjects.isAbout(item, work));
  const about = work.subject === null ? '' : ` of "${work.subject}"`;
  const [item] = fitting;
  const because =
    journey.status !== 'under-way' && open.length === 0
      ? `the journey is ${journey.status}: nothing is open in it`
      : item === undefined
        ? `"${work.step}"${about} is not open`
        : `"${work.step}"${about} does not end with "${work.outcome ?? ''}" here; it ends with ` +
          `${item.outcomes.map((each) => `"${each}"`).join(' or ')}`;
  return {
    case: work.case,
    step: work.step,
    subject: work.subject,
    outcome: work.outcome,
    line: work.line,
    because,
    instead: item === undefined ? refs(here.length > 0 ? here : open) : refs(fitting),
  };
};
