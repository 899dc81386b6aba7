import type {
  ImplementationModel,
  Journey,
  JourneyEventInput,
  JourneyStart,
  JourneyStep,
  JourneySteps,
  SchoolCalendar,
} from 'work-elements';
import type { HistoryQuery, InboxQuery, Reassignment } from './given.js';
import type { Escalated } from './inbox/escalate-due.js';
import type { InboxPage } from './inbox/read-inbox.js';
import type { OutboxMessage } from './journeys/outbox-message.js';
import type { HistoryPage } from './journeys/read.js';
import type { Reassigned } from './journeys/reassign-all.js';

/**
 * Journeys in a database. Errors of the library pass through as `JourneyError` or `ModelError`; the store’s own are
 * {@link StoreError}s. A step’s `journey` may be loaded only in part: use `read` to look into it.
 *
 * @public
 */
export interface Store {
  /** Starts a journey and stores it under an id of the caller’s. */
  start(journey: string, model: ImplementationModel, start: JourneyStart): Promise<JourneyStep>;
  /**
   * Takes a journey through one event, or through several, all or none, in one transaction; an event sent twice is
   * applied once.
   */
  advance(journey: string, events: JourneyEventInput | readonly JourneyEventInput[]): Promise<JourneySteps>;
  /** The whole state of a journey, without its log. */
  read(journey: string): Promise<Journey>;
  /** What happened in a journey, oldest first: the entries of a number of events after a revision (−1 for all). */
  history(journey: string, page?: HistoryQuery): Promise<HistoryPage>;
  /** A page of waiting work over all journeys, using an index. */
  inbox(query?: InboxQuery): Promise<InboxPage>;
  /**
   * Moves all journeys of a model to another, one transaction each; after an interruption, calling it again continues.
   */
  reassign(from: ImplementationModel, to: ImplementationModel, event: Reassignment): Promise<Reassigned>;
  /**
   * Brings due work before those accountable for it, once, unless somebody has already. A calendar that is given here
   * is that of all due dates in school days from now on, as one is that the store is opened with.
   */
  escalateDue(now: string, calendar?: SchoolCalendar): Promise<Escalated>;
  /**
   * Sends messages of the outbox, oldest first, each at least once; returns the number sent. Where `send` throws, the
   * message stays, with those that follow it in its journey; the others are sent, and then the error is thrown (an
   * `AggregateError` of several). The message is among the first of the next delivery: catch what can never be sent,
   * and keep it elsewhere. Several processes may deliver at once: each takes its own messages and has a minute for a
   * batch.
   */
  deliver(send: (message: OutboxMessage) => Promise<void>, options?: { readonly limit?: number }): Promise<number>;
  /** Rebuilds every inbox from the journeys; returns the number of journeys. */
  rebuildInbox(): Promise<number>;
  /** Closes what the store has opened; a client that was passed in stays open. */
  close(): Promise<void>;
}
