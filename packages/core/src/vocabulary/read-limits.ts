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
 * The default limit on the number of values; of people and teams, that of {@link limitsForPeople}.
 *
 * @example
 * ```ts
 * import { mostEntries } from 'work-elements';
 *
 * console.log(mostEntries); // 200000
 * ```
 *
 * @public
 */
export const mostEntries = 200_000;
/**
 * The default limit on the length of a file’s text, in bytes of UTF-8; of people and teams, that of
 * {@link limitsForPeople}.
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

/**
 * The default limits for people and teams, which are longer than other documents: a thousand people with fifty entries
 * of evidence each, of eight fields, stay below them. Pass them to {@link readText} for a text of people.
 *
 * @example
 * ```ts
 * import { limitsForPeople, readText } from 'work-elements';
 *
 * const people = readText('- { name: Ann, evidence: [] }', 'people', limitsForPeople);
 * console.log(people, limitsForPeople.entries); // [ { name: 'Ann', evidence: [] } ] 500000
 * ```
 *
 * @public
 */
export const limitsForPeople = { entries: 500_000, bytes: 10_000_000 } as const satisfies Required<ReadLimits>;

/** The limit for people as data: what was asked, or the default. @internal */
export const entriesOf = ({
  entries = limitsForPeople.entries,
}: ReadLimits): Required<Pick<ReadLimits, 'entries'>> => ({
  entries,
});

/** @internal */
export const tooManyEntries = (path: string, most: number): Issue => ({
  path,
  code: 'too-large',
  message: `more than ${most} values; split the input, or raise the limit (entries)`,
});
