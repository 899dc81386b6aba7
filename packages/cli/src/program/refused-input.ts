import type { Issue } from 'work-elements';
import { problemOf, Unusable } from '../documents/problem.js';

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' &&
  value !== null &&
  ['path', 'code', 'message'].every((key) => typeof Reflect.get(value, key) === 'string');

/**
 * What the library refused of options, which stand in no file; null for any other error. The error is told by its shape, so that help
 * does not load the library.
 */
export const refusedInput = (error: unknown): Unusable | null => {
  const issues: unknown = error instanceof Error && 'issues' in error ? error.issues : null;
  if (!Array.isArray(issues) || !issues.every(isIssue)) return null;
  return new Unusable(issues.map(({ path, code, message }) => ({ ...problemOf('', code, message), path })));
};
