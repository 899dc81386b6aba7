import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { problemOf, Unusable } from './problem.js';
import { statOf } from './stat-of.js';

/** The files that a command reads and writes, by what they are on the disk, with what they were called. */
interface Files {
  readonly read: Map<string, string>;
  readonly written: Map<string, string>;
}

const all = new WeakMap<Terminal, Files>();

const filesOf = (terminal: Terminal): Files => {
  const files = all.get(terminal) ?? { read: new Map(), written: new Map() };
  all.set(terminal, files);
  return files;
};

/** What a file is on the disk, whatever it is called; null where it is none, as a device. */
const identityOf = ({ cwd }: Terminal, file: string): string | null => {
  const path = resolve(cwd, file);
  const found = statOf(path);
  if (found === undefined) return join(realpathSync(dirname(path)), basename(path));
  return found.isFile() ? `${found.dev}:${found.ino}` : null;
};

/** Keeps a file for what an option writes, so that no other option writes it, and nothing is read from it. */
export const reserve = (terminal: Terminal, file: string): void => {
  const [identity, { written }] = [identityOf(terminal, file), filesOf(terminal)];
  if (identity === null) return;
  const other = written.get(identity);
  if (other !== undefined) {
    const message = `"${file}" would be written twice; give each its own name`;
    throw new Unusable([problemOf(file, 'output-twice', message)]);
  }
  written.set(identity, file);
};

/** Notes that a file is read, and refuses one that would be overwritten. */
export const noteRead = (terminal: Terminal, file: string): void => {
  const [identity, { read, written }] = [identityOf(terminal, file), filesOf(terminal)];
  if (identity === null) return;
  const output = written.get(identity);
  if (output !== undefined) throw ownInput(output, file);
  read.set(identity, file);
};

/** Refuses to overwrite a file that was read, such as when one file’s name is derived from another’s. */
export const keepApart = (terminal: Terminal, file: string): void => {
  const identity = identityOf(terminal, file);
  const input = identity === null ? undefined : filesOf(terminal).read.get(identity);
  if (input !== undefined) throw ownInput(file, input);
};

const ownInput = (output: string, input: string): Unusable => {
  const same = output === input ? 'is read too' : `is the file "${input}", which is read`;
  return new Unusable([
    problemOf(output, 'own-input', `"${output}" ${same}, and would be written over; name another file`),
  ]);
};
