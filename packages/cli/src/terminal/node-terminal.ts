import type { Sink, Terminal } from './terminal.js';

const WIDTH = 100;

const sink = (stream: NodeJS.WriteStream): Sink => ({
  isTTY: stream.isTTY === true,
  columns: stream.columns ?? WIDTH,
  write: (text) => {
    stream.write(text);
  },
});

/** The terminal of this process. */
export const nodeTerminal = (): Terminal => {
  // Whoever reads what is written may have seen enough, as in `work-elements elements | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    output: sink(process.stdout),
    errors: sink(process.stderr),
    onInterrupt: (handler) => {
      process.on('SIGINT', handler);
      return () => process.off('SIGINT', handler);
    },
    end: (code) => process.exit(code),
  };
};
