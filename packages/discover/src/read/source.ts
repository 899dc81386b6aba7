import { InputError, wordOf } from 'work-elements';
import { turn } from '../progress/long-running.js';
import { Decoder } from './decoder.js';

/**
 * Where a log comes from: its text, its bytes, or a stream of either, such as a `ReadableStream`, a Node file stream or
 * the stream of a `Blob`. Bytes that begin like gzip are decompressed.
 *
 * @public
 */
export type LogSource = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/**
 * The longest piece to process at once: keeps the pauses of the event loop short, and limits what is read between two
 * checks.
 */
const PIECE = 65_536;

/** Characters read before yielding to the event loop. */
const TURN = 4_194_304;

/** The options that a reader needs. @internal */
export interface Reading {
  readonly signal?: AbortSignal | undefined;
  readonly encoding?: string | undefined;
}

/**
 * The text of a log in pieces, decompressed and decoded. Yields to the event loop every few million characters.
 *
 * @throws `InputError` if the bytes do not match the encoding or the compressed data are damaged.
 * @internal
 */
export async function* piecesOf(source: LogSource, { signal, encoding = 'utf-8' }: Reading): AsyncGenerator<string> {
  let since = 0;
  if (!isSource(source)) throw notReadable(`the text of a log, its bytes, or a stream of either`, source);
  for await (const text of typeof source === 'string' ? [source] : decoded(source, encoding)) {
    for (let from = 0; from < text.length; from += PIECE) {
      signal?.throwIfAborted();
      yield text.slice(from, from + PIECE);
      since += PIECE;
      if (since >= TURN) {
        since = 0;
        await turn();
      }
    }
  }
}

const isSource = (source: unknown): source is LogSource =>
  typeof source === 'string' ||
  source instanceof Uint8Array ||
  (typeof source === 'object' && source !== null && typeof Reflect.get(source, Symbol.asyncIterator) === 'function');

const notReadable = (expected: string, found: unknown): InputError => {
  const message = `expected ${expected}, found ${Array.isArray(found) ? 'a list' : wordOf(found)}`;
  return new InputError('event log', [{ path: '', code: 'invalid-type', message }]);
};

async function* decoded(source: Exclude<LogSource, string>, encoding: string): AsyncGenerator<string> {
  const text = new Decoder(encoding);
  const chunks = source instanceof Uint8Array ? once(source) : source;
  for await (const chunk of unpacked(chunks)) {
    if (typeof chunk === 'string') yield chunk;
    else if (chunk instanceof Uint8Array) yield text.decode(chunk);
    else throw notReadable('text or bytes in each piece of the stream', chunk);
  }
  yield text.decode(undefined);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

async function* unpacked(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const rest: AsyncIterable<string | Uint8Array> = { [Symbol.asyncIterator]: () => iterator };
  const { value } = first;
  if (value instanceof Uint8Array && value[0] === 0x1f && value[1] === 0x8b) {
    yield* gunzipped(value, iterator);
    return;
  }
  yield value;
  yield* rest;
}

async function* gunzipped(first: Uint8Array, rest: AsyncIterator<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let next: Uint8Array | null = first;
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const chunk = next ?? (await following(rest));
      next = null;
      if (chunk === null) controller.close();
      else controller.enqueue(Uint8Array.from(chunk));
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      const message =
        'the compressed data are damaged or cut off ' + `(${error instanceof Error ? error.message : String(error)})`;
      throw new InputError('event log', [{ path: '', code: 'bad-gzip', message }]);
    });
    if (done) return;
    yield value;
  }
}

const following = async (rest: AsyncIterator<string | Uint8Array>): Promise<Uint8Array | null> => {
  const { done, value } = await rest.next();
  if (done === true) return null;
  if (typeof value === 'string') return new TextEncoder().encode(value);
  if (value instanceof Uint8Array) return value;
  throw notReadable('text or bytes in each piece of the stream', value);
};
