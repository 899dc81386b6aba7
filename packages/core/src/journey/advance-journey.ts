import { modelReading } from '../model/model-reading.js';
import { isList } from '../vocabulary/expect-parts.js';
import { expectOptions } from '../vocabulary/expect-shape.js';
import { type Engine, engineFor } from './engine/engine.js';
import { admit } from './events/admit.js';
import { refuseAfterWithdrawal } from './events/after-all.js';
import { reassign, withdrawJourney } from './events/change-journey.js';
import { addObjective, withdrawObjective } from './events/change-objectives.js';
import { endWork } from './events/end-work.js';
import { enterObjectives } from './events/enter-objectives.js';
import { raiseException, withdrawException } from './events/exceptions.js';
import { claimItem, delegateItem, escalateItem, releaseItem } from './events/item-events.js';
import { receiveSignal } from './events/receive-signal.js';
import { refuseAppealOfOthers } from './events/refuse-appeal-of-others.js';
import { shareEvidence } from './events/share-evidence.js';
import { changesBetween, type JourneyStep, NO_CHANGES } from './journey-step.js';
import { type KnownEvents, remembering, takenBefore } from './once.js';
import { readEvent } from './read-event.js';
import { madeHere, refuseNoJourney } from './state/is-journey.js';
import type { Journey } from './state/journey.js';
import { JourneyError, refuse } from './state/journey-error.js';
import type { JourneyEvent, JourneyEventInput } from './state/journey-event.js';

/**
 * Options for advancing a journey.
 *
 * @public
 */
export interface AdvanceOptions {
  /** Looks up events that the journey may no longer remember, when its log is not loaded. */
  readonly known?: KnownEvents;
}

/**
 * What several events did to a journey. The lists are net: an item that one event opened and a later one closed is in
 * none of them.
 *
 * @public
 */
export interface JourneySteps<RoleId extends string = string> extends JourneyStep<RoleId> {
  /** What each event did, in order. */
  readonly steps: readonly JourneyStep<RoleId>[];
}

/**
 * The type of {@link advanceJourney}.
 *
 * @public
 */
export type AdvanceJourney = typeof advanceJourney;

/**
 * Takes a journey through one event, or through several, all or none. Pure: the time comes with the event, and the
 * given journey is not changed. Taking the same event again changes nothing, and the result says so.
 *
 * @param journey - A journey.
 * @param event - What happened; or a list of what happened, in order.
 * @param options - Where to look up events that the journey has forgotten.
 * @throws {@link JourneyError} if an event does not fit, with what would have fitted; the journey stays as it was.
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
export function advanceJourney<RoleId extends string>(
  journey: Journey<RoleId>,
  event: readonly JourneyEventInput[],
  options?: AdvanceOptions,
): JourneySteps<RoleId>;
export function advanceJourney<RoleId extends string>(
  journey: Journey<RoleId>,
  event: JourneyEventInput,
  options?: AdvanceOptions,
): JourneyStep<RoleId>;
export function advanceJourney(journey: Journey, given: unknown, options: AdvanceOptions = {}): JourneySteps {
  refuseNoJourney(journey);
  expectOptions(options, 'advanceJourney', ['known']);
  if (options.known !== undefined && typeof options.known !== 'function') {
    refuse(
      'advanceJourney',
      'known',
      'invalid-type',
      `expected a function from an event’s id to its entries, found ${typeof options.known}`,
    );
  }
  if (!isList(given)) {
    const step = advanceBy(journey, given, options, false);
    return { ...step, steps: [step] };
  }
  const steps: JourneyStep[] = [];
  let now = journey;
  for (const [index, event] of given.entries()) {
    const step = atIndex(index, () => advanceBy(now, event, options, false));
    steps.push(step);
    now = step.journey;
  }
  return {
    journey: now,
    ...(now === journey ? NO_CHANGES : changesBetween(journey, now)),
    warnings: steps.flatMap(({ warnings }) => warnings),
    log: steps.flatMap(({ log }) => log),
    repeated: steps.length > 0 && steps.every(({ repeated }) => repeated),
    did: null,
    steps,
  };
}

/**
 * Takes a journey through one event; if lenient, also an event that only an earlier version would have accepted, noting
 * that in the log.
 *
 * @internal
 */
export const advanceBy = (
  journey: Journey,
  input: unknown,
  { known }: AdvanceOptions,
  lenient: boolean,
): JourneyStep => {
  const { event, mended } = readEvent(input, lenient);
  const did = takenBefore(journey, event, known);
  if (did !== null) return { journey, ...NO_CHANGES, warnings: [], log: [], repeated: true, did };
  const engine = engineFor(journey, modelReading(journey.model), { event, time: event.at, lenient });
  if (mended) engine.chronicle.irregular.push('text-mended');
  refuseAfterWithdrawal(engine, event);
  admit(engine, event);
  apply(engine, event);
  const next = engine.finish();
  const changes = changesBetween(journey, next, event.type === 'work.ended' ? event.workItem : undefined);
  return {
    journey: madeHere(remembering(next, event, changes)),
    ...changes,
    warnings: engine.warnings,
    log: engine.chronicle.entries,
    repeated: false,
    did: null,
  };
};

/** Prefixes an error’s paths with the index of the event in the list. */
const atIndex = <Result>(index: number, advance: () => Result): Result => {
  try {
    return advance();
  } catch (error) {
    if (!(error instanceof JourneyError) || error.constructor !== JourneyError) throw error;
    const issues = error.issues.map((issue) => ({
      ...issue,
      path: `[${index}]${issue.path === '' ? '' : `.${issue.path}`}`,
    }));
    throw new JourneyError('journey events', issues);
  }
};

const apply = (engine: Engine, event: JourneyEvent): void => {
  switch (event.type) {
    case 'work.ended':
      return endWork(engine, event);
    case 'item.claimed':
      return claimItem(engine, event);
    case 'item.released':
      return releaseItem(engine, event);
    case 'item.delegated':
      return delegateItem(engine, event);
    case 'item.escalated':
      return escalateItem(engine, event);
    case 'exception.raised':
      return raiseException(engine, event);
    case 'exception.withdrawn':
      return withdrawException(engine, event);
    case 'appeal.raised':
      refuseAppealOfOthers(engine, event);
      return enterObjectives(
        engine,
        event,
        'appeal-raised',
        'there is no decision on it that could be appealed, or it has been appealed already',
      );
    case 'mastery.claimed':
      return enterObjectives(engine, event, 'mastery-claimed', 'it is being assessed already; end that work first');
    case 'recognition.requested':
      return enterObjectives(
        engine,
        event,
        'recognition-requested',
        'something has been decided about it already, or is being decided',
      );
    case 'evidence.shared':
      return shareEvidence(engine, event);
    case 'objective.added':
      return addObjective(engine, event);
    case 'objective.withdrawn':
      return withdrawObjective(engine, event);
    case 'signal.received':
      return receiveSignal(engine, event);
    case 'model.reassigned':
      return reassign(engine, event);
    case 'journey.withdrawn':
      return withdrawJourney(engine, event);
  }
};
