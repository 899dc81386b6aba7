import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { notWritten, whyNot } from './not-written.js';
import { statOf } from './stat-of.js';

/**
 * Makes a folder, and its parents where they are missing. They are made one by one, because a recursive mkdir in Node
 * 20 never ends where the system denies that an existing folder exists, as in /proc.
 */
export const makeFolder = ({ cwd }: Pick<Terminal, 'cwd'>, folder: string): void => {
  if (folder === '-') throw notWritten(folder, 'it stands for what is piped in; name a folder');
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
