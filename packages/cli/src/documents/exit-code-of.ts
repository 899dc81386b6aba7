import { FOUND, UNUSABLE } from '../terminal/exit-codes.js';
import { isOfTheWhole, type Problem } from './problem.js';

/** The exit code of a command that was stopped by these problems. */
export const exitCodeOf = (problems: readonly Problem[]): number =>
  problems.some((problem) => problem.severity === 'error' && isOfTheWhole(problem)) ? UNUSABLE : FOUND;
