import type { Journey, JourneyEventInput, WorkItem } from 'work-elements';
import { type Choice, eventOf, timeOf } from '../arbitraries/arbitrary-journey-events.js';
import { learnerIn } from '../learner-in.js';
import type { Subject } from '../subject.js';
import type { Move, NamedWork } from './course.js';
import { areEnough, type Doer, type Done, objectiveOf, properDoers, refOf } from './doers.js';
import { taken } from './taken.js';
import { type EntryKind, wayTo } from './way-to.js';

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

/** What happens next: the end of work, or another event. @internal */
export type Next = Work | { readonly event: JourneyEventInput; readonly item?: undefined; readonly line?: string };

/** What happens next on a course: undefined if nobody may do it. @internal */
export const nextOf = (
  subject: Subject,
  journey: Journey,
  done: readonly Done[],
  move: Move,
  n: number,
): Next | undefined => {
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

/** For how many moves a journey heads for one step, which may be out of its reach, before it turns to the next. */
const PATIENCE = 20;

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
