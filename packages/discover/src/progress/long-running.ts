/**
 * How far a long operation on a log has come. Operations go through their stages in this order; not every operation has
 * every stage.
 *
 * @public
 */
export interface StageProgress {
  /**
   * What is being done: reading `cases` or `events`, searching for `roles`, examining `steps`, testing `behaviours`,
   * comparing `people`, replaying cases as `journeys`, running `simulations`.
   */
  readonly stage: 'cases' | 'events' | 'roles' | 'steps' | 'behaviours' | 'people' | 'journeys' | 'simulations';
  /** How many of them are done. */
  readonly done: number;
  readonly of: number;
}

/**
 * Options of every operation that can take long on a large log. Functions that return a promise yield to the event
 * loop; the others run to their end, so they are best run in a worker. There, nothing else runs that could abort a
 * signal: abort it in `onProgress`, or terminate the worker.
 *
 * @public
 */
export interface LongRunning {
  /** Stops the operation with the signal’s reason; checked whenever there is progress. */
  readonly signal?: AbortSignal;
  /** Called at the beginning and the end of each stage, and about a hundred times in between. */
  readonly onProgress?: (progress: StageProgress) => void;
}

/** Reports how much of a stage is done. @internal */
export type Tick = (done: number) => void;

const REPORTS = 100;

/**
 * Begins a stage: reports progress and throws if the signal is aborted, now and at each tick.
 *
 * @internal
 */
export const begin = ({ signal, onProgress }: LongRunning, stage: StageProgress['stage'], of: number): Tick => {
  const every = Math.max(1, Math.ceil(of / REPORTS));
  const tick = (done: number): void => {
    if (done % every !== 0 && done !== of) return;
    onProgress?.({ stage, done, of });
    signal?.throwIfAborted();
  };
  tick(0);
  return tick;
};

/** Yields to the event loop. @internal */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
