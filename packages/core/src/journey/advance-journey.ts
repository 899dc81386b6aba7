import { type ModelReading, modelReading } from '../model/model-reading.js';
import { parseModel } from '../model/parse-model.js';
import { plainData } from '../vocabulary/plain-data.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import { schemaIssues } from '../vocabulary/schema-issues.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { Engine, placeKind } from './engine.js';
import { refuseNoJourney } from './is-journey.js';
import { type Journey, type JourneyObjective, journeyLog, type LogEntry, statusOf } from './journey.js';
import { JourneyError, refuse } from './journey-error.js';
import { type JourneyEvent, type JourneyEventInput, journeyEventSchema } from './journey-event.js';
import { sameProcess } from './same-process.js';
import { hasSeen, withSeen } from './seen.js';
import { newObjective, refuseUnstaffed } from './start-journey.js';
import { describeItem, findItem, openWork, type PlacedRun, type WorkItem } from './work-item.js';

/**
 * What an event did to a journey.
 *
 * @public
 */
export interface JourneyStep {
  /** The journey after the event; the very same object where the event was a repetition. */
  readonly journey: Journey;
  /** Work items that opened. */
  readonly opened: readonly WorkItem[];
  /** Work items that closed: the one that was ended, and those that were withdrawn because of it. */
  readonly closed: readonly WorkItem[];
  /** What was added to the log. */
  readonly log: readonly LogEntry[];
  /** Whether the journey had taken this event before, so that nothing changed. */
  readonly repeated: boolean;
}

/**
 * Takes a journey through one event. Pure: the time comes with the event, and the journey it is given is not changed. The same event
 * twice changes nothing, and says so.
 *
 * @param journey - A journey.
 * @param event - What happened.
 * @throws {@link JourneyError} if the event does not fit, with what would have fitted; the journey stands as it was.
 *
 * @example
 * ```ts
 * import { advanceJourney, models, openWork, startJourney } from 'work-elements';
 *
 * const start = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const [item] = openWork(start);
 * if (item !== undefined) {
 *   const { journey, opened } = advanceJourney(start, {
 *     id: 'e1',
 *     at: '2026-09-01T08:00:00+02:00',
 *     type: 'work.ended',
 *     workItem: item.id,
 *     outcome: 'reviewed',
 *     by: 'teacher',
 *   });
 *   console.log(journey.status, opened.map((next) => next.title)); // under-way ['Draft the map']
 * }
 * ```
 *
 * @public
 */
export const advanceJourney = (journey: Journey, event: JourneyEventInput): JourneyStep => {
  refuseNoJourney(journey);
  const read = readEvent(event);
  if (hasSeen(journey.seen, read.id)) return repetition(journey, read);
  if (journey.status === 'withdrawn') {
    return refuse(nameOf(read), 'type', 'withdrawn', 'this journey has been withdrawn; nothing happens to it any more');
  }
  const reading = modelReading(journey.model);
  const engine = new Engine({ ...journey, model: reading.model, seen: withSeen(journey.seen, read.id) }, reading, read, read.at);
  apply(engine, reading, read);
  engine.settle();
  return { journey: engine.finish(), opened: engine.opened, closed: engine.closed, log: engine.log, repeated: false };
};

const nameOf = (event: { readonly type: string; readonly id: string }): string => `event "${event.id}" (${event.type})`;

const readEvent = (event: JourneyEventInput): JourneyEvent => {
  const plain = plainData(event);
  const shaped = journeyEventSchema.safeParse(plain.data);
  const issues = [...plain.issues, ...(shaped.success ? [] : schemaIssues(shaped.error, plain.data))];
  if (!shaped.success || issues.length > 0) throw new JourneyError('journey event', issues);
  return shaped.data;
};

const repetition = (journey: Journey, event: JourneyEvent): JourneyStep => {
  const taken = journeyLog(journey).find((entry) => entry.cause?.id === event.id)?.cause;
  if (taken !== undefined && !plainEqual(taken, event)) {
    return refuse(nameOf(event), 'id', 'reused-id', 'another event of this journey has this id; give each its own');
  }
  return { journey, opened: [], closed: [], log: [], repeated: true };
};

