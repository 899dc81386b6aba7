import { counted } from 'work-elements';
import type { Problem } from '../documents/problem.js';

/** How many errors and warnings there are, in words. */
export const problemTotals = (problems: readonly Pick<Problem, 'severity'>[]): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(' and ');
};
