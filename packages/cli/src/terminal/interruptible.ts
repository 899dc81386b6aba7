import { INTERRUPTED } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** The result of work that can be interrupted. */
export interface Interruptible<Result> {
  readonly result: Result;
  readonly interrupted: boolean;
}

/**
 * Does long work that Ctrl-C interrupts: the first asks it to stop and return what is finished, the second ends the
 * process at once.
 */
export const interruptible = async <Result>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Interruptible<Result>> => {
  const controller = new AbortController();
  const release = terminal.onInterrupt(() => {
    if (controller.signal.aborted) {
      terminal.end(INTERRUPTED);
      return;
    }
    controller.abort();
    terminal.errors.write('Stopping; press Ctrl-C again to end at once.\n');
  });
  try {
    return { result: await work(controller.signal), interrupted: controller.signal.aborted };
  } finally {
    release();
  }
};
