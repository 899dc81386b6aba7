import { accessSync, constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import type { ProblemCode } from './command-codes.js';
import { fileBeside, isWebAddress } from './file-beside.js';
import { noteRead } from './kept-apart.js';
import { problemOf, Unusable } from './problem.js';
import { statOf } from './stat-of.js';

/** The path of a file that exists, can be read, and is not to be overwritten, resolved from the terminal’s folder. */
export const pathOf = (terminal: Terminal, file: string): string => {
  const path = readablePath(terminal, file);
  noteRead(terminal, file);
  return path;
};

/** The path of a file that exists and can be read. */
export const readablePath = ({ cwd }: Pick<Terminal, 'cwd'>, file: string): string => {
  const path = resolve(cwd, file);
  try {
    accessSync(path, constants.R_OK);
    if (statOf(path)?.isDirectory() === true) throw refused(file, 'folder', 'this is a folder; name the files in it');
    return path;
  } catch (error) {
    throw notRead(file, error, fileBeside(path));
  }
};

/** The error for a file that cannot be read, in words that help to fix it. */
export const notRead = (file: string, error: unknown, beside?: string): Unusable => {
  if (error instanceof Unusable) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' && isWebAddress(file))
    return refused(file, 'no-file', 'this is a web address, and only files are read; save it to a file, and name that');
  if (code === 'ENOENT') {
    const meant =
      beside === undefined ? 'correct its name or its folder' : `did you mean ${join(dirname(file), beside)}?`;
    return refused(file, 'no-file', `there is no such file; ${meant}`);
  }
  if (code === 'EACCES')
    return refused(file, 'no-permission', 'there is no permission to read this file; change its permissions');
  return refused(file, 'not-read', error instanceof Error ? error.message : String(error));
};

/** The error for a file as a whole. */
export const refused = (file: string, code: ProblemCode, message: string): Unusable =>
  new Unusable([problemOf(file, code, message)]);