const apply = (engine: Engine, reading: ModelReading, event: JourneyEvent): void => {
  switch (event.type) {
    case 'work.ended':
      return endWork(engine, reading, event);
    case 'exception.raised':
      return raiseException(engine, event);
    case 'exception.withdrawn':
      return withdrawException(engine, reading, event);
    case 'appeal.raised':
      return enterObjective(engine, reading, event, 'appeal-raised', 'there is no decision on it that could be appealed');
    case 'mastery.claimed':
      return claimMastery(engine, reading, event);
    case 'objective.added':
      return addObjective(engine, event);
    case 'objective.withdrawn':
      return withdrawObjective(engine, event);
    case 'signal.received':
      return receiveSignal(engine, reading, event);
    case 'model.reassigned':
      return reassign(engine, reading, event);
    case 'journey.withdrawn':
      engine.note({
        activity: 'journey.withdrawn',
        lifecycle: 'withdraw',
        subject: engine.journey.learner.id,
        role: event.by,
        ...remark(event.reason),
      });
      return engine.endJourney();
  }
};

type EventOf<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>;

const remark = (note: string | undefined): { readonly note?: string } => (note === undefined || note === '' ? {} : { note });

const endWork = (engine: Engine, reading: ModelReading, event: EventOf<'work.ended'>): void => {
  const { journey } = engine;
  const found = findItem(journey, event.workItem);
  if (found === undefined) return refuse(nameOf(event), 'workItem', 'unknown-work', notOpen(journey, event.workItem));
  const { placed, item: kept } = found;
  const item = describeItem(journey, reading, placed, kept);
  if (placed.suspended) return refuse(nameOf(event), 'workItem', 'suspended', suspension(journey, placed));
  if (!item.responsible.includes(event.by)) {
    return refuse(nameOf(event), 'by', 'not-responsible', `"${item.title}" is for ${quoted(item.responsible)}, not for "${event.by}"`);
  }
  if (!item.outcomes.includes(event.outcome)) {
    return refuse(
      nameOf(event),
      'outcome',
      'unknown-outcome',
      `${unknownWord(event.outcome, `an outcome of "${item.title}" now`, item.outcomes)}`,
    );
  }
  const element = reading.elementOf.get(placed.element);
  if (element === undefined) return refuse(nameOf(event), 'workItem', 'unknown-work', `no element "${placed.element}"`);
  const place = placed.subject.kind === 'learner' ? ({ kind: 'learner' } as const) : { kind: placed.subject.kind, id: placed.subject.id };
  engine.noteEnded(item, event);
  engine.keepArtifacts(place, event.artifacts ?? []);
  engine.take(element, place, event.outcome, kept);
};

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' or ');

const notOpen = (journey: Journey, id: string): string => {
  const ended = journeyLog(journey).find(
    (entry) => entry.workItem === id && (entry.lifecycle === 'complete' || entry.lifecycle === 'withdraw'),
  );
  if (ended !== undefined)
    return `this work has been ${ended.lifecycle === 'complete' ? 'ended' : 'withdrawn'} already${ended.time === null ? '' : `, at ${ended.time}`}`;
  const open = openWork(journey).map((item) => item.id);
  return open.length === 0 ? 'no work is open in this journey' : unknownWord(id, 'an open work item', open);
};

const suspension = (journey: Journey, { objective }: PlacedRun): string => {
  const cases = [...journey.learner.suspendedBy, ...(objective?.suspendedBy ?? [])];
  return `this work is suspended by ${quoted(cases)}; settle that first`;
};

const findObjective = (
  engine: Engine,
  event: { readonly id: string; readonly type: string },
  id: string,
  path = 'objective',
): JourneyObjective => {
  const found = engine.objective(id);
  if (found !== undefined) return found;
  return refuse(
    nameOf(event),
    path,
    'unknown-objective',
    unknownWord(
      id,
      'an objective of this journey',
      engine.journey.objectives.map((each) => each.id),
    ),
  );
};

