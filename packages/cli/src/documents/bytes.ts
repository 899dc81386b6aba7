import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { mostBytes } from 'work-elements';
import type { Terminal } from '../terminal/terminal.js';
import { pipedTwice } from './piped-twice.js';
import { notRead, pathOf, refused } from './readable.js';

const TABLE = 64_000_000;

/** The most that is read: of documents, of tables, of what may be either, and of the results of a sweep. */
const MOST = { document: mostBytes, table: TABLE, either: TABLE, results: 256_000_000 } as const;

const OF: Readonly<Record<ReadAs, string>> = {
  document: 'a document',
  table: 'a table',
  either: `a table (of a document, ${mostBytes / 1e6} MB)`,
  results: 'results',
};

/** What a file is read as. */
export type ReadAs = keyof typeof MOST;

/** So many bytes are asked for at once. */
const PIECE = 65_536;

/** Pieces of a file put together, of which no more are taken in than may be read. */
class Pieces {
  readonly #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(
    readonly file: string,
    readonly as: ReadAs,
  ) {}

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > MOST[this.as]) throw tooLarge(this.file, this.as);
    this.#pieces.push(piece);
  }

  get whole(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }
}

const tooLarge = (file: string, as: ReadAs) => {
  const message = `this has more than ${MOST[as] / 1e6} MB, the most that is read of ${OF[as]}; split it, or name another file`;
  return refused(file, 'too-large', message);
};

/** Refuses bytes that were read as what may be a table, and are a document, where they are too many for one. */
export const requireSize = (file: string, bytes: Uint8Array, as: ReadAs): void => {
  if (bytes.length > MOST[as]) throw tooLarge(file, as);
};

/** Reads a file, a pipe or a device, by its path from the terminal’s folder, no further than may be read. */
export const readFileBytes = (
  terminal: Terminal,
  file: string,
  as: ReadAs,
  path = pathOf(terminal, file),
): Uint8Array => {
  const pieces = new Pieces(file, as);
  try {
    const descriptor = openSync(path, 'r');
    try {
      for (;;) {
        const piece = new Uint8Array(PIECE);
        const length = readSync(descriptor, piece);
        if (length === 0) return pieces.whole;
        pieces.add(piece.slice(0, length));
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw notRead(file, error);
  }
};

/** Terminals of which what is piped in has been read. */
const emptied = new WeakSet<Terminal>();

/** What is piped in, which can be read once. */
const pipedIn = (terminal: Terminal): Terminal['input'] => {
  if (emptied.has(terminal)) throw pipedTwice();
  emptied.add(terminal);
  return terminal.input;
};

/** A file, or what is piped in where the name is `-`, piece by piece. */
export const streamOf = (terminal: Terminal, file: string): AsyncIterable<string | Uint8Array> =>
  file === '-' ? pipedIn(terminal) : createReadStream(pathOf(terminal, file));

/** Reads a file, or what is piped in where the name is `-`. */
export const readBytes = async (terminal: Terminal, file: string, as: ReadAs): Promise<Uint8Array> => {
  if (file !== '-') return readFileBytes(terminal, file, as);
  const pieces = new Pieces(file, as);
  for await (const piece of pipedIn(terminal))
    pieces.add(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return pieces.whole;
};
