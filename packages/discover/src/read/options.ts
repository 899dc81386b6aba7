import type { ReadLimits } from '../log/log-builder.js';

/**
 * How far the reading of a log has come.
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
 * What the columns of a log (XES: attribute keys) are called that mean something.
 *
 * @public
 */
export interface LogColumnNames {
  readonly case: string;
  readonly activity: string;
  /** When it happened; with `start`, when it ended. */
  readonly time: string;
  /** When it began, in a log of one activity a row. */
  readonly start: string;
  readonly resource: string;
  readonly role: string;
  readonly lifecycle: string;
  /** What the work is about within the case: an objective, an exception case. */
  readonly subject: string;
  /** How the work ended. */
  readonly outcome: string;
  /** Tells apart instances of an activity that overlap (`concept:instance`). */
  readonly instance: string;
}

/**
 * How a log is read.
 *
 * @public
 */
export interface ReadOptions {
  /**
   * The zone of times that name none: an IANA name (`Europe/Madrid`), `UTC`, or an offset. It is asked for, never
   * guessed.
   */
  readonly zone?: string;
  /** The columns’ names where they are not the usual ones. */
  readonly columns?: Partial<LogColumnNames>;
  /** @defaultValue utf-8 */
  readonly encoding?: string;
  readonly limits?: Partial<ReadLimits>;
  /** Stops the reading with the signal’s reason. */
  readonly signal?: AbortSignal;
  /** Called about once every four million characters. */
  readonly onProgress?: (progress: ReadProgress) => void;
}
