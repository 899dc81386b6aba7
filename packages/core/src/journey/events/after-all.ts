import { workRef } from '../../model/work-ref.js';
import { fromOutside } from '../../process/from-outside.js';
import type { Engine } from '../engine/engine.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { learnerRuns, placedRuns } from '../state/placed-run.js';
import { quoted, refuseEvent } from './refusal.js';

/** The open work of a journey, by title and id; once the learner has left, only work about the learner can be open. */
const openIn = ({ draft }: Engine): readonly { readonly id: string; readonly name: string }[] =>
  (draft.status === 'withdrawn' ? learnerRuns(draft.before) : placedRuns(draft.before)).flatMap(({ element, run }) =>
    run.items.map(({ id, step }) => ({
      id,
      name: `"${draft.reading.stepOf.get(workRef(element, step))?.title ?? step}" (${id})`,
    })),
  );

/** The events from outside that a journey still takes once it is over. */
const stillTaken = ({ draft, interpreter }: Engine): readonly string[] => {
  const on = draft.status === 'withdrawn' ? 'journey-withdrawn' : 'journey-settled';
  return draft.tables.entries[on].flatMap(({ to, element }) => {
    const events = draft.tables.elements[to]?.events ?? [];
    return fromOutside(draft.table.process, element).filter((event) =>
      interpreter.takesAfterAll(on, 0, to, events.indexOf(event)),
    );
  });
};

const saysTaken = (events: readonly string[]): string => `it still takes ${quoted(events, 'and')} (signal.received)`;

/**
 * A clause after a semicolon that names the events a journey still takes once it is over; empty if there are none.
 *
 * @internal
 */
export const whatFits = (engine: Engine): string => {
  const taken = stillTaken(engine);
  return taken.length === 0 ? '' : `; ${saysTaken(taken)}`;
};

/** Refuses an event of a withdrawn journey, and names what can still happen in it. @internal */
export const refuseWithdrawn = (engine: Engine, event: JourneyEvent): never => {
  const open = openIn(engine).map(({ name }) => name);
  const taken = stillTaken(engine);
  const left = [
    ...(open.length === 0 ? [] : [`${open.join(' and ')} ${open.length === 1 ? 'is' : 'are'} ${OPEN}`]),
    ...(taken.length === 0 ? [] : [saysTaken(taken)]),
  ];
  const what = left.length === 0 ? 'nothing happens to it any more' : left.join(', and ');
  return refuseEvent(event, 'type', 'withdrawn', `this journey has been withdrawn; ${what}`);
};

const OPEN = 'open, to be ended or called off (journey.withdrawn)';

/**
 * Refuses events of a withdrawn journey, except those that may serve a request to transfer its record: signals, which
 * are checked later, events of open work, cancelling it, and reassignments.
 *
 * @internal
 */
export const refuseAfterWithdrawal = (engine: Engine, event: JourneyEvent): void => {
  if (engine.draft.status !== 'withdrawn' || event.type === 'signal.received') return;
  const open = openIn(engine);
  if ('workItem' in event && open.some(({ id }) => id === event.workItem)) return;
  if (event.type === 'journey.withdrawn' && open.length > 0) return;
  if (event.type === 'model.reassigned' && (open.length > 0 || stillTaken(engine).length > 0)) return;
  refuseWithdrawn(engine, event);
};

/** Refuses to withdraw a settled journey that has no open work to cancel. @internal */
export const refuseNothingOpen = (engine: Engine, event: JourneyEvent): void => {
  if (engine.draft.status !== 'settled' || openIn(engine).length > 0) return;
  const message = `this journey is settled and no work is open in it, so there is nothing to withdraw`;
  refuseEvent(event, 'type', 'settled', `${message}${whatFits(engine)}`);
};
