import { workRef } from '../../model/work-ref.js';
import { isSamePerson } from '../../vocabulary/same-person.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import type { KeptItem } from '../state/run.js';
import { mayHold, refuseOrNote, refuseStranger } from './admit.js';
import { keepFromTaking } from './keep-apart.js';
import { type OpenItem, openItem, refuseIrresponsible } from './open-item.js';
import { doer, type EventOf, quoted, refuseEvent } from './refusal.js';

/** The most people an item may pass through by delegation; the last one cannot pass it on. */
const LONGEST_CHAIN = 8;

type ItemEvent = EventOf<'item.claimed' | 'item.released' | 'item.delegated' | 'item.escalated'>;

/** A person claims an item. @internal */
export const claimItem = (engine: Engine, event: EventOf<'item.claimed'>): void => {
  const open = openItem(engine, event);
  const { item, kept } = open;
  refuseIrresponsible(engine, event, item);
  if (item.claim !== null) {
    const message = `"${item.claim.person}" has claimed "${item.title}" already, at ${item.claim.at}`;
    return refuseEvent(event, 'workItem', 'claimed', message);
  }
  keepFromTaking(engine, event, open, 'person', event.person);
  change(
    engine,
    event,
    open,
    { ...kept, claim: { person: event.person, role: event.by, at: event.at } },
    `claimed by ${event.person}`,
  );
};

/** A claimed item becomes unclaimed again. @internal */
export const releaseItem = (engine: Engine, event: EventOf<'item.released'>): void => {
  const open = openItem(engine, event);
  const { claim: _, ...kept } = open.kept;
  if (open.item.claim === null)
    return refuseEvent(event, 'workItem', 'not-claimed', `nobody has claimed "${open.item.title}"`);
  refuseBystander(event, open);
  change(engine, event, open, kept, `released by ${event.person ?? event.by}`);
};

/**
 * Whoever has an item, or answers for it, delegates it to somebody else, but never back to anybody it came through.
 *
 * @internal
 */
export const delegateItem = (engine: Engine, event: EventOf<'item.delegated'>): void => {
  const open = openItem(engine, event);
  const { item, kept } = open;
  if (item.claim === null && !item.accountable.includes(event.by)) refuseIrresponsible(engine, event, item);
  else refuseBystander(event, open);
  refuseStranger(engine, event, 'to', event.to, item.responsible);
  const { claim } = item;
  const from = claim?.person ?? event.person;
  const through = [...(claim?.through ?? []), ...(from === undefined ? [] : [from])];
  if (through.some((person) => isSamePerson(person, event.to))) {
    refuseOrNote(
      engine,
      event,
      'to',
      'circle',
      `"${event.to}" has had it already; it has come through ${quoted(through, 'and')}`,
    );
  }
  if (through.length >= LONGEST_CHAIN) {
    const message = `it has gone through ${through.length} hands; somebody has to do it, or release it`;
    return refuseEvent(event, 'to', 'chain-too-long', message);
  }
  keepFromTaking(engine, event, open, 'to', event.to);
  const role = item.responsible.find((each) => mayHold(engine.draft.reading, event.to, each)) ?? event.by;
  const others = through.filter((person) => !isSamePerson(person, event.to));
  const chain = others.length === 0 ? {} : { through: others };
  change(
    engine,
    event,
    open,
    { ...kept, claim: { person: event.to, role, at: event.at, ...chain } },
    `delegated by ${event.person ?? event.by} to ${event.to}`,
  );
};

/** Escalates an item to other roles, by default those accountable for it. @internal */
export const escalateItem = (engine: Engine, event: EventOf<'item.escalated'>): void => {
  const open = openItem(engine, event);
  const { item, kept } = open;
  const to = event.to ?? item.accountable;
  const known = [...engine.draft.reading.roleOf.keys()];
  const wrong = to.findIndex((role) => !known.includes(role));
  if (wrong >= 0)
    return refuseEvent(
      event,
      `to[${wrong}]`,
      'unknown-role',
      unknownWord(to[wrong] ?? '', 'a role of this model', known),
    );
  const roles = [...new Set([...item.escalatedTo, ...to])];
  change(engine, event, open, { ...kept, escalated: { to: roles, at: event.at } }, `brought before ${to.join(', ')}`);
};

/** Refuses anybody who neither has an item nor answers for it. */
const refuseBystander = (event: EventOf<'item.released' | 'item.delegated'>, { item }: OpenItem): void => {
  if (item.claim === null || isSamePerson(event.person, item.claim.person) || item.accountable.includes(event.by))
    return;
  const message =
    `"${item.title}" is with "${item.claim.person}"; they pass it on, or ${quoted(item.accountable)}, who ` +
    'answers for it';
  refuseEvent(event, 'person', 'claimed', message);
};

const change = (
  { work, chronicle }: Engine,
  event: ItemEvent,
  { kind, run, item }: OpenItem,
  changed: KeptItem,
  what: string,
): void => {
  const reason = 'reason' in event && event.reason !== undefined && event.reason !== '' ? `: ${event.reason}` : '';
  work.change(kind, run, changed);
  chronicle.note({
    activity: workRef(item.element, item.step),
    lifecycle: 'assign',
    subject: item.subject.id,
    ...doer(event),
    workItem: item.id,
    note: `${what}${reason}`,
  });
};
