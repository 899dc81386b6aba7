import type { Holders } from '../people/role-of.js';
import type { LongRunning } from '../progress/long-running.js';

/**
 * How a log is checked against a model.
 *
 * @public
 */
export interface ConformanceOptions extends LongRunning {
  /** Who holds which roles, for people placed neither by the model nor by the log’s role column. */
  readonly holders?: Holders;
  /**
   * How many situations to explore per case, in addition to one per event, where the log does not say how steps ended.
   * @defaultValue 1,000
   */
  readonly situations?: number;
  /** Whether to replay the cases, which takes most of the time. @defaultValue true */
  readonly replay?: boolean;
}
