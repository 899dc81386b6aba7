import { problemOf, Unusable } from '../documents/problem.js';

/** An issue as the library’s errors list them. */
interface Issue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

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
