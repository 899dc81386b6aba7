import { InputError, type Issue } from './input-error.js';

/** The path of a place `inner` within the part at `outer`. @internal */
const pathBelow = (outer: string, inner: string): string =>
  outer === '' || inner === '' ? outer + inner : `${outer}${inner.startsWith('[') ? '' : '.'}${inner}`;

/** Issues of a part, with their paths as in the whole, where the part is at `path`. @internal */
export const issuesBelow = (path: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: pathBelow(path, issue.path) }));

/**
 * Reads a part; its issues get paths as in the whole, where the part is at `path`.
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
