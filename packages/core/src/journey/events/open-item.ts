import { workRef } from '../../model/work-ref.js';
import type { InnerKind } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import type { Journey } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { hasLogAfter, logAfter } from '../state/journey-log.js';
import { openWork } from '../state/open-work.js';
import { findItem } from '../state/placed-run.js';
import type { KeptItem, Run } from '../state/run.js';
import { nobodyDoes } from '../state/unstaffed.js';
import { describeItem, type WorkItem } from '../state/work-item.js';
import { quoted, refuseEvent } from './refusal.js';

/** An open work item that an event is about, with its place. @internal */
export interface OpenItem {
  readonly kind: InnerKind;
  readonly place: number;
  /** The index of its element, and of its run in the draft. */
  readonly element: number;
  readonly run: number;
  readonly kept: KeptItem;
  readonly item: WorkItem;
  /** The state of its machine. */
  readonly state: Pick<Run, 'value' | 'facts'>;
}

/** The open item that an event names; refuses one that is not open, or is suspended. @internal */
export const openItem = ({ draft }: Engine, event: JourneyEvent & { readonly workItem: string }): OpenItem => {
  const journey = draft.before;
  const found = findItem(journey, event.workItem);
  if (found === undefined) return refuseEvent(event, 'workItem', 'unknown-work', notOpen(journey, event.workItem));
  const { placed, item: kept } = found;
  const element = draft.tables.numberOf.get(placed.element);
  if (element === undefined) return refuseEvent(event, 'workItem', 'unknown-work', `no element "${placed.element}"`);
  if (placed.suspendedBy.length > 0) {
    const message = `this work is suspended by ${quoted(placed.suspendedBy)}; settle that first`;
    return refuseEvent(event, 'workItem', 'suspended', message);
  }
  const { kind, place } = placed;
  const item = describeItem(journey, draft.reading, at(draft.table.elements, element), placed, kept);
  return { kind, place, element, run: draft.runs(kind).runOf(place, element), kept, item, state: placed.run };
};

/** Refuses a role that is not responsible for an item. @internal */
export const refuseIrresponsible = (
  { draft }: Engine,
  event: JourneyEvent & { readonly by: string },
  { element, step, title, responsible }: WorkItem,
): void => {
  if (responsible.includes(event.by)) return;
  if (responsible.length === 0)
    refuseEvent(event, 'by', 'nobody-responsible', nobodyDoes(draft.reading, workRef(element, step)));
  refuseEvent(event, 'by', 'not-responsible', `"${title}" is for ${quoted(responsible)}, not for "${event.by}"`);
};

const notOpen = (journey: Journey, id: string): string => {
  const ended = hasLogAfter(journey, -1)
    ? logAfter(journey, -1).find(
        ({ workItem, lifecycle }) => workItem === id && (lifecycle === 'complete' || lifecycle === 'withdraw'),
      )
    : undefined;
  if (ended !== undefined) {
    const how = ended.lifecycle === 'complete' ? 'ended' : 'withdrawn';
    return `this work has been ${how} already${ended.time === null ? '' : `, at ${ended.time}`}`;
  }
  const open = openWork(journey).map((item) => item.id);
  return open.length === 0 ? 'no work is open in this journey' : unknownWord(id, 'an open work item', open);
};
