/**
 * What ended a search: its moves, the limit of time, or its signal. Only what ended by its moves is the same again for the same seed.
 *
 * @public
 */
export type StoppedBy = 'moves' | 'time' | 'cancelled';

/** Tells a search when to stop. @internal */
export interface Pace {
  /** Whether nothing can stop it, so that nothing has to be asked. */
  readonly free: boolean;
  /** Yields to the event loop, so that a signal can come through, and says whether to stop. */
  ask(): Promise<'time' | 'cancelled' | null>;
}

/** How a search can be stopped. @internal */
export interface Limits {
  /** Milliseconds, by the clock. */
  readonly timeLimit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A pace for limits; the only place of the package that reads a clock, and only where a limit of time is asked for. @internal */
export const paceOf = ({ timeLimit, signal }: Limits): Pace => {
  const end = timeLimit === undefined ? Number.POSITIVE_INFINITY : performance.now() + timeLimit;
  return {
    free: timeLimit === undefined && signal === undefined,
    ask: async () => {
      if (signal !== undefined) await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted === true) return 'cancelled';
      return end !== Number.POSITIVE_INFINITY && performance.now() >= end ? 'time' : null;
    },
  };
};
