import { workRef } from '../../model/work-ref.js';
import { fromOutside } from '../../process/from-outside.js';
import type { Engine } from '../engine/engine.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { learnerRuns, placedRuns } from '../state/placed-run.js';
import { quoted, refuseEvent } from './refusal.js';

/** The work that is open in a journey, by title and id; where the learner has left, only theirs can be. */
const openIn = ({ draft }: Engine): readonly { readonly id: string; readonly name: string }[] =>
  (draft.status === 'withdrawn' ? learnerRuns(draft.before) : placedRuns(draft.before)).flatMap(({ element, run }) =>
    run.items.map(({ id, step }) => ({
      id,
      name: `"${draft.reading.stepOf.get(workRef(element, step))?.title ?? step}" (${id})`,
    })),
  );

/** The events that a journey still takes from outside after all is over. */
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

/** Says what a journey that is over still takes, after a semicolon; nothing where it takes nothing. @internal */
export const whatFits = (engine: Engine): string => {
  const taken = stillTaken(engine);
  return taken.length === 0 ? '' : `; ${saysTaken(taken)}`;
};

/** Refuses an event of a journey that has been withdrawn, with what still happens in it. @internal */
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
 * Nothing happens any more to a journey that has been withdrawn, except that its record is handed on where somebody
 * asks for it: a signal is looked at further, open work goes on or is called off, and whoever has it may change.
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

/** Refuses to withdraw a journey that is settled, where no work is open that could be called off. @internal */
export const refuseNothingOpen = (engine: Engine, event: JourneyEvent): void => {
  if (engine.draft.status !== 'settled' || openIn(engine).length > 0) return;
  const message = `this journey is settled and no work is open in it, so that there is nothing to withdraw`;
  refuseEvent(event, 'type', 'settled', `${message}${whatFits(engine)}`);
};
