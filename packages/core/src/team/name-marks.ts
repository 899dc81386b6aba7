import { wordsBesideTitles, wordsOfName } from './attester-words.js';
import { GENERATIONS, OFFICES, RELATIONS, TITLES } from './name-words.js';

/** Whatever in a name distinguishes its bearer from others whose name otherwise has the same words. @internal */
export interface NameMarks {
  /** As in "Kim Lee Jr."; null if there is none. */
  readonly generation: string | null;
  /** Whether a title is a woman’s or a man’s; null if there is none, or it can be either’s. */
  readonly title: 'f' | 'm' | null;
  readonly offices: ReadonlySet<string>;
  /** Whether the name has at most one other word, as in "Principal Lee" and "Teacher 1". */
  readonly isShort: boolean;
}

/** Reads what distinguishes the bearer of a name from others. @internal */
export const nameMarks = (name: string): NameMarks => {
  const words = wordsOfName(name);
  return {
    generation: words.slice(1).flatMap((word) => GENERATIONS.get(word) ?? [])[0] ?? null,
    title: words.flatMap((word) => TITLES.get(word) ?? [])[0] ?? null,
    offices: new Set(words.filter((word) => OFFICES.has(word))),
    isShort: wordsBesideTitles(name).length < 2,
  };
};

const areOfOtherOffices = (one: NameMarks, other: NameMarks): boolean =>
  one.offices.size > 0 && other.offices.size > 0 && ![...one.offices].some((office) => other.offices.has(office));

const areOfOtherTitles = (one: NameMarks, other: NameMarks): boolean =>
  one.title !== null && other.title !== null && one.title !== other.title;

/**
 * Whether somebody who is named in one way cannot be the bearer of a name: "Kim Lee Jr." is not Kim Lee, "Mrs. Lee" is
 * not Mr. Lee, and "Teacher Lee" is not Principal Lee. What a shorter name leaves out is no evidence, and neither is a
 * different office beside a full name.
 *
 * @internal
 */
export const isAnotherThan = (written: NameMarks, name: NameMarks): boolean =>
  (written.generation !== null && written.generation !== name.generation) ||
  areOfOtherTitles(written, name) ||
  ((written.isShort || name.isShort) && areOfOtherOffices(written, name));

/** Whether two names differ in more than spelling. @internal */
export const areOfTwo = (one: NameMarks, other: NameMarks): boolean =>
  one.generation !== other.generation || areOfOtherTitles(one, other) || areOfOtherOffices(one, other);

const ANY_RELATION = `(?:${RELATIONS.join('|')})s?`;
const OF_SOMEBODY = new RegExp(`\\b(${ANY_RELATION})\\s+(?:of|to|for)\\s[^,;()]*`, 'giu');
const SOMEBODYS = new RegExp(
  `[^,;()]*(?:['’]s|s['’])\\s+(?=(?:[^,;()\\s]+\\s+){0,3}${ANY_RELATION}(?:\\s*(?:[,;()]|$)))`,
  'giu',
);

/**
 * A name without the people to whom its bearer is related: "Ann Ash, colleague" for "Ann Ash, colleague of Kim Lee",
 * and "principal" for "Kim Lee’s principal".
 *
 * @internal
 */
export const withoutOthers = (written: string): string => written.replace(OF_SOMEBODY, '$1').replace(SOMEBODYS, '');
