import { createReadStream } from 'node:fs';
import type { Context } from '../context/context.js';
import { pathOf, pipedIn } from '../documents/source.js';

/** The bytes of a log: of a file, or what is piped in. */
export const bytesOf = (context: Context, file: string): AsyncIterable<string | Uint8Array> =>
  file === '-' ? pipedIn(context.terminal) : createReadStream(pathOf(context.terminal, file));

/** Whether a log is XES: as is said, or by its name; of what is piped in, by its beginning. */
export const isXes = ({ given }: Context, file: string, first: string | Uint8Array): boolean => {
  const kind = given.text('kind');
  if (kind !== undefined) return kind === 'xes';
  return file === '-' ? isMarkup(first) : /\.xes(\.gz)?$/i.test(file);
};

/** Whether a text begins as XML does; what is packed cannot be told so. */
const isMarkup = (first: string | Uint8Array): boolean => {
  const text = typeof first === 'string' ? first : new TextDecoder('latin1').decode(first.subarray(0, LOOKED_AT));
  return /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*</.test(text);
};

const LOOKED_AT = 1024;

/** A stream and the first piece of it, which is still in it. */
export const begun = async (
  bytes: AsyncIterable<string | Uint8Array>,
): Promise<{ readonly first: string | Uint8Array; readonly bytes: AsyncIterable<string | Uint8Array> }> => {
  const pieces = bytes[Symbol.asyncIterator]();
  const { done, value: first = '' } = await pieces.next();
  const whole = async function* (): AsyncGenerator<string | Uint8Array> {
    if (done === true) return;
    yield first;
    yield* { [Symbol.asyncIterator]: () => pieces };
  };
  return { first, bytes: whole() };
};
