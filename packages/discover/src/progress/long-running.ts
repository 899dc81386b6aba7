/**
 * How far something has come that takes long with a large log. It goes through its stages in this order, though not
 * each goes through all.
 *
 * @public
 */
export interface StageProgress {
  /**
   * What is being done: reading `cases` or `events`, searching for `roles`, looking at `steps`, testing `behaviours`,
   * comparing `people`, replaying cases as `journeys`, running `simulations`.
   */
  readonly stage: 'cases' | 'events' | 'roles' | 'steps' | 'behaviours' | 'people' | 'journeys' | 'simulations';
  /** How many of them are done. */
  readonly done: number;
  readonly of: number;
}

/**
 * What everything that takes long with a large log can be given. Functions that return a promise yield to the event
 * loop; the others run to their end, in a worker best. There, nobody else gets a turn to abort a signal: abort it in
 * `onProgress`, or terminate the worker.
 *
 * @public
 */
export interface LongRunning {
  /** Stops it with the signal’s reason; looked at whenever there is progress. */
  readonly signal?: AbortSignal;
  /** Told at the beginning and the end of each stage, and about a hundred times between. */
  readonly onProgress?: (progress: StageProgress) => void;
}

/** To be told how much of a stage is done. @internal */
export type Tick = (done: number) => void;

const REPORTS = 100;

/**
 * Begins a stage: reports, and stops where the signal says so, now and whenever it is told how much is done.
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
