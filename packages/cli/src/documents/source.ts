import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileKind } from 'work-elements';
import type { Terminal } from '../terminal/terminal.js';
import type { ProblemCode } from './command-codes.js';
import { noteRead } from './kept-apart.js';
import { problemOf, Unusable } from './problem.js';

/** A text that was read, with what its place is called. */
export interface Source {
  /** As the command was told of it; `-` for what was piped in. */
  readonly file: string;
  readonly text: string;
}

/** More than any document has. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The path of a file that is there, can be read, and is not to be written over, by its name from the terminal’s folder. */
export const pathOf = (terminal: Terminal, file: string): string => {
  const path = readablePath(terminal, file);
  noteRead(terminal, file);
  return path;
};

/** The path of a file that is there and can be read. */
export const readablePath = ({ cwd }: Pick<Terminal, 'cwd'>, file: string): string => {
  const path = resolve(cwd, file);
  try {
    accessSync(path, constants.R_OK);
    if (statSync(path).isDirectory()) throw refused(file, 'folder', 'this is a folder; name the files in it');
    return path;
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw refused(file, 'no-file', `there is no such file; correct its name, or where it is`);
    if (code === 'EACCES') throw refused(file, 'no-permission', 'this file may not be read; change its permissions');
    throw refused(file, 'not-read', error instanceof Error ? error.message : String(error));
  }
};

/** Reads a file, by its path from the terminal’s folder. */
export const readFileBytes = (terminal: Terminal, file: string, path = pathOf(terminal, file)): Uint8Array => {
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw refused(file, 'too-large', `this file has ${size} bytes; ${MOST_BYTES} is the most that is read`);
  return readFileSync(path);
};

const refused = (file: string, code: ProblemCode, message: string): Unusable =>
  new Unusable([problemOf(file, code, message)]);

/** Terminals of which what is piped in has been read. */
const emptied = new WeakSet<Terminal>();

/** What is piped in, which can be read once. */
export const pipedIn = (terminal: Terminal): Terminal['input'] => {
  if (emptied.has(terminal))
    throw refused('-', 'piped-twice', 'what is piped in can be read once; name a file instead');
  emptied.add(terminal);
  return terminal.input;
};

const piped = async (terminal: Terminal): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pipedIn(terminal)) {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    size += bytes.length;
    if (size > MOST_BYTES) throw refused('-', 'too-large', `more than ${MOST_BYTES} bytes are piped in; split them`);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
};

/** Reads a file, or what is piped in where the name is `-`. */
export const readBytes = async (terminal: Terminal, file: string): Promise<Uint8Array> =>
  file === '-' ? piped(terminal) : readFileBytes(terminal, file);

/** Bytes at the beginning by which a file of another kind is known. */
const LOOKED_AT = 4096;

/** Bytes as a text in UTF-8; a byte order mark is left out. */
export const sourceOf = (file: string, bytes: Uint8Array): Source => {
  const kind = fileKind(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)));
  if (kind !== undefined) throw refused(file, 'other-kind', `this is ${kind.what}; ${kind.instead}`);
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const message = 'this is not a text in UTF-8; save it as UTF-8, or name the file that was meant';
    throw refused(file, 'not-decodable', message);
  }
};

/** Reads a text. */
export const readSource = async (terminal: Terminal, file: string): Promise<Source> =>
  sourceOf(file, await readBytes(terminal, file));
