/** Milliseconds of work before yielding to others. @internal */
export const SLICE = 30;

/** Yields to the event loop. Uses `setImmediate` where available, which does not wait for a timer tick. @internal */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** @internal */
export const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** Runs a generator to its end without pausing. @internal */
export const runToEnd = <Result>(work: Generator<undefined, Result>): Result => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};

/** Runs a generator, yielding to the event loop at its pauses; null if one of the signals stops it. @internal */
export const runWithPauses = async <Result>(
  work: Generator<undefined, Result>,
  ...signals: readonly (AbortSignal | undefined)[]
): Promise<Result | null> => {
  let turn = performance.now();
  while (!signals.some(isStopped)) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - turn < SLICE) continue;
    await pause();
    turn = performance.now();
  }
  return null;
};
