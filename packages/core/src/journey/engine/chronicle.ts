import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { refuse } from '../state/journey-error.js';
import type { JourneyEvent } from '../state/journey-event.js';
import type { Irregularity, LogEntry } from '../state/log-entry.js';

/** The context of the event that a chronicle records. @internal */
export interface Occasion {
  readonly learner: string;
  /** Null for the start. */
  readonly event: JourneyEvent | null;
  readonly time: string | null;
  /** The revision that the event creates. */
  readonly revision: number;
  readonly late: boolean;
}

type Note = Pick<LogEntry, 'activity' | 'lifecycle' | 'subject'> &
  Partial<Pick<LogEntry, 'resource' | 'role' | 'workItem' | 'outcome' | 'note'>>;

/** Writes the log entries of one event. @internal */
export class Chronicle {
  readonly entries: LogEntry[] = [];
  readonly irregular: Irregularity[] = [];
  readonly #occasion: Occasion;

  constructor(occasion: Occasion) {
    this.#occasion = occasion;
  }

  /** The time of the event; null if a journey starts without one. */
  get time(): string | null {
    return this.#occasion.time;
  }

  /** Refuses the event; the journey stays as it was. */
  refuse(code: IssueCode, message: string): never {
    const { event } = this.#occasion;
    return refuse(
      event === null ? 'the start of a journey' : `event "${event.id}" (${event.type})`,
      event?.type === 'work.ended' ? 'outcome' : 'type',
      code,
      message,
    );
  }

  /**
   * Adds an entry; the first one carries the event that caused it. Its keys are in the order in which entries are
   * saved.
   */
  note({ activity, lifecycle, subject, resource, role, workItem, outcome, note }: Note): void {
    const { learner, event, time, revision, late } = this.#occasion;
    const first = this.entries.length === 0;
    this.entries.push({
      case: learner,
      activity,
      lifecycle,
      resource: resource ?? null,
      role: role ?? null,
      time,
      subject,
      event: event?.id ?? null,
      revision,
      ...(workItem === undefined ? {} : { workItem }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(note === undefined ? {} : { note }),
      ...(late ? { late } : {}),
      ...(first && this.irregular.length > 0 ? { irregular: [...this.irregular] } : {}),
      ...(first && event !== null ? { cause: event } : {}),
    });
  }
}
