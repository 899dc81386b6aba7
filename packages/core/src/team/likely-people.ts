import { distance } from 'fastest-levenshtein';
import { at } from '../vocabulary/at.js';
import type { Person } from '../vocabulary/evidence.js';
import { wordsBesideTitles, wordsOfName } from './attester-words.js';
import { isAnotherThan, nameMarks, withoutOthers } from './name-marks.js';

/** A person, as far as attesting is concerned. @internal */
export type Named = Pick<Person, 'id' | 'name'>;

/**
 * Finds the people who are likely meant by a name that is nobody’s: a name with a title or an addition (“Mr. Kim Lee,
 * teacher”), a shorter one (“Kim”, “K. Lee”, “Ms. Lee”), one with its words in another order, or one with a typo; but
 * not by a name that distinguishes its bearer from them (“Kim Lee Jr.”, “Kim Lee’s principal”).
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
    // Every likely match shares a word with the name, or the name consists of initials.
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

/** For each word in a form of a name, and for its initials, the indices of the people. */
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

/** Initials as a key that cannot be a word. */
const initialsOf = (words: readonly string[]): string => initialsIn(words.map(([initial]) => initial ?? ''));
const initialsIn = (letters: readonly string[]): string => `${letters.join('')}.`;

/** A way to write somebody’s name. */
interface Form {
  readonly words: readonly string[];
  readonly joined: string;
}

/** The name; and also the id, if it has several words. */
const formsOf = ({ id, name }: Named): readonly Form[] => {
  const ofId = wordsOfName(id);
  return [wordsBesideTitles(name), ...(ofId.length > 1 ? [ofId] : [])].map((words) => ({
    words,
    joined: words.join(' '),
  }));
};

const isLong = (word: string): boolean => word.length > 1;

/** Whether all words of a name are among the given ones. */
const isWithin = (name: readonly string[], words: readonly string[]): boolean =>
  name.some(isLong) && name.every((word) => words.includes(word));

/**
 * Whether every word is a word of the name or an initial of one, with at least one full word; or whether they are all
 * initials of the name.
 */
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
 * Whether one letter of a full name is wrong, missing or extra. A name of one word (“Louis”) is never a typo for
 * another (“Louise”), nor is a name with digits, such as “person-3”.
 */
const isSlipOf = (word: string, name: string): boolean =>
  isFull(word) &&
  isFull(name) &&
  Math.abs(word.length - name.length) <= 1 &&
  !/\p{N}/u.test(word) &&
  distance(word, name) <= 1;
