import type { Issue } from './input-error.js';

/**
 * How much is read before an input is refused. The limits are for inputs from others: a few bytes can stand for
 * millions of values, each of which takes time and, while a text is parsed, about a kilobyte of memory. You may raise
 * them for large inputs of your own.
 *
 * @public
 */
export interface ReadLimits {
  /**
   * The maximum number of values: items of lists and values of records, at all levels.
   *
   * @defaultValue {@link mostEntries}
   */
  readonly entries?: number;
  /** The maximum length of a file’s text, in bytes of UTF-8. @defaultValue {@link mostBytes} */
  readonly bytes?: number;
}

/**
 * The default limit on the number of values: a thousand people with fifty entries of evidence each, of eight fields,
 * stay below it.
 *
 * @example
 * ```ts
 * import { mostEntries } from 'work-elements';
 *
 * console.log(mostEntries); // 500000
 * ```
 *
 * @public
 */
export const mostEntries = 500_000;
/**
 * The default limit on the length of a file’s text, in bytes of UTF-8.
 *
 * @example
 * ```ts
 * import { mostBytes } from 'work-elements';
 *
 * console.log(mostBytes); // 10000000
 * ```
 *
 * @public
 */
export const mostBytes = 10_000_000;
/** The limit that applies to data as well as to texts. @internal */
export const entriesOf = ({ entries }: ReadLimits): Pick<ReadLimits, 'entries'> =>
  entries === undefined ? {} : { entries };

/** @internal */
export const tooManyEntries = (path: string, most: number): Issue => ({
  path,
  code: 'too-large',
  message: `more than ${most} values; split the input, or raise the limit (entries)`,
});
