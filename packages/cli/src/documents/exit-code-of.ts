import { FOUND, UNUSABLE } from '../terminal/exit-codes.js';
import type { Problem } from './problem.js';

/** Whether a problem is about a file as a whole, or about none, so that there is no place where it could be mended. */
const isOfTheWhole = ({ file, line, cell, path, code }: Problem): boolean =>
  file === '' || code === 'other-file' || (line === null && cell === null && path === '');

/** The exit code of a command that gave up for these. */
export const exitCodeOf = (problems: readonly Problem[]): number =>
  problems.some((problem) => problem.severity === 'error' && isOfTheWhole(problem)) ? UNUSABLE : FOUND;
