import type { Issue } from './input-error.js';
import { clip, pathKeys } from './path.js';

/**
 * Issues with the id of the list item that each is in, since people find `"teacher"` sooner than `roles[2]`.
 *
 * @internal
 */
export const namedIssues = (issues: readonly Issue[], data: unknown): readonly Issue[] =>
  issues.map((issue) => {
    const item = itemAt(data, pathKeys(issue.path));
    return item === undefined ? issue : { ...issue, item };
  });

/** The id of the innermost list item along a path. */
const itemAt = (data: unknown, keys: readonly (string | number)[]): string | undefined => {
  let found: string | undefined;
  let value = data;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) break;
    value = Reflect.get(value, key);
    const id: unknown =
      typeof key === 'number' && typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
    if (typeof id === 'string') found = clip(id);
  }
  return found;
};
