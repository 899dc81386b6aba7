import { accessSync, closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { keepApart, reserve } from './kept-apart.js';
import { problemOf, Unusable } from './problem.js';
import { statOf } from './stat-of.js';

/**
 * Refuses a file that cannot be written, as in a folder that is not there, or that another option writes. It is opened for it, since some
 * folders refuse no sooner.
 */
export const requireWritable = (terminal: Terminal, file: string, madeOf: string = file): void => {
  if (file !== madeOf && statOf(resolve(terminal.cwd, madeOf))?.isFile() === false)
    throw notWritten(madeOf, 'several files are written, each with a name behind this one, which is no file');
  if (/\.(?:xls[bm]?|ods|numbers)$/i.test(file))
    throw notWritten(file, 'tables are written as .xlsx or .csv; give it one of these endings');
  const path = resolve(terminal.cwd, file);
  const folder = statOf(dirname(path));
  if (folder === undefined)
    throw notWritten(file, `the folder "${dirname(file)}" is not there; make it first, or name another`);
  try {
    open(path);
  } catch (error) {
    throw notWritten(file, whyNot(error));
  }
  keepApart(terminal, file);
  reserve(terminal, file);
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

/** Writes a file that was not read; one that is a pipe may have a reader who has seen enough. */
export const writeOutput = async (terminal: Terminal, file: string, content: string | Uint8Array): Promise<void> => {
  keepApart(terminal, file);
  try {
    await writeFile(resolve(terminal.cwd, file), content);
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw notWritten(file, whyNot(error));
  }
};

/**
 * Makes a folder, and those that it is in, where it is not there. They are made one by one: asked to make all of them, Node 20 never ends
 * where the system says of a folder that is there that it is not, as of /proc.
 */
export const makeFolder = ({ cwd }: Pick<Terminal, 'cwd'>, folder: string): void => {
  try {
    makeAll(resolve(cwd, folder));
  } catch (error) {
    throw notWritten(folder, whyNot(error));
  }
};

const makeAll = (path: string): void => {
  if (statOf(path)?.isDirectory() === true) return;
  const above = dirname(path);
  if (above !== path) makeAll(above);
  mkdirSync(path);
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written; change its permissions, or name another file',
  EPERM: 'it may not be written; change its permissions, or name another file',
  EROFS: 'the disk can only be read; name a file elsewhere',
  ENOSPC: 'the disk is full; make room, or name a file elsewhere',
  ENOENT: 'no file can be made in its folder; name another folder',
  ENOTDIR: 'what should be its folder is a file; name a folder',
  EEXIST: 'a file of this name is there; name a folder',
  ENAMETOOLONG: 'its name is too long; shorten it',
};

/** Why a file is not written, in the words of whoever has to mend it. */
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const whyNot = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));

const notWritten = (file: string, why: string): Unusable =>
  new Unusable([problemOf(file, 'not-written', `"${file}" cannot be written: ${why}`)]);
