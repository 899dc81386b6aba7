import type { ReadLimits } from '../log/log-builder.js';

/**
 * How far reading a log has come.
 *
 * @public
 */
export interface ReadProgress {
  /** Events read so far. */
  readonly events: number;
  /** Characters read so far. */
  readonly characters: number;
}

/**
 * The names of the columns (XES: attribute keys) that are read.
 *
 * @public
 */
export interface LogColumnNames {
  readonly case: string;
  readonly activity: string;
  /** When it happened; in a log with `start`, when it ended. */
  readonly time: string;
  /** When it began, in a log with one activity per row. */
  readonly start: string;
  readonly resource: string;
  readonly role: string;
  readonly lifecycle: string;
  /** What the work is about within the case: an objective, an exception case. */
  readonly subject: string;
  /** How the work ended. */
  readonly outcome: string;
  /** Distinguishes overlapping instances of an activity (`concept:instance`). */
  readonly instance: string;
}

/**
 * How a log is read.
 *
 * @public
 */
export interface ReadOptions {
  /**
   * The zone of times that do not name one: an IANA name (`Europe/Madrid`), `UTC`, or an offset. It is never guessed;
   * if it is needed and missing, the log is refused.
   */
  readonly zone?: string;
  /** Column names that differ from the usual ones. */
  readonly columns?: Partial<LogColumnNames>;
  /** @defaultValue utf-8 */
  readonly encoding?: string;
  readonly limits?: Partial<ReadLimits>;
  /** Stops reading with the signal’s reason. */
  readonly signal?: AbortSignal;
  /** Called about every four million characters. */
  readonly onProgress?: (progress: ReadProgress) => void;
}
