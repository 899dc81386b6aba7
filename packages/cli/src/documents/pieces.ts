import { limitsForPeople } from 'work-elements';
import { refused } from './readable.js';

const TABLE = 64_000_000;

/** The most bytes that are read of a document, a table, a file that may be either, and the results of a sweep. */
const MOST = { document: limitsForPeople.bytes, table: TABLE, either: TABLE, results: 256_000_000 } as const;

const OF: Readonly<Record<ReadAs, string>> = {
  document: 'a document',
  table: 'a table',
  either: `a table (of a document, ${limitsForPeople.bytes / 1e6} MB)`,
  results: 'results',
};

/** The kind as which a file is read. */
export type ReadAs = keyof typeof MOST;

/** Joins the pieces of a file, and refuses any beyond the limit for its kind. */
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

/** Refuses a file read within the limit of tables that turned out to be a document too large for its own limit. */
export const requireSize = (file: string, bytes: Uint8Array, as: ReadAs): void => {
  if (bytes.length > MOST[as]) throw tooLarge(file, as);
};
