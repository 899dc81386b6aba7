import { plainLetters } from '../vocabulary/plain-letters.js';
import { GENERATIONS, OFFICES, TITLES } from './name-words.js';

/** The words with which people name themselves. */
const ONESELF = new Set(['i', 'me', 'myself', 'self', 'oneself', 'himself', 'herself', 'themself', 'themselves']);

/** What people write into a required cell when there is nobody to name. */
const PLACEHOLDERS = new Set([
  ...['n a', 'na', 'nan', 'nil', 'no', 'none', 'null', 'undefined', 'blank', 'empty', 'missing', 'pending'],
  ...['nobody', 'no one', 'noone', 'not applicable', 'not attested', 'not available', 'not given', 'not known'],
  ...['unknown', 'unnamed', 'unspecified', 'tba', 'tbc', 'tbd', 'to be announced', 'to be confirmed'],
  ...['to be determined', 'self attested', 'selfattested', 'self assessed', 'self assessment', 'self reported'],
  ...['somebody', 'someone', 'anybody', 'anyone', 'x', 'xx', 'xxx', 'y', 'yes', 'true', 'false'],
]);

/** The words of a name in order: kim and lee for "Lee, Kim."; kim, lee and jr for "Kim Lee, Jr.". @internal */
export const wordsOfName = (name: string): readonly string[] => {
  const [last = '', first, ...more] = name.split(',');
  const isInOrder = first === undefined || more.length > 0 || wordsOf(first).every((word) => GENERATIONS.has(word));
  return wordsOf(isInOrder ? name : `${first} ${last}`);
};

const wordsOf = (text: string): readonly string[] => plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name without titles, offices and generational suffixes, if any others remain. @internal */
export const wordsBesideTitles = (name: string): readonly string[] => {
  const words = wordsOfName(name);
  const others = words.filter(
    (word, index) => !TITLES.has(word) && !OFFICES.has(word) && (index === 0 || !GENERATIONS.has(word)),
  );
  return others.length === 0 ? words : others;
};

/** A name normalised for comparison, however it is spelt. @internal */
export const plainName = (name: string): string => wordsOfName(name).join(' ') || name.trim();

/** Whether a name is a word for oneself, such as "me". @internal */
export const isOneself = (attestedBy: string): boolean => ONESELF.has(plainName(attestedBy));

/** Whether one of the words is a word for oneself; "I" does not count, since it may be an initial. @internal */
export const namesOneself = (words: readonly string[]): boolean =>
  words.some((word) => word !== 'i' && ONESELF.has(word));

/** Whether an attester’s name is a placeholder, such as "n/a", "none" or "-". @internal */
export const isPlaceholder = (attestedBy: string): boolean =>
  !/[\p{L}\p{N}]/u.test(attestedBy) || PLACEHOLDERS.has(plainName(attestedBy));
