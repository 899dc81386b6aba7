import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { Terminal } from '../terminal/terminal.js';
import { Pieces, type ReadAs } from './pieces.js';
import { pipedTwice } from './piped-twice.js';
import { notRead, pathOf } from './readable.js';

/** Bytes read at once. */
const PIECE = 65_536;

/** Reads a file, a pipe or a device, whose path is relative to the terminal’s folder, up to the limit for its kind. */
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

/** Terminals whose standard input has been read. */
const emptied = new WeakSet<Terminal>();

/** Standard input, which can be read only once. */
const pipedIn = (terminal: Terminal): Terminal['input'] => {
  if (emptied.has(terminal)) throw pipedTwice();
  emptied.add(terminal);
  return terminal.input;
};

/** A file, or standard input for the name `-`, piece by piece. */
export const streamOf = (terminal: Terminal, file: string): AsyncIterable<string | Uint8Array> =>
  file === '-' ? pipedIn(terminal) : createReadStream(pathOf(terminal, file));

/** Reads a file, or standard input for the name `-`. */
export const readBytes = async (terminal: Terminal, file: string, as: ReadAs): Promise<Uint8Array> => {
  if (file !== '-') return readFileBytes(terminal, file, as);
  const pieces = new Pieces(file, as);
  for await (const piece of pipedIn(terminal))
    pieces.add(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return pieces.whole;
};
