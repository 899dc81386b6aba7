import { accessSync, constants, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { problemOf, Unusable } from './problem.js';

type Place = Pick<Terminal, 'cwd'>;

/** Refuses a file that cannot be written, as in a folder that is not there. */
export const requireWritable = ({ cwd }: Place, file: string): void => {
  const path = resolve(cwd, file);
  try {
    accessSync(dirname(path), constants.W_OK);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw new Error('it is a folder; name a file in it');
    if (found !== undefined) accessSync(path, constants.W_OK);
  } catch (error) {
    throw notWritten(file, error);
  }
};

/** Writes a file. */
export const writeOutput = async ({ cwd }: Place, file: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(resolve(cwd, file), content);
  } catch (error) {
    throw notWritten(file, error);
  }
};

const notWritten = (file: string, error: unknown): Unusable => {
  const why = error instanceof Error ? error.message : String(error);
  return new Unusable([problemOf(file, 'not-written', `"${file}" cannot be written: ${why}`)]);
};