const raiseException = (engine: Engine, event: EventOf<'exception.raised'>): void => {
  const { learner } = engine.journey;
  const aboutLearner = event.concerns === learner.id && engine.objective(event.concerns) === undefined;
  if (!aboutLearner) {
    const known = [learner.id, ...engine.journey.objectives.map(({ id }) => id)];
    if (!known.includes(event.concerns)) {
      return refuse(
        nameOf(event),
        'concerns',
        'unknown-objective',
        unknownWord(event.concerns, 'the learner or an objective of this journey', known),
      );
    }
    const { stage } = findObjective(engine, event, event.concerns, 'concerns');
    if (stage === 'advanced' || stage === 'withdrawn') {
      return refuse(nameOf(event), 'concerns', 'ended', `"${event.concerns}" is ${stage}; raise it about the learner ("${learner.id}")`);
    }
  }
  engine.note({ activity: 'exception.raised', lifecycle: 'start', subject: event.concerns, role: event.by, ...remark(event.reason) });
  if (!engine.enter('exception-raised', aboutLearner ? null : event.concerns, 'exception-case', event.reason)) {
    return refuse(nameOf(event), 'type', 'no-entry', 'this model’s process handles no exceptions');
  }
};

const withdrawException = (engine: Engine, reading: ModelReading, event: EventOf<'exception.withdrawn'>): void => {
  const open = engine.journey.cases.filter((each) => each.open);
  const found = open.find(({ id }) => id === event.case);
  if (found === undefined)
    return refuse(
      nameOf(event),
      'case',
      'unknown-case',
      unknownWord(
        event.case,
        'an open exception case',
        open.map(({ id }) => id),
      ),
    );
  const element = reading.elementOf.get(found.element);
  const entry = reading.process.entries.find(({ on, to }) => on === 'exception-withdrawn' && to === found.element);
  if (element === undefined || entry === undefined)
    return refuse(nameOf(event), 'type', 'no-entry', 'this model’s process withdraws no exceptions');
  engine.note({ activity: 'exception.withdrawn', lifecycle: 'withdraw', subject: event.case, role: event.by, ...remark(event.reason) });
  if (!engine.take(element, { kind: 'case', id: event.case }, entry.send, null)) {
    return refuse(nameOf(event), 'case', 'not-now', `"${event.case}" cannot be withdrawn where it is now`);
  }
};

const enterObjective = (
  engine: Engine,
  reading: ModelReading,
  event: EventOf<'appeal.raised' | 'mastery.claimed'>,
  on: 'appeal-raised' | 'mastery-claimed',
  otherwise: string,
): void => {
  const objective = findObjective(engine, event, event.objective);
  const status = statusOf(engine.journey, objective);
  if (status === 'advanced' || status === 'withdrawn' || status === 'suspended') {
    return refuse(
      nameOf(event),
      'objective',
      'not-now',
      `"${objective.id}" is ${status}${status === 'suspended' ? ` by ${quoted([...engine.journey.learner.suspendedBy, ...objective.suspendedBy])}; settle that first` : ''}`,
    );
  }
  const entries = reading.process.entries.filter((entry) => entry.on === on);
  if (entries.length === 0) return refuse(nameOf(event), 'type', 'no-entry', `this model’s process does not know "${event.type}"`);
  engine.note({ activity: event.type, lifecycle: 'start', subject: objective.id, role: event.by, ...remark(event.reason) });
  if (objective.stage === 'blocked') engine.openObjective(objective.id);
  for (const entry of entries) {
    const element = reading.elementOf.get(entry.to);
    const taken = element !== undefined && engine.take(element, { kind: 'objective', id: objective.id }, entry.send, null, objective.id);
    if (!taken) return refuse(nameOf(event), 'objective', 'not-now', `"${objective.id}" is ${status}, and ${otherwise}`);
  }
};

const claimMastery = (engine: Engine, reading: ModelReading, event: EventOf<'mastery.claimed'>): void =>
  enterObjective(engine, reading, event, 'mastery-claimed', 'it is being assessed already; end that work first');

