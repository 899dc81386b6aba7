import type { LogEntry } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';

/** Writes the log of what one event does to a journey. @internal */
export class Chronicle {
  readonly entries: LogEntry[] = [];
  readonly #learner: string;
  readonly #event: JourneyEvent | null;
  readonly #time: string | null;

  /** The time of the event; null where a journey starts without one. */
  get time(): string | null {
    return this.#time;
  }

  constructor(learner: string, event: JourneyEvent | null, time: string | null) {
    this.#learner = learner;
    this.#event = event;
    this.#time = time;
  }

  /** Adds an entry; the first one carries the event that caused it. */
  note(entry: Pick<LogEntry, 'activity' | 'lifecycle' | 'subject'> & Partial<LogEntry>): void {
    const event = this.#event;
    this.entries.push({
      case: this.#learner,
      resource: null,
      role: null,
      time: this.#time,
      event: event?.id ?? null,
      ...entry,
      ...(event === null || this.entries.length > 0 ? {} : { cause: event }),
    });
  }
}
