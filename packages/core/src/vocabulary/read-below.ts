import { InputError, type Issue } from './input-error.js';

/** The path of something that is at `inner` of what is at `outer`. @internal */
const pathBelow = (outer: string, inner: string): string =>
  outer === '' || inner === '' ? outer + inner : `${outer}${inner.startsWith('[') ? '' : '.'}${inner}`;

/** Issues of a part, as issues of the whole in which it is at `path`. @internal */
export const issuesBelow = (path: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: pathBelow(path, issue.path) }));

/**
 * Reads a part; what is wrong with it is told as of the whole in which it is at `path`.
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
