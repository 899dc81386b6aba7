import type { Issue } from './input-error.js';

/**
 * How much is read before an input is refused.
 *
 * @public
 */
export interface ReadLimits {
  /** The most values: items of lists and values of records, on all levels together. @defaultValue 200,000 */
  readonly entries?: number;
  /** The longest text of a file, in bytes of UTF-8. @defaultValue {@link mostBytes} */
  readonly bytes?: number;
}

/** @internal */
export const MOST_ENTRIES = 200_000;
/**
 * The longest text of a file that is read where nothing else is said, in bytes of UTF-8.
 *
 * @example
 * ```ts
 * import { mostBytes } from 'work-elements';
 *
 * console.log(mostBytes); // 5000000
 * ```
 *
 * @public
 */
export const mostBytes = 5_000_000;
/** So many problems are listed of one input. @internal */
export const MOST_ISSUES = 100;

/** @internal */
export const tooManyEntries = (path: string, most: number): Issue => ({
  path,
  code: 'too-large',
  message: `more than ${most} values; split the input, or raise the limit (entries)`,
});

/** The first problems of a long list, and how many more there are. @internal */
export const firstIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.length <= MOST_ISSUES
    ? issues
    : [
        ...issues.slice(0, MOST_ISSUES),
        { path: '', code: 'more', message: `and ${issues.length - MOST_ISSUES} more problems` },
      ];
