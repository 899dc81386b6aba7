import type { Sink, Terminal } from './terminal.js';

const WIDTH = 100;

/** A stream of the process. Whoever reads it may have seen enough, as in `work-elements elements | head`: the work goes on, its files are written. */
const sink = (stream: NodeJS.WriteStream): Sink => {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(1);
    isOpen = false;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? WIDTH,
    write: (text) => {
      if (isOpen) stream.write(text);
    },
  };
};

/** The terminal of this process. */
export const nodeTerminal = (): Terminal => ({
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
});
