import { type LabelRoom, labelled, numberedLabel } from '../markup/label.js';
import { tidied } from '../markup/tidied.js';

/** The titles as labels that fit the given places (by default all), no two the same. @internal */
export const labelsOf = (titles: readonly string[], rooms?: readonly LabelRoom[]): readonly string[] =>
  numbered(
    titles.map((title) => labelled(title, rooms)),
    (label, number) => numberedLabel(label, number, rooms),
  );

/**
 * The titles in order, without surplus blanks, and with duplicates numbered, as in “Teacher (1)”, so that all are
 * distinct.
 *
 * @param withNumber - Adds the number to a title.
 *
 * @internal
 */
export const numbered = (
  given: readonly string[],
  withNumber = (title: string, number: number): string => `${title} (${number})`,
): readonly string[] => {
  const titles = given.map(tidied);
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const taken = new Set(titles);
  const numbers = new Map<string, number>();
  return titles.map((title) => {
    if (counts.get(title) === 1) return title;
    let number = numbers.get(title) ?? 0;
    let own: string;
    do {
      number += 1;
      own = withNumber(title, number);
    } while (taken.has(own));
    numbers.set(title, number);
    taken.add(own);
    return own;
  });
};
