import { problemOf, Unusable } from '../documents/problem.js';
import type { Terminal } from '../terminal/terminal.js';

/** With this in the environment, an error that was not expected is told with the place that it comes from. */
const STACK = 'WORK_ELEMENTS_STACK';

/** An error that no command expects: of the system, such as a full disk, or a fault of the command’s own. */
export const unexpected = (error: unknown, { env, errors }: Terminal): Unusable => {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  const said = error instanceof Error ? `${isOfSystem ? '' : `${error.name}: `}${error.message}` : String(error);
  const message = isOfSystem
    ? `the system refused what was asked of it: ${said}`
    : `this was not expected, and is a fault of work-elements, not of what it was given: ${said}`;
  const isTold = (env[STACK] ?? '') !== '';
  if (isTold && error instanceof Error) errors.write(`${error.stack ?? said}\n`);
  return new Unusable([
    problemOf('', 'unexpected', message, isTold ? null : `run it again with ${STACK}=1 to see where it comes from`),
  ]);
};
