import { type Responsibility, responsibilitySchema } from 'work-elements';

/** The letters of a RACI matrix. @internal */
export const LETTERS: Readonly<Record<Responsibility, string>> = {
  responsible: 'R',
  accountable: 'A',
  consulted: 'C',
  informed: 'I',
};

/**
 * Reads the letters of a cell: `R`, `RA`, `R/A`, `r, a`, or the words in full. Anything else is returned separately.
 *
 * @internal
 */
export const lettersIn = (
  text: string,
): { readonly letters: ReadonlySet<Responsibility>; readonly strange: readonly string[] } => {
  const letters = new Set<Responsibility>();
  const strange: string[] = [];
  for (const word of text.split(/[\s,;/|&+.·\-–]+/).filter((each) => each !== '')) {
    const whole = responsibilitySchema.options.find((each) => each === word.toLowerCase());
    const read = whole === undefined ? [...word].map(letterOf) : [whole];
    if (read.some((each) => each === undefined)) strange.push(word);
    else for (const each of read) if (each !== undefined) letters.add(each);
  }
  return { letters, strange };
};

const letterOf = (character: string): Responsibility | undefined =>
  responsibilitySchema.options.find((each) => LETTERS[each] === character.toUpperCase());
