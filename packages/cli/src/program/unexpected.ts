import { problemOf, Unusable } from '../documents/problem.js';
import type { Terminal } from '../terminal/terminal.js';

/** With this environment variable, unexpected errors are reported with their stack. */
const STACK = 'WORK_ELEMENTS_STACK';

/** The error for anything unexpected: of the system, such as a full disk, or a defect of the command itself. */
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
