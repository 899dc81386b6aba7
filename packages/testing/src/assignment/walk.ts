import fc from 'fast-check';
import {
  type ImplementationModel,
  InputError,
  type Journey,
  type JourneyEventInput,
  type JourneyStart,
  journeyEventSchema,
  judgementOf,
  keepsApart,
  processOf,
  processTable,
  readInput,
  type WorkItem,
} from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import { arbitraryPlan, type Choice, eventOf, timeOf } from '../arbitraries/arbitrary-journey-events.js';
import { learnerIn } from '../learner-in.js';
import { foundIn, isRecord, wrong } from '../options/check.js';
import type { Subject } from '../subject.js';
import { areEnough, type Doer, type Done, objectiveOf, properDoers, refOf } from './doers.js';
import { edited } from './edited.js';
import type { Setting } from './setting.js';
import { eventLine, type Told, workLine } from './story.js';
import { taken, takenOrWhy } from './taken.js';
import { type EntryKind, wayTo } from './way-to.js';

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

/** A move of a course. @internal */
export type Move =
  | { readonly choice: Choice }
  /** The shortest way to one of some steps: to the first that has not been ended. */
  | { readonly choice: Choice; readonly towards: readonly string[] }
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

/** For how many moves a journey heads for one step, which may be out of its reach, before it turns to the next. */
const PATIENCE = 20;

/** @internal */
export const arbitraryCourse = ({ model, journeys, edits }: Setting): fc.Arbitrary<Course> => {
  const changes =
    edits === undefined
      ? fc.constant([])
      : fc.array(fc.record({ at: fc.nat({ max: LONGEST - 1 }), edit: edits(model) }), { maxLength: 3 });
  if (journeys === undefined) {
    const steps = processTable(processOf(model)).steps.map(({ ref }) => ref);
    // Most journeys head for some steps in turn, since those that wander seldom come to the late ones; half of them
    // towards one objective, which comes farther in as many steps.
    const delicate = delicateSteps(model);
    const any = fc.shuffledSubarray(steps, { minLength: Math.min(8, steps.length) });
    const first = delicate.length === 0 ? fc.constant([]) : fc.subarray([...delicate], { minLength: 1, maxLength: 1 });
    const goals = fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: any },
      { weight: 3, arbitrary: fc.tuple(first, any).map(([one, others]) => [...one, ...others]) },
    );
    return fc
      .record({ plan: arbitraryPlan(LONGEST, LONGEST / 2), goals, alone: fc.boolean(), edits: changes })
      .map(({ plan: { start, choices }, goals: towards, alone, edits: seen }) => ({
        start: alone ? { ...start, objectives: start.objectives.slice(0, 1) } : start,
        moves: choices.map((choice) => (towards.length === 0 ? { choice } : { choice, towards })),
        edits: seen,
      }));
  }
  const many = fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 });
  return fc.record({ journey: journeys, who: many, edits: changes }).map(({ journey, who, edits: seen }) => {
    refuseNoJourney(journey);
    return {
      start: journey.start,
      moves: journey.events.map((event, index) => ({ event, who: who[index % who.length] ?? 0 })),
      edits: seen,
    };
  });
};

/** The steps that some people may not do because of what they have done: the likeliest to lack somebody. */
const delicateSteps = (model: ImplementationModel): readonly string[] => {
  const process = processOf(model);
  const steps = processTable(process).steps.map(({ ref }) => ref);
  return steps.filter((ref) =>
    steps.some(
      (other) => keepsApart(model, ref, other) || ['appealed', 'piece'].includes(judgementOf(process, ref, other)),
    ),
  );
};

const refuseNoJourney = (journey: unknown): void => {
  const events: unknown = isRecord(journey) ? Reflect.get(journey, 'events') : undefined;
  const issues = !isRecord(journey)
    ? [wrong('', `expected a journey with its start and events, found ${foundIn(journey)}`)]
    : Array.isArray(events)
      ? events.flatMap((event: unknown, index) =>
          isRecord(event) ? [] : [wrong(`events[${index}]`, `expected an event, found ${foundIn(event)}`)],
        )
      : [wrong('events', `expected a list of events, found ${foundIn(events)}`)];
  if (issues.length > 0) throw new InputError('journey among the journeys passed', issues);
};

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

/** What happens next: the end of work, or another event. */
type Next = Work | { readonly event: JourneyEventInput; readonly item?: undefined; readonly line?: string };

const nextOf = (subject: Subject, journey: Journey, done: readonly Done[], move: Move, n: number): Next | undefined => {
  if ('towards' in move) return nextTowards(subject, journey, done, move, n);
  if ('choice' in move) return chosenWork(subject, journey, move.choice, n) ?? other(subject, journey, move.choice, n);
  if (!('event' in move)) return namedWork(subject, journey, move, n);
  const { event, line } = move;
  // An item that is not open is left to the journey to refuse, which says why.
  if (event.type === 'work.ended' && subject.openWork(journey).some(({ id }) => id === event.workItem))
    return givenWork(subject, journey, { event, who: move.who });
  return { event, ...(line === undefined ? {} : { line }) };
};

const other = (subject: Subject, journey: Journey, choice: Choice, n: number): Next | undefined => {
  const event = otherEvent(subject, journey, choice, n);
  return event === undefined || event.type === 'work.ended' ? undefined : { event };
};

