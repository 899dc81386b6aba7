import { FOUND, UNUSABLE } from '../terminal/exit-codes.js';
import type { Problem } from './problem.js';

/** Codes of problems of a whole file, wherever in it they were seen. */
const OF_FILES: ReadonlySet<string> = new Set(['other-file', 'not-decodable', 'too-much']);

/** Whether a problem is about a file as a whole, or about none, so that there is no place where it could be mended. */
const isOfTheWhole = ({ file, line, cell, path, code }: Problem): boolean =>
  file === '' || OF_FILES.has(code) || (line === null && cell === null && path === '');

/** The exit code of a command that these problems stopped. */
export const exitCodeOf = (problems: readonly Problem[]): number =>
  problems.some((problem) => problem.severity === 'error' && isOfTheWhole(problem)) ? UNUSABLE : FOUND;
