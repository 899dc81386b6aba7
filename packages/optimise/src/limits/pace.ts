/**
 * What ended a search, or the solver that was to improve on it: `moves` if both ran to completion, otherwise the time
 * limit or the signal. Only what ran to completion is reproducible from its seed.
 *
 * @public
 */
export type StoppedBy = 'moves' | 'time' | 'cancelled';

/** Tells a search when to stop. @internal */
export interface Pace {
  /** Whether nothing can stop it, so that there is no need to call `ask`. */
  readonly free: boolean;
  /** Yields to the event loop, so that a signal can arrive, and returns why to stop, if at all. */
  ask(): Promise<'time' | 'cancelled' | null>;
  /** Reports the share of its moves that a search has made. */
  tell(share: number): void;
}

/** How a search can be stopped. @internal */
export interface Limits {
  /** Milliseconds of wall-clock time. */
  readonly timeLimit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What ended a search and the solver after it.
 *
 * @param search - What ended the search.
 * @param solver - Whether the solver stopped before its end.
 * @internal
 */
export const stoppedBy = (search: StoppedBy, solver: boolean, { timeLimit, signal }: Limits): StoppedBy => {
  if (signal?.aborted === true) return 'cancelled';
  return solver && timeLimit !== undefined ? 'time' : search;
};

/**
 * Creates a pace from limits. This is the only place in the package that reads a clock, and only if there is a time
 * limit.
 *
 * @internal
 */
export const paceOf = ({ timeLimit, signal }: Limits, tell: Pace['tell'] = () => {}): Pace => {
  const end = timeLimit === undefined ? Number.POSITIVE_INFINITY : performance.now() + timeLimit;
  return {
    free: timeLimit === undefined && signal === undefined,
    ask: async () => {
      if (signal !== undefined) await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted === true) return 'cancelled';
      return end !== Number.POSITIVE_INFINITY && performance.now() >= end ? 'time' : null;
    },
    tell,
  };
};
