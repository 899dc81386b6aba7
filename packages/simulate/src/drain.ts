/**
 * Tells what is completed as soon as a signal asks to hand out no more work, while the work goes on that runs.
 *
 * @internal
 */
export const telling = async <Result>(
  drain: AbortSignal | undefined,
  tell: () => void,
  work: () => Promise<Result>,
): Promise<Result> => {
  if (drain?.aborted === true) tell();
  drain?.addEventListener('abort', tell, { once: true });
  try {
    return await work();
  } finally {
    drain?.removeEventListener('abort', tell);
  }
};
