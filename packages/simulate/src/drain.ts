/**
 * Reports what is completed as soon as a signal asks to stop starting work, while the work in progress continues.
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
