import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { arrivesAt } from '../terminal/arrives-at.js';
import type { Terminal } from '../terminal/terminal.js';
import { problemOf, Unusable } from './problem.js';
import { statOf } from './stat-of.js';

/** The files that a command reads and writes: their given names, keyed by their identity on disk. */
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

/** The identity of a file on disk, whatever its name; null if it is not a regular file, such as a device. */
const identityOf = (terminal: Terminal, file: string): string | null => {
  const found = statOf(resolve(terminal.cwd, file));
  return found === undefined || found.isFile() ? placeOf(terminal, file) : null;
};

/** The destination of what is written under a name; null if it is discarded, as in /dev/null. */
const placeOf = ({ cwd }: Terminal, file: string): string | null => {
  const path = resolve(cwd, file);
  const found = statOf(path);
  return found === undefined ? join(realpathSync(dirname(path)), basename(path)) : arrivesAt(found);
};

/** Reserves a file for the output of one option, so that no other option writes it and nothing is read from it. */
export const reserve = (terminal: Terminal, file: string, isBesideAnswer: boolean): void => {
  const [identity, { written }] = [placeOf(terminal, file), filesOf(terminal)];
  if (identity === null) return;
  if (isBesideAnswer && identity === terminal.answersTo) {
    const message = `"${file}" is where the answer is written too; name another file`;
    throw new Unusable([problemOf(file, 'output-twice', message)]);
  }
  const other = written.get(identity);
  if (other !== undefined) {
    const message = `"${file}" would be written twice; give each its own name`;
    throw new Unusable([problemOf(file, 'output-twice', message)]);
  }
  written.set(identity, file);
};

/** Records that a file is read, and refuses one that would be overwritten. */
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
    problemOf(output, 'own-input', `"${output}" ${same}, and would be overwritten; name another file`),
  ]);
};
