import { plainLetters } from '../vocabulary/plain-letters.js';
import { GENERATIONS, OFFICES, TITLES } from './name-words.js';

/** The words with which people name themselves. */
const ONESELF = new Set(['i', 'me', 'myself', 'self', 'oneself', 'himself', 'herself', 'themself', 'themselves']);

/** What people write into a cell that has to say something, where there is nobody to name. */
const PLACEHOLDERS = new Set([
  ...['n a', 'na', 'nan', 'nil', 'no', 'none', 'null', 'undefined', 'blank', 'empty', 'missing', 'pending'],
  ...['nobody', 'no one', 'noone', 'not applicable', 'not attested', 'not available', 'not given', 'not known'],
  ...['unknown', 'unnamed', 'unspecified', 'tba', 'tbc', 'tbd', 'to be announced', 'to be confirmed'],
  ...['to be determined', 'self attested', 'selfattested', 'self assessed', 'self assessment', 'self reported'],
  ...['somebody', 'someone', 'anybody', 'anyone', 'x', 'xx', 'xxx', 'y', 'yes', 'true', 'false'],
]);

/** The words of a name: of "Lee, Kim." kim and lee, and of "Kim Lee, Jr." kim, lee and jr. @internal */
export const wordsOfName = (name: string): readonly string[] => {
  const [last = '', first, ...more] = name.split(',');
  const isInOrder = first === undefined || more.length > 0 || wordsOf(first).every((word) => GENERATIONS.has(word));
  return wordsOf(isInOrder ? name : `${first} ${last}`);
};

const wordsOf = (text: string): readonly string[] => plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name without titles, offices and what tells father from son, where others are left. @internal */
export const wordsBesideTitles = (name: string): readonly string[] => {
  const words = wordsOfName(name);
  const others = words.filter(
    (word, index) => !TITLES.has(word) && !OFFICES.has(word) && (index === 0 || !GENERATIONS.has(word)),
  );
  return others.length === 0 ? words : others;
};

/** A name in the form in which names are compared, however it is spelt. @internal */
export const plainName = (name: string): string => wordsOfName(name).join(' ') || name.trim();

/** Whether a word is one for oneself, as "me". @internal */
export const isOneself = (attestedBy: string): boolean => ONESELF.has(plainName(attestedBy));

/** Whether one of the words is one for oneself; "I" may be an initial. @internal */
export const namesOneself = (words: readonly string[]): boolean =>
  words.some((word) => word !== 'i' && ONESELF.has(word));

/** Whether it stands where a name is asked for and names nobody, as "n/a", "none" or "-". @internal */
export const isPlaceholder = (attestedBy: string): boolean =>
  !/[\p{L}\p{N}]/u.test(attestedBy) || PLACEHOLDERS.has(plainName(attestedBy));
