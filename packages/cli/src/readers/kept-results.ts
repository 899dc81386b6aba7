import { parseSweepResults, type SweepResult } from '@work-elements/simulate';
import { InputError } from 'work-elements';
import { problemOf, Unusable } from '../documents/problem.js';
import { keptResults } from '../documents/results-file.js';
import type { Terminal } from '../terminal/terminal.js';

/** Reads what an earlier sweep kept in a file; nothing where there is no such file. */
export const readResults = (terminal: Terminal, file: string): readonly SweepResult[] => {
  try {
    return parseSweepResults(keptResults(terminal, file));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Unusable(error.issues.map(({ path, code, message }) => ({ ...problemOf(file, code, message), path })));
  }
};