const addObjective = (engine: Engine, event: EventOf<'objective.added'>): void => {
  const { id, requires } = event.objective;
  const known = engine.journey.objectives.map((each) => each.id);
  if (known.includes(id))
    return refuse(nameOf(event), 'objective.id', 'duplicate-id', `the objective "${id}" is part of this journey already`);
  requires.forEach((required, index) => {
    if (!known.includes(required))
      refuse(
        nameOf(event),
        `objective.requires[${index}]`,
        'unknown-objective',
        unknownWord(required, 'an objective of this journey', known),
      );
  });
  if (engine.journey.status === 'settled')
    return refuse(nameOf(event), 'type', 'settled', 'this journey is settled; start another for further objectives');
  engine.journey = {
    ...engine.journey,
    objectives: [...engine.journey.objectives, { ...newObjective(event.objective), stage: 'blocked' }],
  };
  engine.note({ activity: 'objective.added', lifecycle: 'start', subject: id, role: event.by });
  engine.unblock();
  engine.enter('objective-added', id, null);
};

const withdrawObjective = (engine: Engine, event: EventOf<'objective.withdrawn'>): void => {
  const { id, stage } = findObjective(engine, event, event.objective);
  if (stage === 'advanced' || stage === 'withdrawn') return refuse(nameOf(event), 'objective', 'ended', `"${id}" is ${stage} already`);
  const dependants = engine.journey.objectives.filter((each) => each.stage === 'blocked' && each.requires.includes(id));
  if (dependants.length > 0) {
    return refuse(
      nameOf(event),
      'objective',
      'required',
      `${quoted(dependants.map((each) => each.id))} cannot open without "${id}"; withdraw those first`,
    );
  }
  engine.note({ activity: 'objective.withdrawn', lifecycle: 'withdraw', subject: id, role: event.by, ...remark(event.reason) });
  engine.endObjective(id);
};

const receiveSignal = (engine: Engine, reading: ModelReading, event: EventOf<'signal.received'>): void => {
  const element = reading.elementOf.get(event.element);
  if (element === undefined)
    return refuse(nameOf(event), 'element', 'unknown-element', unknownWord(event.element, 'a work element', [...reading.elementOf.keys()]));
  if (!element.receives.includes(event.event)) {
    return refuse(
      nameOf(event),
      'event',
      'unknown-event',
      unknownWord(event.event, `an event that "${element.id}" receives`, element.receives),
    );
  }
  const kind = placeKind(element);
  if (kind === 'organization' || kind === 'case') {
    return refuse(
      nameOf(event),
      'element',
      'not-here',
      kind === 'case' ? 'raise an exception instead' : `"${element.id}" is about the organisation, not about a learner`,
    );
  }
  const objective = event.objective === undefined ? null : findObjective(engine, event, event.objective);
  engine.note({
    activity: `${element.id}.${event.event}`,
    lifecycle: 'start',
    subject: objective?.id ?? engine.journey.learner.id,
    resource: event.by,
  });
  engine.signal(element, event.event, objective?.id ?? null);
};

const reassign = (engine: Engine, reading: ModelReading, event: EventOf<'model.reassigned'>): void => {
  const next = modelReading(parseModel(event.model));
  if (!sameProcess(reading.model, next.model)) {
    return refuse(
      nameOf(event),
      'model',
      'other-process',
      'the new model has other work elements or routes; a journey keeps its process, so start another',
    );
  }
  refuseUnstaffed(next);
  engine.journey = { ...engine.journey, model: next.model };
  engine.reading = next;
  engine.note({ activity: 'model.reassigned', lifecycle: 'reassign', subject: engine.journey.learner.id, note: next.model.id });
  for (const item of openWork(engine.journey)) {
    const before = reading.rowOf.get(`${item.element}/${item.step}`)?.responsible ?? [];
    if (plainEqual(before, item.responsible)) continue;
    engine.note({
      activity: `${item.element}/${item.step}`,
      lifecycle: 'reassign',
      subject: item.subject.id,
      role: item.responsible.join('+'),
      workItem: item.id,
      note: `from ${before.join('+')}`,
    });
  }
};
