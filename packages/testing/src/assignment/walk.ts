import fc from 'fast-check';
import {
  type ImplementationModel,
  InputError,
  type Journey,
  type JourneyEventInput,
  type JourneyStart,
  type WorkItem,
} from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import { arbitraryPlan, type Choice, eventOf, timeOf } from '../arbitraries/arbitrary-journey-events.js';
import { learnerIn } from '../learner-in.js';
import type { Subject } from '../subject.js';
import { areEnough, type Doer, type Done, objectiveOf, properDoers, refOf, withStandIns } from './doers.js';
import type { Setting } from './setting.js';
import { eventLine, type Told, workLine } from './story.js';

/**
 * A journey to be walked: moves that are resolved when their turn comes, and the edits of the assignment on the way.
 *
 * @internal
 */
export interface Course {
  readonly start: JourneyStart;
  readonly moves: readonly Move[];
  readonly edits: readonly { readonly at: number; readonly edit: ArbitraryEdit }[];
}

type Move =
  | { readonly choice: Choice }
  | { readonly event: JourneyEventInput; readonly who: number; readonly line?: string }
  | NamedWork;

/** Work by name rather than by position, so that it stays the same when other moves are removed. */
interface NamedWork extends Pick<Done, 'work' | 'objective'> {
  readonly outcome: string;
  readonly doers: readonly Doer[];
}

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

const LONGEST = 70;

/** @internal */
export const arbitraryCourse = ({ model, journeys, edits }: Setting): fc.Arbitrary<Course> => {
  const changes =
    edits === undefined
      ? fc.constant([])
      : fc.array(fc.record({ at: fc.nat({ max: LONGEST - 1 }), edit: edits(model) }), { maxLength: 3 });
  if (journeys === undefined) {
    return fc.record({ plan: arbitraryPlan(LONGEST), edits: changes }).map(({ plan, edits: seen }) => ({
      start: plan.start,
      moves: plan.choices.map((choice) => ({ choice })),
      edits: seen,
    }));
  }
  const many = fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 });
  return fc.record({ journey: journeys, who: many, edits: changes }).map(({ journey, who, edits: seen }) => ({
    start: journey.start,
    moves: journey.events.map((event, index) => ({ event, who: who[index % who.length] ?? 0 })),
    edits: seen,
  }));
};

/**
 * Walks a course as people would who respect the model’s separations, and visits every situation on the way.
 *
 * @internal
 */
export const walk = (
  { model, subject, assumed }: Setting,
  course: Course,
  visit: (situation: Situation) => void,
): void => {
  const begun = subject.beginJourney(model, course.start);
  const told: Told[] = [];
  const done: Done[] = [];
  let { journey } = begun;
  const show = (opened: readonly WorkItem[]): void =>
    visit({ start: course.start, journey, told: [...told], done: [...done], opened });
  const take = (event: JourneyEventInput, line: string): boolean => {
    const step = taken(() => subject.advanceJourney(journey, event));
    if (step === undefined) return false;
    journey = step.journey;
    told.push({ event, line });
    show(step.opened);
    return true;
  };
  show(begun.opened);
  course.moves.forEach((move, n) => {
    for (const [index, { edit }] of course.edits.filter(({ at }) => at === n).entries()) {
      const next = edited(journey.model, edit, assumed);
      if (next === undefined) continue;
      const event = { id: `edit-${n}-${index}`, at: timeOf(n), type: 'model.reassigned', model: next } as const;
      take(event, `The assignment changes: ${edit.description}.`);
    }
    const work = workOf(subject, journey, done, move, n);
    if (work !== undefined) {
      const { event, item, doers } = work;
      const line = workLine(journey, item, event.outcome, doers);
      // Recorded before the event is applied, because the visitor must already know who did it.
      const before = done.length;
      const entries = doers.map((doer) => ({
        ...doer,
        work: refOf(item),
        objective: objectiveOf(journey, item),
        told: told.length,
      }));
      done.push(...entries);
      if (!take(event, line)) done.length = before;
      return;
    }
    if ('work' in move) return;
    const event = 'choice' in move ? otherEvent(subject, journey, move.choice, n) : move.event;
    if (event === undefined || event.type === 'work.ended') return;
    take(event, 'line' in move && move.line !== undefined ? move.line : eventLine(journey, event));
  });
};

