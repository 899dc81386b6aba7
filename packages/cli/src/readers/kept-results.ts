import { parseSweepResults, type SweepResult } from '@work-elements/simulate';
import { InputError } from 'work-elements';
import { problemOf, Unusable } from '../documents/problem.js';
import { keptResults, notResults } from '../documents/results-file.js';
import type { Terminal } from '../terminal/terminal.js';

/** Reads the results that an earlier sweep kept in a file; an empty list if there is no such file. */
export const readResults = (terminal: Terminal, file: string): readonly SweepResult[] => {
  try {
    return parseSweepResults(keptResults(terminal, file));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Unusable(
      error.issues.flatMap(({ path, code, message }) => {
        const line = Number(/^\[(\d+)\]/.exec(path)?.[1] ?? 0) + 1;
        if (line === 1) return notResults(file, line).problems.slice(0, 1);
        return { ...problemOf(file, code, message), path, line, column: 1 };
      }),
    );
  }
};
