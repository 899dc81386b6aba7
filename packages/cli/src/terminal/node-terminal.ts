import { standardOutput } from './arrives-at.js';
import { UNUSABLE } from './exit-codes.js';
import type { Sink, Terminal } from './terminal.js';

const WIDTH = 100;

/**
 * A stream of the process. Its reader may close it early, as in `work-elements elements | head`; the work still goes on
 * and writes its files. The same holds if the answer cannot be written, as on a full disk, which is reported at once
 * and by the exit code.
 */
const sink = (stream: NodeJS.WriteStream, told: (why: string) => void): Sink => {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isOpen && error.code !== 'EPIPE') told(error.code === 'ENOSPC' ? 'the disk is full; make room' : error.message);
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

const failed = (): void => {
  process.on('exit', () => {
    process.exitCode = UNUSABLE;
  });
};

/** The terminal of this process. */
export const nodeTerminal = (): Terminal => {
  const errors = sink(process.stderr, failed);
  return {
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    output: sink(process.stdout, (why) => {
      errors.write(`error: the answer cannot be written: ${why}\n`);
      failed();
    }),
    answersTo: standardOutput(),
    errors,
    onInterrupt: (handler) => {
      process.on('SIGINT', handler);
      return () => process.off('SIGINT', handler);
    },
    end: (code) => process.exit(code),
  };
};
