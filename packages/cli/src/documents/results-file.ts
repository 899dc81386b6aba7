import { appendFileSync, existsSync, truncateSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { problemOf, Unusable } from './problem.js';
import { readFileBytes, sourceOf } from './source.js';

/**
 * Reads what an earlier run kept in a file, one result a line in JSON; nothing where there is no such file. A last line
 * that breaks off, as where the process was ended while it wrote, is taken off the file.
 */
export const keptResults = (terminal: Terminal, file: string): readonly unknown[] => {
  const path = resolve(terminal.cwd, file);
  if (!existsSync(path)) return [];
  const bytes = readFileBytes(terminal, file);
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  if (end < bytes.length) truncateSync(path, end);
  const lines = sourceOf(file, bytes.subarray(0, end)).text.split('\n').slice(0, -1);
  return lines.map((line, index): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      const message = 'expected a result of a sweep in JSON on each line; name another file, or take the line out';
      throw new Unusable([{ ...problemOf(file, 'not-results', message), line: index + 1, column: 1 }]);
    }
  });
};

const LINE_FEED = 10;

/** Adds a result to a file as a line of its own, so that what was kept before is never lost. */
export const keepResult = ({ cwd }: Pick<Terminal, 'cwd'>, file: string, result: unknown): void => {
  appendFileSync(resolve(cwd, file), `${JSON.stringify(result)}\n`);
};
