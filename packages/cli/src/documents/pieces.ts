import { mostBytes } from 'work-elements';
import { refused } from './readable.js';

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

/** Pieces of a file put together, of which no more are taken in than may be read. */
export class Pieces {
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
  const message =
    `this has more than ${MOST[as] / 1e6} MB, the most that is read of ${OF[as]}; ` + 'split it, or name another file';
  return refused(file, 'too-large', message);
};

/** Refuses what was read up to the limit of tables, turned out to be another document, and is too large for one. */
export const requireSize = (file: string, bytes: Uint8Array, as: ReadAs): void => {
  if (bytes.length > MOST[as]) throw tooLarge(file, as);
};