/** The result of an operation; undefined if the library refuses it, such as an appeal before any decision. @internal */
export const taken = <Result>(advance: () => Result): Result | undefined => {
  try {
    return advance();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};

/**
 * A model after an edit, with a person for each new role if people are assumed; undefined if the edit is refused or
 * changes nothing.
 *
 * @internal
 */
export const edited = (
  model: ImplementationModel,
  { apply }: ArbitraryEdit,
  assumed: boolean,
): ImplementationModel | undefined => {
  const next = taken(() => apply(model))?.model;
  if (next === undefined || next === model) return undefined;
  return assumed ? { ...next, people: withStandIns(next) } : next;
};

/** The event with which somebody ends an item. @internal */
export const endOf = (item: WorkItem, outcome: string, doers: readonly Doer[], id: string, at: string) => {
  const [first, second] = doers;
  return {
    id,
    at,
    type: 'work.ended',
    workItem: item.id,
    outcome,
    by: first?.role ?? '',
    ...(first === undefined || first.person === null ? {} : { person: first.person }),
    ...(second === undefined || second.person === null ? {} : { with: second.person }),
  } as const;
};

interface Work {
  readonly event: ReturnType<typeof endOf>;
  readonly item: WorkItem;
  readonly doers: readonly Doer[];
}

const workOf = (subject: Subject, journey: Journey, done: readonly Done[], move: Move, n: number): Work | undefined => {
  if ('choice' in move) return chosenWork(subject, journey, done, move.choice, n);
  return 'event' in move ? givenWork(subject, journey, done, move) : namedWork(subject, journey, done, move, n);
};

const namedWork = (
  subject: Subject,
  journey: Journey,
  done: readonly Done[],
  move: NamedWork,
  n: number,
): Work | undefined => {
  const item = subject
    .openWork(journey)
    .find((each) => refOf(each) === move.work && objectiveOf(journey, each) === move.objective);
  if (item === undefined || !item.outcomes.includes(move.outcome)) return undefined;
  const proper = properDoers(journey, done, item);
  const doers = move.doers.filter(({ role, person }) =>
    proper.some((each) => each.role === role && each.person === person),
  );
  if (doers.length < move.doers.length) return undefined;
  return { event: endOf(item, move.outcome, doers, `e${n}`, timeOf(n)), item, doers };
};

const chosenWork = (
  subject: Subject,
  journey: Journey,
  done: readonly Done[],
  { kind, pick, outcome }: Choice,
  n: number,
): Work | undefined => {
  if (kind !== 'work') return undefined;
  const able = subject.openWork(journey).flatMap((item) => {
    const doers = properDoers(journey, done, item);
    return areEnough(item, doers) && item.outcomes.length > 0 ? [{ item, doers }] : [];
  });
  const found = able[pick % Math.max(1, able.length)];
  const ending = found?.item.outcomes[outcome % Math.max(1, found.item.outcomes.length)];
  if (found === undefined || ending === undefined) return undefined;
  const doers = someOf(found.item, found.doers, Math.floor(pick / 10));
  return { event: endOf(found.item, ending, doers, `e${n}`, timeOf(n)), item: found.item, doers };
};

/** The end of work that an event gives: by the people whom it names, or else by somebody who may do it. */
const givenWork = (
  subject: Subject,
  journey: Journey,
  done: readonly Done[],
  { event, who }: { readonly event: JourneyEventInput; readonly who: number },
): Work | undefined => {
  if (event.type !== 'work.ended') return undefined;
  const item = subject.openWork(journey).find(({ id }) => id === event.workItem);
  if (item === undefined) return undefined;
  const proper = properDoers(journey, done, item).filter(({ role }) => role === event.by);
  const named = [event.person, event.with].flatMap((person) =>
    person === undefined ? [] : [{ role: event.by, person }],
  );
  const doers = named.length > 0 ? named : areEnough(item, proper) ? someOf(item, proper, who) : [];
  if (doers.length === 0) return undefined;
  return { event: { ...event, ...endOf(item, event.outcome, doers, event.id, event.at) }, item, doers };
};

/** As many people as a step takes, all in one role; for a step that takes one, `pick` chooses. */
const someOf = (item: WorkItem, doers: readonly Doer[], pick: number): readonly Doer[] => {
  const first = doers[pick % doers.length];
  if (first === undefined || item.people === 1) return first === undefined ? [] : [first];
  const role = doers.find((doer) =>
    areEnough(
      item,
      doers.filter((each) => each.role === doer.role),
    ),
  )?.role;
  return doers.filter((doer) => doer.role === role).slice(0, item.people);
};

/**
 * An event other than the end of work. Nobody claims or delegates here, since an item belongs to whoever ends it; an
 * appeal is raised instead.
 */
const otherEvent = (subject: Subject, journey: Journey, choice: Choice, n: number): JourneyEventInput | undefined => {
  switch (choice.kind) {
    case 'work':
      return undefined;
    case 'claim-item':
    case 'release-item':
    case 'delegate-item':
    case 'escalate-item':
    case 'hand-in':
      return Object.entries(subject.objectiveStatuses(journey))
        .filter(([, status]) => status === 'in-progress')
        .map(([objective]) => appealOf(journey, objective, n))
        .find((event) => taken(() => subject.advanceJourney(journey, event)) !== undefined);
    default:
      return eventOf(subject, journey, choice, n);
  }
};

const appealOf = (journey: Journey, objective: string, n: number): JourneyEventInput => ({
  id: `e${n}`,
  at: timeOf(n),
  type: 'appeal.raised',
  objective,
  by: learnerIn(journey.model),
});
