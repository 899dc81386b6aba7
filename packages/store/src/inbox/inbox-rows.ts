import { dueAt, type InboxChanges, type Journey, type SchoolCalendar, type WorkItem } from 'work-elements';

/** A row of the inbox, with the roles whose inboxes list it. @internal */
export interface InboxRow {
  readonly item: string;
  readonly position: number | null;
  readonly person: string | null;
  readonly opened: string;
  readonly due: string | null;
  readonly school_days: number | null;
  readonly escalated: boolean;
  readonly suspended: boolean;
  readonly work: WorkItem;
  readonly roles: readonly string[];
}

/** What to write for a step: items that are gone, and items as they are now. @internal */
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
    due: days !== null && calendar === undefined ? null : dueAt(item, calendar),
    school_days: days,
    escalated: item.escalatedTo.length > 0,
    suspended,
    work: item,
    roles: [...new Set([...item.responsible, ...item.escalatedTo])],
  };
};
