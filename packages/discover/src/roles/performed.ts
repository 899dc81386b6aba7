import type { EventLog } from '../log/event-log.js';
import { COMPLETE, START, UNKNOWN } from '../log/lifecycle.js';
import { begin, type LongRunning } from '../progress/long-running.js';

/**
 * How often each doer ended each activity. A doer is a resource or, where the log names nobody, the role in which it
 * was done: systems and learners often appear in a log without a name of their own.
 *
 * @internal
 */
export interface Performed {
  /** The activities that somebody did, by their index in the log. */
  readonly activities: readonly number[];
  readonly doers: readonly Doer[];
  /** For each activity of the log, how often each doer (by index in `doers`) ended it. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** For each activity of the log, how often it ended without a named doer. */
  readonly byNobody: readonly number[];
}

/** @internal */
export interface Doer {
  readonly name: string;
  /**
   * Whether it is a role that stands in for somebody without a name: as a role without a resource, or, in a log that
   * names people, as a resource that always has the name of its role, which is how this library writes the work of
   * learners and systems.
   */
  readonly byRole: boolean;
  /** Whether it worked only in the case that bears its name: a learner’s own. */
  readonly own: boolean;
}

/** The doer of each event: an index into the log’s resources, continued by its roles; −1 for nobody. @internal */
export const doerOf = (log: EventLog, index: number): number => {
  const resource = log.columns.resource[index] ?? -1;
  if (resource >= 0) return resource;
  const role = log.columns.role[index] ?? -1;
  return role < 0 ? -1 : log.resources.length + role;
};

/** The name of a doer by the number that {@link doerOf} returns. @internal */
export const doerName = (log: EventLog, doer: number): string | null =>
  log.resources[doer] ?? log.roles[doer - log.resources.length] ?? null;

const roleName = (log: EventLog, index: number): string | null => log.roles[log.columns.role[index] ?? -1] ?? null;

const notByRole = (doer: { byRole: boolean } | undefined): void => {
  if (doer !== undefined) doer.byRole = false;
};

/** An activity that was never done: only scheduled, for example. */
const NEVER = -1;

/**
 * The lifecycle transition by which each activity counts as done: `complete`. For an activity that the log never
 * completes, it is `start`, unless the log completes other activities that it starts, so that a start only marks a
 * beginning; failing that, it is any transition outside the standard lifecycle.
 *
 * @internal
 */
export const countedBy = (log: EventLog): Int8Array => {
  const { activity, lifecycle } = log.columns;
  const [hasComplete, hasStart, hasUnknown] = [COMPLETE, START, UNKNOWN].map((wanted) => {
    const has = new Uint8Array(log.activities.length);
    for (let index = 0; index < log.events; index++) if (lifecycle[index] === wanted) has[activity[index] ?? 0] = 1;
    return has;
  });
  const paired = hasStart?.some((has, index) => has === 1 && hasComplete?.[index] === 1) === true;
  return Int8Array.from(log.activities, (_, index) => {
    if (hasComplete?.[index] === 1) return COMPLETE;
    if (hasStart?.[index] === 1 && !paired) return START;
    return hasUnknown?.[index] === 1 ? UNKNOWN : NEVER;
  });
};

/** Whether an event counts as one execution of its activity. @internal */
export const counts = (log: EventLog, by: Int8Array, index: number): boolean =>
  by[log.columns.activity[index] ?? 0] === log.columns.lifecycle[index];

/**
 * The doers (as {@link doerOf} numbers them) who did things only in the case that bears their name: learners, if cases
 * are named after them.
 *
 * @internal
 */
export const inOwnCaseOnly = (log: EventLog): ReadonlySet<number> => {
  const by = countedBy(log);
  const caseOf = new Map(log.cases.map((name, index) => [name, index]));
  const own = new Map<number, boolean>();
  for (let event = 0; event < log.events; event++) {
    if (!counts(log, by, event)) continue;
    const doer = doerOf(log, event);
    if (doer < 0 || own.get(doer) === false) continue;
    own.set(doer, caseOf.get(doerName(log, doer) ?? '') === log.columns.case[event]);
  }
  return new Set([...own].flatMap(([doer, isOwn]) => (isOwn ? [doer] : [])));
};

/** Counts who did what in a log, in memory proportional to people × activities. @internal */
export const performed = (log: EventLog, running: LongRunning = {}): Performed => {
  const tick = begin(running, 'events', log.events);
  const by = countedBy(log);
  const numberOf = new Map<number, number>();
  const doers: { name: string; byRole: boolean; own: boolean }[] = [];
  const own = inOwnCaseOnly(log);
  const table = log.activities.map(() => new Map<number, number>());
  const byNobody = log.activities.map(() => 0);
  const { activity } = log.columns;
  let namesPeople = false;
  for (let index = 0; index < log.events; index++) {
    tick(index + 1);
    if (!counts(log, by, index)) continue;
    const found = doerOf(log, index);
    const done = activity[index] ?? 0;
    if (found < 0) {
      byNobody[done] = (byNobody[done] ?? 0) + 1;
      continue;
    }
    let number = numberOf.get(found);
    if (number === undefined) {
      number = doers.push({ name: doerName(log, found) ?? '', byRole: true, own: own.has(found) }) - 1;
      numberOf.set(found, number);
    }
    const doer = doers[number];
    if (doer !== undefined && found < log.resources.length && roleName(log, index) !== doer.name) {
      doer.byRole = false;
      namesPeople ||= roleName(log, index) !== null;
    }
    const row = table[done];
    row?.set(number, (row.get(number) ?? 0) + 1);
  }
  if (!namesPeople) for (const [found, number] of numberOf) if (found < log.resources.length) notByRole(doers[number]);
  return { activities: table.flatMap((row, index) => (row.size > 0 ? [index] : [])), doers, counts: table, byNobody };
};
