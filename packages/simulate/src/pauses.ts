/** Milliseconds after which others get their turn. @internal */
export const TURN = 30;

/** Yields to the event loop. Where there is `setImmediate`, it does not wait for a clock to tick. @internal */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** @internal */
export const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** Does work with pauses without any. @internal */
export const atOnce = <Result>(work: Generator<undefined, Result>): Result => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};

/** Does work with pauses, and yields to the event loop in them; null where a signal stops it. @internal */
export const unhurried = async <Result>(work: Generator<undefined, Result>, signal: AbortSignal | undefined): Promise<Result | null> => {
  let turn = performance.now();
  while (!isStopped(signal)) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - turn < TURN) continue;
    await pause();
    turn = performance.now();
  }
  return null;
};
