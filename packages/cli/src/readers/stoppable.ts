import type { Context } from '../context/context.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** What long work on a log is passed: a signal to stop it, and a callback for progress. */
export interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/** Does long work that has no partial result; null if Ctrl-C ended it. */
export const stoppable = async <Result>(
  context: Context,
  title: string,
  work: (running: Running) => Promise<Result>,
): Promise<Result | null> => {
  const { result } = await interruptible(context.terminal, async (signal) => {
    try {
      return await withProgressBar(context.terminal, { title, signal }, (tell) =>
        work({ signal, onProgress: ({ done, of }) => tell(of === 0 ? 1 : done / of) }),
      );
    } catch (error) {
      if (!signal.aborted) throw error;
      context.interrupt();
      context.terminal.errors.write('Stopped; nothing was finished.\n');
      return null;
    }
  });
  return result;
};
