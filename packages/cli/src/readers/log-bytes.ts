import type { Context } from '../context/context.js';
import { streamOf } from '../documents/bytes.js';
import { refuseForeign, startOf } from '../documents/foreign-file.js';

/** A log being read: its bytes, their first piece, and whether it is XES. */
export interface LogBytes {
  readonly bytes: AsyncIterable<string | Uint8Array>;
  readonly first: string | Uint8Array;
  readonly isXes: boolean;
}

/** Begins to read a log from a file or standard input, and refuses what clearly is not one. */
export const beginLog = async ({ terminal, given }: Context, file: string): Promise<LogBytes> => {
  const pieces = streamOf(terminal, file)[Symbol.asyncIterator]();
  const { done, value: first = '' } = await pieces.next();
  refuseForeign(file, first, ['xes', 'gzip'], { zip: 'save the sheet with the log as CSV' });
  const whole = async function* (): AsyncGenerator<string | Uint8Array> {
    if (done === true) return;
    yield first;
    yield* { [Symbol.asyncIterator]: () => pieces };
  };
  const kind = given.text('kind');
  return { first, bytes: whole(), isXes: kind === undefined ? isXes(file, first) : kind === 'xes' };
};

/** Whether a log is XES, by its name or its beginning; for a compressed one, only by its name. */
const isXes = (file: string, first: string | Uint8Array): boolean =>
  /\.xes(?:\.gz)?$/i.test(file) || /^\s*</.test(startOf(first));
