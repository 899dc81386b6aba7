import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/**
 * Refuses to print several pages or pictures, which together are no valid document; for a program, each is a value of
 * its own.
 */
export const requireOne = (context: Context, answers: readonly unknown[], what: string, hint: string): void => {
  if (context.isJson || answers.length <= 1) return;
  const message = `${answers.length} ${what} cannot be printed as one text; name a file to write them to`;
  throw new Unusable([problemOf('', 'no-output', message, hint)]);
};
