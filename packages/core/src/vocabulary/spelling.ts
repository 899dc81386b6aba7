import { closest, distance } from 'fastest-levenshtein';
import { expectParts, expectText } from './expect-parts.js';
import { clip } from './path.js';

/**
 * The known word nearest to a misspelt one, if it is close enough to be what was meant. For packages that build on this
 * one.
 *
 * @example
 * ```ts
 * import { nearest } from 'work-elements';
 *
 * console.log(nearest('validater', ['teacher', 'validator'])); // validator
 * ```
 *
 * @public
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  refuseNoWords(word, known, 'nearest');
  if (known.length === 0 || word.length > 200) return undefined;
  const best = closest(word, known);
  const edits = distance(word, best);
  const tolerated = Math.max(2, Math.floor(Math.max(word.length, best.length) * 0.4));
  return edits <= tolerated && edits < Math.min(word.length, best.length) ? best : undefined;
};

/**
 * Reports an unknown word, with the nearest known one, or all known ones where none is near. For packages that build on
 * this one.
 *
 * @example
 * ```ts
 * import { unknownWord } from 'work-elements';
 *
 * console.log(unknownWord('asess', 'a work element', ['assess-progress', 'assess'])); // "asess" is not a work element; did you mean "assess"?
 * ```
 *
 * @public
 */
export const unknownWord = (word: string, what: string, known: readonly string[]): string => {
  expectText(what, 'unknownWord', 'what');
  refuseNoWords(word, known, 'unknownWord');
  const found = `"${clip(word)}" is not ${what}`;
  const near = nearest(word, known);
  if (near !== undefined) return `${found}; did you mean "${near}"?`;
  if (known.length === 0) return `${found}; there are none`;
  const listed = known.slice(0, 15).map((name) => `"${clip(name, 200)}"`);
  return (
    `${found}; expected one of ` +
    `${listed.join(', ')}${known.length > listed.length ? ` and ${known.length - listed.length} more` : ''}`
  );
};

const refuseNoWords = (word: unknown, known: unknown, what: string): void =>
  expectParts({ word, known }, what, { word: 'a text', known: 'a list of texts' });
