import { accessSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { keepApart, reserve } from './kept-apart.js';
import { codeOf, notWritten, whyNot } from './not-written.js';
import { statOf } from './stat-of.js';

/** How a file is to be written. */
export interface Writing {
  /** The given name from which the name of the file was made. */
  readonly madeOf?: string;
  /** Whether the command also prints its answer, rather than only writing the file. */
  readonly isBesideAnswer?: boolean;
}

/**
 * Refuses a file that cannot be written: its folder is missing, or another option or the answer is written to it. The
 * file is opened to find out, because some folders refuse no sooner.
 */
export const requireWritable = (
  terminal: Terminal,
  file: string,
  { madeOf = file, isBesideAnswer = true }: Writing = {},
): void => {
  if (file === '-')
    throw notWritten(file, 'it stands for what is piped in; name a file, or write ./- for a file called -');
  if (file !== madeOf && statOf(resolve(terminal.cwd, madeOf))?.isFile() === false)
    throw notWritten(madeOf, 'several files are written, each named after this one, which is not a file; name a file');
  if (/\.(?:xls[bm]?|ods|numbers)$/i.test(file))
    throw notWritten(file, 'tables are written as .xlsx or .csv; give it one of these endings');
  const path = resolve(terminal.cwd, file);
  const folder = statOf(dirname(path));
  if (folder === undefined)
    throw notWritten(file, `the folder "${dirname(file)}" does not exist; make it first, or name another`);
  try {
    open(path);
  } catch (error) {
    throw notWritten(file, whyNot(error));
  }
  keepApart(terminal, file);
  reserve(terminal, file, isBesideAnswer);
};

const open = (path: string): void => {
  const found = statOf(path);
  if (found === undefined) {
    closeSync(openSync(path, 'wx'));
    rmSync(path);
  } else if (found.isFile()) closeSync(openSync(path, constants.O_WRONLY));
  else if (found.isDirectory()) throw new Error('it is a folder; name a file in it');
  else accessSync(path, constants.W_OK);
};

/** Writes a file; refuses one that was read. A pipe whose reader has closed it is not an error. */
export const writeOutput = async (terminal: Terminal, file: string, content: string | Uint8Array): Promise<void> => {
  keepApart(terminal, file);
  try {
    await writeFile(resolve(terminal.cwd, file), content);
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw notWritten(file, whyNot(error));
  }
};
