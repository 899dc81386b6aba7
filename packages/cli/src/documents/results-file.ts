import { appendFileSync, existsSync, truncateSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { readFileBytes } from './bytes.js';
import { refuseForeign } from './foreign-file.js';
import { problemOf, Unusable } from './problem.js';
import { readablePath } from './readable.js';
import { sourceOf } from './source.js';

/**
 * Reads the results that an earlier run kept in a file, one JSON value on each line; an empty list if there is no such
 * file. An incomplete last line, left when the process ended while writing, is removed from the file, unless it cannot
 * be part of a result.
 */
export const keptResults = (terminal: Terminal, file: string): readonly unknown[] => {
  const path = resolve(terminal.cwd, file);
  if (!existsSync(path)) return [];
  const bytes = readFileBytes(terminal, file, 'results', readablePath(terminal, file));
  refuseForeign(file, bytes);
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  const [lines, rest] = [
    sourceOf(file, bytes.subarray(0, end), 'results').text.split('\n').slice(0, -1),
    bytes.subarray(end),
  ];
  const results = lines.map((line, index): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw notResults(file, index + 1);
    }
  });
  if (!isBroken(new TextDecoder().decode(rest.subarray(0, BEGINNING.length)))) throw notResults(file, lines.length + 1);
  if (rest.length > 0) truncateSync(path, end);
  return results;
};

const LINE_FEED = 10;

/** How each line begins. */
const BEGINNING = '{"key":"';

/** Whether the beginning of a last line may be that of an incomplete result. */
const isBroken = (start: string): boolean => BEGINNING.startsWith(start);

/** The error for a line that is not a result; if it is the first, the whole file is taken for something else. */
export const notResults = (file: string, line: number): Unusable => {
  if (line === 1) {
    const message = 'expected results of a sweep, each in JSON on a line of its own; name another file';
    return new Unusable([problemOf(file, 'not-results', message)]);
  }
  const message = 'expected a result of a sweep in JSON on each line; name another file, or take the line out';
  return new Unusable([{ ...problemOf(file, 'not-results', message), line, column: 1 }]);
};

/** Appends a result to a file as a line of its own, so that earlier results are never lost. */
export const keepResult = ({ cwd }: Pick<Terminal, 'cwd'>, file: string, result: unknown): void => {
  appendFileSync(resolve(cwd, file), `${JSON.stringify(result)}\n`);
};
