import { InputError, type Issue } from './input-error.js';

/** The path of something at `inner` within the part at `outer`. @internal */
const pathBelow = (outer: string, inner: string): string =>
  outer === '' || inner === '' ? outer + inner : `${outer}${inner.startsWith('[') ? '' : '.'}${inner}`;

/** The issues of the part at `path`, with their paths relative to the whole. @internal */
export const issuesBelow = (path: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: pathBelow(path, issue.path) }));

/**
 * Reads the part at `path`; the paths of its issues are relative to the whole.
 *
 * @throws InputError @internal
 */
export const readBelow = <Result>(path: string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.what, issuesBelow(path, error.issues));
    throw error;
  }
};
