import type { Context } from '../context/context.js';
import { streamOf } from '../documents/bytes.js';
import { refuseForeign, startOf } from '../documents/foreign-file.js';

/** A log as it is read: its bytes, its first piece, which is still in them, and whether it is XES. */
export interface LogBytes {
  readonly bytes: AsyncIterable<string | Uint8Array>;
  readonly first: string | Uint8Array;
  readonly isXes: boolean;
}

/** Begins to read a log, a file or what is piped in, and refuses what is plainly none. */
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

/** Whether a log is XES, by its name or its beginning; of what is packed, only the name says it. */
const isXes = (file: string, first: string | Uint8Array): boolean =>
  /\.xes(?:\.gz)?$/i.test(file) || /^\s*</.test(startOf(first));
