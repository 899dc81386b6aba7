import type {
  ImplementationModel,
  Journey,
  JourneyEventInput,
  JourneyStart,
  JourneyStep,
  JourneySteps,
  SchoolCalendar,
} from 'work-elements';
import type { HistoryQuery, InboxQuery } from './given.js';
import type { Escalated } from './inbox/escalate-due.js';
import type { InboxPage } from './inbox/read-inbox.js';
import type { OutboxMessage } from './journeys/outbox-message.js';
import type { HistoryPage } from './journeys/read.js';
import type { Reassigned, Reassignment } from './journeys/reassign-all.js';

/**
 * Journeys in a database. What the library refuses comes through as its own `JourneyError` or `ModelError`; what the store refuses is a
 * {@link StoreError}. A step's `journey` may be here in part: read the journey to look into it.
 *
 * @public
 */
export interface Store {
  /** Starts a journey and keeps it under an id of the caller’s. */
  start(journey: string, model: ImplementationModel, start: JourneyStart): Promise<JourneyStep>;
  /** Takes a journey through an event, or through several, all or none, as one transaction; the same event twice is taken once. */
  advance(journey: string, events: JourneyEventInput | readonly JourneyEventInput[]): Promise<JourneySteps>;
  /** The whole state of a journey, without its log. */
  read(journey: string): Promise<Journey>;
  /** What happened in a journey, oldest first: after a revision (−1 for all), the entries of so many events. */
  history(journey: string, page?: HistoryQuery): Promise<HistoryPage>;
  /** A page of the work that waits, over all journeys, from an index. */
  inbox(query?: InboxQuery): Promise<InboxPage>;
  /** Moves all journeys of a model to another, one transaction each; what was interrupted goes on when it is called again. */
  reassign(from: ImplementationModel, to: ImplementationModel, event: Reassignment): Promise<Reassigned>;
  /** Brings what is due before those who answer for it, once. */
  escalateDue(now: string, calendar?: SchoolCalendar): Promise<Escalated>;
  /**
   * Sends messages of the outbox, oldest first, each at least once; gives how many were sent. What `send` throws stops it. Of several
   * processes that deliver at a time, each takes messages of its own, and has a minute for a round of them.
   */
  deliver(send: (message: OutboxMessage) => Promise<void>, options?: { readonly limit?: number }): Promise<number>;
  /** Makes every inbox anew from the journeys; gives how many journeys there are. */
  rebuildInbox(): Promise<number>;
  /** Closes what the store has opened; a client that was passed in stays open. */
  close(): Promise<void>;
}
