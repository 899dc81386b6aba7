import type { Holders } from '../people/role-of.js';

/**
 * How a log is checked against a model.
 *
 * @public
 */
export interface ConformanceOptions {
  /** Who holds which roles, for people whom neither the model nor the log’s role column places. */
  readonly holders?: Holders;
  /**
   * How many situations of a case are looked at, beside one for each of its events, where the log does not say how
   * steps ended. @defaultValue 1,000
   */
  readonly situations?: number;
  /** Leaves out the replay, which takes most of the time. @defaultValue true */
  readonly replay?: boolean;
  /** Stops the check with the signal’s reason. */
  readonly signal?: AbortSignal;
  /** Told after each hundred cases. */
  readonly onProgress?: (progress: { readonly cases: number; readonly of: number }) => void;
}
