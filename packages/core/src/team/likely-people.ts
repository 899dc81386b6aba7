import { distance } from 'fastest-levenshtein';
import { at } from '../vocabulary/at.js';
import type { Person } from '../vocabulary/evidence.js';
import { wordsBesideTitles, wordsOfName } from './attester-words.js';
import { isAnotherThan, nameMarks, withoutOthers } from './name-marks.js';

/** Who somebody is, as far as attesting goes. @internal */
export type Named = Pick<Person, 'id' | 'name'>;

/**
 * Finds those of some people who are likely meant by a name that is nobody’s: one with a title or an addition (“Mr. Kim
 * Lee, teacher”), a shorter one (“Kim”, “K. Lee”, “Ms. Lee”), its words in another order, or one with a slip in it; but
 * not by one that tells its bearer from them (“Kim Lee Jr.”, “Kim Lee’s principal”).
 *
 * @internal
 */
export const likelyAmong = <Known extends Named>(
  people: readonly Known[],
): ((attestedBy: string) => readonly Known[]) => {
  const known = people.map((person) => ({ person, forms: formsOf(person), marks: nameMarks(person.name) }));
  const byWord = indexed(known);
  return (attestedBy) => {
    const written = withoutOthers(attestedBy);
    const [words, marks] = [wordsBesideTitles(written), nameMarks(written)];
    const joined = words.join(' ');
    // In whatever way a name is likely somebody’s, the two share a word, or it is made of initials.
    const near = new Set([...words, initialsIn(words)].flatMap((word) => byWord.get(word) ?? []));
    return [...near]
      .toSorted((one, other) => one - other)
      .flatMap((index) => {
        const { person, forms, marks: own } = at(known, index);
        if (isAnotherThan(marks, own)) return [];
        return forms.some(
          (form) => isWithin(form.words, words) || isShortFor(words, form.words) || isSlipOf(joined, form.joined),
        )
          ? [person]
          : [];
      });
  };
};

/** Who has which word in a form of the name, and which initials, by index. */
const indexed = (known: readonly { readonly forms: readonly Form[] }[]): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>();
  known.forEach(({ forms }, position) => {
    for (const word of new Set(forms.flatMap(({ words }) => [...words, initialsOf(words)]))) {
      const group = index.get(word);
      if (group === undefined) index.set(word, [position]);
      else group.push(position);
    }
  });
  return index;
};

/** Initials as a key, which no word is. */
const initialsOf = (words: readonly string[]): string => initialsIn(words.map(([initial]) => initial ?? ''));
const initialsIn = (letters: readonly string[]): string => `${letters.join('')}.`;

/** A way to write somebody’s name. */
interface Form {
  readonly words: readonly string[];
  readonly joined: string;
}

/** The name; and the id, where it has several words. */
const formsOf = ({ id, name }: Named): readonly Form[] => {
  const ofId = wordsOfName(id);
  return [wordsBesideTitles(name), ...(ofId.length > 1 ? [ofId] : [])].map((words) => ({
    words,
    joined: words.join(' '),
  }));
};

const isLong = (word: string): boolean => word.length > 1;

/** Whether all words of a name are among others. */
const isWithin = (name: readonly string[], words: readonly string[]): boolean =>
  name.some(isLong) && name.every((word) => words.includes(word));

/** Whether all words are some of a name, or initials of it: one of them whole, or all of its initials. */
const isShortFor = (words: readonly string[], name: readonly string[]): boolean => {
  if (words.length > name.length) return false;
  const isInitials = words.length > 1 && words.join('') === name.map(([initial]) => initial).join('');
  return (
    isInitials ||
    (words.some((word) => isLong(word) && name.includes(word)) &&
      words.every((word) => name.some((each) => each === word || each[0] === word)))
  );
};

const isFull = (name: string): boolean => name.includes(' ');

/**
 * Whether one letter of a full name is wrong, missing or too much. “Louis” is no slip for “Louise”; of names with
 * numbers, such as “person-3”, none is.
 */
const isSlipOf = (word: string, name: string): boolean =>
  isFull(word) &&
  isFull(name) &&
  Math.abs(word.length - name.length) <= 1 &&
  !/\p{N}/u.test(word) &&
  distance(word, name) <= 1;
