import { dueAt, type InboxChanges, InputError, type Journey, type SchoolCalendar, type WorkItem } from 'work-elements';
import { keyOf } from '../database/key-of.js';

/** A row of the inbox, with the roles whose inboxes list it. @internal */
export interface InboxRow {
  readonly item: string;
  readonly position: number | null;
  readonly person: string | null;
  readonly opened: string;
  readonly due: string | null;
  readonly school_days: number | null;
  /** The key of the calendar by which its due date was computed; null without one. */
  readonly calendar: string | null;
  readonly escalated: boolean;
  readonly suspended: boolean;
  readonly work: WorkItem;
  readonly roles: readonly string[];
}

/** The changes of a step to the inbox: items to remove, and items to write. @internal */
export const inboxRows = (
  journey: Journey,
  { opened, closed, suspended, resumed, reassigned, changed }: InboxChanges,
  calendar: SchoolCalendar | undefined,
): { readonly gone: readonly string[]; readonly rows: readonly InboxRow[] } => {
  const held = new Set(suspended.map(({ id }) => id));
  const items = new Map(
    [...opened, ...resumed, ...reassigned, ...changed, ...suspended].map((item) => [item.id, item]),
  );
  return {
    gone: closed.map(({ id }) => id),
    rows: [...items.values()].map((item) => inboxRow(journey, item, held.has(item.id), calendar)),
  };
};

/** An item as stored in the inbox. @internal */
export const inboxRow = (
  journey: Journey,
  item: WorkItem,
  suspended: boolean,
  calendar: SchoolCalendar | undefined,
): InboxRow => {
  const { subject, within } = item;
  const days = within !== null && 'schoolDays' in within && item.since !== null ? within.schoolDays : null;
  const position = subject.kind === 'objective' ? journey.objectives.findIndex(({ id }) => id === subject.id) : -1;
  return {
    item: item.id,
    position: position < 0 ? null : position,
    person: item.claim?.person ?? null,
    opened: item.since === null ? '' : new Date(item.since).toISOString(),
    due: dueOf(item, calendar),
    school_days: days,
    calendar: days === null || calendar === undefined ? null : keyOfCalendar(calendar),
    escalated: item.escalatedTo.length > 0,
    suspended,
    work: item,
    roles: [...new Set([...item.responsible, ...item.escalatedTo])],
  };
};

/**
 * When an item is due; null if it is unknown, because there is no calendar or it has no such school days.
 *
 * @internal
 */
export const dueOf = (item: WorkItem, calendar: SchoolCalendar | undefined): string | null => {
  try {
    return dueAt(item, calendar);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
};

/** The key of a calendar, equal for equal calendars. @internal */
export const keyOfCalendar = ({ timeZone, weekdays, closed = [] }: SchoolCalendar): string => {
  const spans = closed.map((each) => (typeof each === 'string' ? [each, each] : [each.from, each.to]));
  return keyOf(JSON.stringify([timeZone, [...weekdays].sort(), spans.map((span) => span.join('/')).sort()]));
};