/** Work that somebody may do, with everybody who may. */
interface Able {
  readonly item: WorkItem;
  readonly doers: readonly Doer[];
}

const ableIn = (subject: Subject, journey: Journey): readonly Able[] =>
  subject.openWork(journey).flatMap((item) => {
    const doers = properDoers(subject, journey, item);
    return areEnough(item, doers) && item.outcomes.length > 0 ? [{ item, doers }] : [];
  });

/** Events that may shorten the way, besides the end of work. */
const SHORTCUTS: readonly { readonly on: EntryKind; readonly kind: Choice['kind'] }[] = [
  { on: 'appeal-raised', kind: 'appeal' },
  { on: 'mastery-claimed', kind: 'claim' },
  { on: 'recognition-requested', kind: 'recognition' },
  { on: 'exception-raised', kind: 'exception' },
  { on: 'evidence-shared', kind: 'shared-evidence' },
];

/** The next thing to do on the way to some steps; now and then another, since the way is an estimate. */
const nextTowards = (
  subject: Subject,
  journey: Journey,
  done: readonly Done[],
  { choice, towards }: { readonly choice: Choice; readonly towards: readonly string[] },
  n: number,
): Next | undefined => {
  const goal = towards.slice(Math.floor(n / PATIENCE)).find((ref) => !done.some(({ work }) => work === ref));
  const wanders = choice.pick % 10 === 9 || (choice.kind !== 'work' && choice.pick % 6 === 0);
  if (goal === undefined || wanders)
    return chosenWork(subject, journey, choice, n) ?? other(subject, journey, choice, n);
  const way = wayTo(journey.model, goal);
  const able = ableIn(subject, journey);
  const ends = able.flatMap(({ item, doers }) => {
    const isGoal = refOf(item) === goal;
    const outcomes = isGoal ? item.outcomes.slice(choice.outcome % item.outcomes.length).slice(0, 1) : item.outcomes;
    return outcomes.map((outcome) => {
      const length = isGoal ? 0 : way.after(item.element, item.step, outcome);
      return { item, doers, outcome, length };
    });
  });
  const nearest = Math.min(...ends.map(({ length }) => length));
  for (const { on, kind } of SHORTCUTS) {
    // An appeal is possible only at times; whatever else can always be raised would leave no other way.
    if (on !== 'appeal-raised' && choice.pick % 3 > 0) continue;
    if (!(way.afterEntry(on) < nearest)) continue;
    const event =
      kind === 'appeal' ? possibleAppeal(subject, journey, n) : eventOf(subject, journey, { ...choice, kind }, n);
    if (event !== undefined && taken(() => subject.advanceJourney(journey, event)) !== undefined) return { event };
  }
  if (!Number.isFinite(nearest)) return chosenWork(subject, journey, { ...choice, kind: 'work' }, n);
  const best = ends.filter(({ length }) => length === nearest);
  const found = best[choice.outcome % Math.max(1, best.length)];
  if (found === undefined) return undefined;
  const doers = someOf(found.item, found.doers, Math.floor(choice.pick / 10));
  return { event: endOf(found.item, found.outcome, doers, `e${n}`, timeOf(n)), item: found.item, doers };
};

const namedWork = (subject: Subject, journey: Journey, move: NamedWork, n: number): Work | undefined => {
  const item = subject
    .openWork(journey)
    .find((each) => refOf(each) === move.work && objectiveOf(journey, each) === move.objective);
  if (item === undefined || !item.outcomes.includes(move.outcome)) return undefined;
  const proper = properDoers(subject, journey, item);
  const doers = move.doers.filter(({ role, person }) =>
    proper.some((each) => each.role === role && each.person === person),
  );
  if (doers.length < move.doers.length) return undefined;
  return { event: endOf(item, move.outcome, doers, `e${n}`, timeOf(n)), item, doers };
};

const chosenWork = (
  subject: Subject,
  journey: Journey,
  { kind, pick, outcome }: Choice,
  n: number,
): Work | undefined => {
  if (kind !== 'work') return undefined;
  const able = ableIn(subject, journey);
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
  { event, who }: { readonly event: JourneyEventInput; readonly who: number },
): Work | undefined => {
  if (event.type !== 'work.ended') return undefined;
  const item = subject.openWork(journey).find(({ id }) => id === event.workItem);
  if (item === undefined) return undefined;
  const proper = properDoers(subject, journey, item).filter(({ role }) => role === event.by);
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
      return possibleAppeal(subject, journey, n);
    default:
      return eventOf(subject, journey, choice, n);
  }
};

/** An appeal on the first objective that accepts one. */
const possibleAppeal = (subject: Subject, journey: Journey, n: number): JourneyEventInput | undefined =>
  Object.entries(subject.objectiveStatuses(journey))
    .filter(([, status]) => status === 'in-progress')
    .map(([objective]) => appealOf(journey, objective, n))
    .find((event) => taken(() => subject.advanceJourney(journey, event)) !== undefined);

const appealOf = (journey: Journey, objective: string, n: number): JourneyEventInput => ({
  id: `e${n}`,
  at: timeOf(n),
  type: 'appeal.raised',
  objective,
  by: learnerIn(journey.model),
});
