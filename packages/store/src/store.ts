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
  /** Starts a journey and stores it under an id chosen by the caller. */
  start(journey: string, model: ImplementationModel, start: JourneyStart): Promise<JourneyStep>;
  /**
   * Applies one event to a journey or, in one transaction, several: all or none. An event sent twice is applied once.
   */
  advance(journey: string, events: JourneyEventInput | readonly JourneyEventInput[]): Promise<JourneySteps>;
  /** The whole state of a journey, without its log. */
  read(journey: string): Promise<Journey>;
  /**
   * What happened in a journey, oldest first: the log entries of the events after a revision (−1 for all), in pages.
   */
  history(journey: string, page?: HistoryQuery): Promise<HistoryPage>;
  /** A page of waiting work over all journeys, using an index. */
  inbox(query?: InboxQuery): Promise<InboxPage>;
  /**
   * Moves all journeys of a model to another, one transaction each; after an interruption, calling it again continues.
   */
  reassign(from: ImplementationModel, to: ImplementationModel, event: Reassignment): Promise<Reassigned>;
  /**
   * Escalates due work to those accountable for it, once, unless somebody already has. A calendar passed here applies
   * to all due dates in school days from now on, like the one passed on opening the store.
   */
  escalateDue(now: string, calendar?: SchoolCalendar): Promise<Escalated>;
  /**
   * Sends messages of the outbox, oldest first, each at least once; returns the number sent. If `send` throws, the
   * message stays in the outbox with those that follow it in its journey; the others are sent, and then the error is
   * thrown (an `AggregateError` if there are several). The message is among the first of the next delivery, so catch
   * errors of messages that can never be sent, and store those elsewhere. Several processes may deliver at once: each
   * claims its own messages and has a minute to send a batch.
   */
  deliver(send: (message: OutboxMessage) => Promise<void>, options?: { readonly limit?: number }): Promise<number>;
  /** Rebuilds every inbox from the journeys; returns the number of journeys. */
  rebuildInbox(): Promise<number>;
  /** Closes what the store itself has opened; a client that was passed in stays open. */
  close(): Promise<void>;
}
