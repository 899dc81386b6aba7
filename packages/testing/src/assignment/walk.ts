import {
  type Journey,
  type JourneyEventInput,
  type JourneyStart,
  journeyEventSchema,
  readInput,
  type WorkItem,
} from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import { timeOf } from '../arbitraries/arbitrary-journey-events.js';
import type { Course, Move } from './course.js';
import { type Done, objectiveOf, refOf } from './doers.js';
import { edited } from './edited.js';
import { type Next, nextOf } from './next.js';
import type { Setting } from './setting.js';
import { eventLine, type Told, workLine } from './story.js';
import { takenOrWhy } from './taken.js';

/** The moves that happened, with work by name. @internal */
export const namedMoves = ({ told, done }: Pick<Situation, 'told' | 'done'>): readonly Move[] =>
  told.flatMap(({ event, line }, index): readonly Move[] => {
    const by = done.filter((each) => each.told === index);
    const [first] = by;
    if (event.type !== 'work.ended') return [{ event, who: 0, line }];
    return first === undefined
      ? []
      : [{ work: first.work, objective: first.objective, outcome: event.outcome, doers: by }];
  });

/** The state of a journey after an event. @internal */
export interface Situation {
  readonly start: JourneyStart;
  readonly journey: Journey;
  readonly told: readonly Told[];
  readonly done: readonly Done[];
  /** The items that the last event opened. */
  readonly opened: readonly WorkItem[];
}

/**
 * Walks a course as people would who respect the model’s separations, and visits every situation on the way.
 *
 * @internal
 */
export const walk = (
  { model, subject, assumed, tally }: Setting,
  course: Course,
  visit: (situation: Situation) => void,
): void => {
  const begun = subject.beginJourney(model, course.start);
  tally.journeys += 1;
  const told: Told[] = [];
  const done: Done[] = [];
  let { journey } = begun;
  const show = (opened: readonly WorkItem[]): void => {
    for (const item of opened) tally.steps.add(refOf(item));
    visit({ start: course.start, journey, told: [...told], done: [...done], opened });
  };
  /** Takes an event; gives the reason if the journey refuses it. */
  const take = (event: JourneyEventInput, line: string, title?: string): string | undefined => {
    const step = takenOrWhy(() => subject.advanceJourney(journey, event));
    if ('why' in step) return step.why;
    tally.events.set(event.type, (tally.events.get(event.type) ?? 0) + 1);
    journey = step.result.journey;
    told.push({ event, line, ...(title === undefined ? {} : { title }) });
    show(step.result.opened);
    return undefined;
  };
  const change = (edit: ArbitraryEdit, id: string, at: string): void => {
    const next = edited(journey.model, edit, assumed);
    const why =
      'why' in next
        ? next.why
        : take({ id, at, type: 'model.reassigned', model: next.model }, `The assignment changes: ${edit.description}.`);
    if (why === undefined) tally.edits.set(edit.description, null);
    else if (!tally.edits.has(edit.description)) tally.edits.set(edit.description, why);
  };
  const attempt = (next: Next): string | undefined => {
    if (next.item === undefined) return take(next.event, next.line ?? eventLine(journey, next.event));
    const { event, item, doers } = next;
    // Recorded before the event is applied, because the visitor must already know who did it.
    const before = done.length;
    const entries = doers.map((doer) => ({
      ...doer,
      work: refOf(item),
      objective: objectiveOf(journey, item),
      told: told.length,
    }));
    done.push(...entries);
    const why = take(event, workLine(journey, item, event.outcome, doers), `“${item.title}”`);
    if (why !== undefined) done.length = before;
    return why;
  };

  /** Refuses an event that none could be; remembers the first that does not fit. */
  const misfit = (event: JourneyEventInput, why: string): void => {
    readInput(journeyEventSchema, event, 'event of the journeys passed');
    tally.misfit ??= { event, why };
  };
  show(begun.opened);
  course.moves.forEach((move, n) => {
    for (const [index, { edit }] of course.edits.filter(({ at }) => at === n).entries())
      change(edit, `edit-${n}-${index}`, timeOf(n));
    const next = nextOf(subject, journey, done, move, n);
    const why = next === undefined ? 'nobody may do it who is named, or in the role given' : attempt(next);
    if (!('event' in move) || 'line' in move) return;
    if (why === undefined) tally.fitted += 1;
    else misfit(move.event, why);
  });
};
