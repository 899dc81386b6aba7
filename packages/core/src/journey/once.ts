import { CHECKSUM_LENGTH, checksum } from '../vocabulary/checksum.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import { plainKey } from '../vocabulary/plain-key.js';
import { refuseEvent } from './events/refusal.js';
import type { EventTaken, InboxChanges } from './journey-step.js';
import type { Journey, RecentEvent } from './state/journey.js';
import type { JourneyEvent } from './state/journey-event.js';
import { hasLogAfter } from './state/journey-log.js';
import type { LogEntry } from './state/log-entry.js';
import { PAGE } from './state/pages.js';

/** How many of the newest events a journey’s state remembers. */
const WINDOW = 256;

/**
 * Looks up an event that the journey itself may no longer remember: returns its log entries; nothing, or an empty list,
 * if it has not been taken.
 *
 * @public
 */
export type KnownEvents = (id: string) => readonly LogEntry[] | null | undefined;

/** What a journey did with an event when it first took it; null if it has not taken it. @internal */
export const takenBefore = (
  journey: Journey,
  event: JourneyEvent,
  known: KnownEvents | undefined,
): EventTaken | null => {
  const recent = fromWindow(journey, event);
  if (recent !== null) return recent;
  const logged =
    entriesOf(journey, event.id) ?? (hasLogAfter(journey, -1) ? undefined : lookedUp(event, known?.(event.id)));
  if (logged !== undefined) return fromEntries(event, logged);
  const { forgotten } = journey.times;
  const canTell =
    forgotten === null ||
    hasLogAfter(journey, -1) ||
    known !== undefined ||
    Date.parse(event.at) > Date.parse(forgotten);
  if (canTell) return null;
  const message =
    `it happened at ${event.at}, and this journey has forgotten events up to ${forgotten}, so whether it was taken ` +
    'before is unknown; pass its log, or "known"';
  return refuseEvent(event, 'id', 'cannot-tell', message);
};

/**
 * The entries returned by `known` for an event, one of which must have the event as its cause; undefined if there are
 * none.
 */
const lookedUp = (
  event: JourneyEvent,
  found: readonly LogEntry[] | null | undefined,
): readonly LogEntry[] | undefined => {
  if (found === null || found === undefined) return undefined;
  if (Array.isArray(found) && found.length === 0) return undefined;
  if (Array.isArray(found) && found.some((entry) => entry?.cause?.id === event.id)) return found;
  const message =
    '"known" returned something other than this event’s entries in the log; return those, or nothing if it was ' +
    'never taken';
  return refuseEvent(event, 'id', 'cannot-tell', message);
};

/** A checksum of an event’s id, one of the whole event, and its time in milliseconds. */
const markOf = (event: JourneyEvent): string =>
  checksum(event.id) +
  checksum(plainKey(event)).slice(0, TIME_AT - CHECKSUM_LENGTH) +
  Date.parse(event.at).toString(36);

/** The offset of the time in a mark. */
const TIME_AT = 24;

const fromWindow = ({ recent, revision }: Journey, event: JourneyEvent): EventTaken | null => {
  if (recent.length === 0) return null;
  const idMark = checksum(event.id);
  const index = recent.findLastIndex(({ mark }) => mark.startsWith(idMark));
  const found = recent[index];
  if (found === undefined) return null;
  if (found.mark !== markOf(event)) return refuseReuse(event);
  return { revision: revision - (recent.length - 1 - index), opened: found.opened, closed: found.closed };
};

// The entries by event id of a full page of the log; full pages never change.
const indexes = new WeakMap<readonly LogEntry[], ReadonlyMap<string, LogEntry>>();

const indexOf = (page: readonly LogEntry[]): ReadonlyMap<string, LogEntry> => {
  const known =
    indexes.get(page) ??
    new Map(
      page.flatMap((entry): [string, LogEntry][] => (entry.cause === undefined ? [] : [[entry.cause.id, entry]])),
    );
  indexes.set(page, known);
  return known;
};

/** The entries of an event in the part of the log that is loaded; undefined if there are none. */
const entriesOf = ({ log }: Journey, id: string): readonly LogEntry[] | undefined => {
  for (const page of log) {
    // The window of remembered events covers the page that is still growing.
    if (page.length < PAGE) continue;
    const revision = indexOf(page).get(id)?.revision;
    if (revision !== undefined) return log.flatMap((each) => each.filter((entry) => entry.revision === revision));
  }
  return undefined;
};

const fromEntries = (event: JourneyEvent, entries: readonly LogEntry[]): EventTaken => {
  const cause = entries.find((entry) => entry.cause !== undefined)?.cause;
  if (cause !== undefined && !plainEqual(cause, event)) return refuseReuse(event);
  const items = (...lifecycles: readonly LogEntry['lifecycle'][]): readonly string[] =>
    entries.flatMap(({ lifecycle, workItem }) =>
      workItem !== undefined && lifecycles.includes(lifecycle) ? [workItem] : [],
    );
  const [opened, closed] = [items('schedule'), items('complete', 'withdraw')];
  return {
    revision: entries[0]?.revision ?? 0,
    // An item that one event both opened and withdrew was never in an inbox.
    opened: opened.filter((id) => !closed.includes(id)),
    closed: closed.filter((id) => !opened.includes(id)),
  };
};

const refuseReuse = (event: JourneyEvent): never =>
  refuseEvent(event, 'id', 'reused-id', 'another event of this journey has this id; give each its own');

/** A journey that remembers the event it has just taken, and forgets the oldest beyond the window. @internal */
export const remembering = (journey: Journey, event: JourneyEvent, { opened, closed }: InboxChanges): Journey =>
  remember(journey, {
    mark: markOf(event),
    opened: opened.map(({ id }) => id),
    closed: closed.map(({ id }) => id),
  });

/** A journey that remembers the newest events of its log. @internal */
export const remembered = (journey: Journey): Journey =>
  byRevision(journey.log.flat()).reduce<Journey>((now, entries) => {
    const cause = entries[0]?.cause;
    if (cause === undefined) return now;
    const { opened, closed } = fromEntries(cause, entries);
    return remember(now, { mark: markOf(cause), opened, closed });
  }, journey);

const byRevision = (log: readonly LogEntry[]): readonly (readonly LogEntry[])[] => {
  const groups = new Map<number, LogEntry[]>();
  for (const entry of log) {
    const group = groups.get(entry.revision);
    if (group === undefined) groups.set(entry.revision, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
};

const remember = (journey: Journey, taken: RecentEvent): Journey => {
  const recent = [...journey.recent, taken];
  const [oldest] = recent;
  if (recent.length <= WINDOW || oldest === undefined) return { ...journey, recent };
  const { forgotten } = journey.times;
  const time = Number.parseInt(oldest.mark.slice(TIME_AT), 36);
  const later = forgotten === null || time > Date.parse(forgotten);
  const times = later ? { ...journey.times, forgotten: new Date(time).toISOString() } : journey.times;
  return { ...journey, recent: recent.slice(1), times };
};
