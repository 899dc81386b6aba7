import { INTERRUPTED } from './exit-codes.js';

/** Ends the process on Ctrl-C, unless there is work that handles it. */
export const endingOnInterrupt = (): void => {
  process.on('SIGINT', () => {
    if (process.listenerCount('SIGINT') === 1) process.exit(INTERRUPTED);
  });
};
