import { stemmer } from 'stemmer';
import { plainLetters } from 'work-elements';

const STOP = new Set(
  `a about above after all also an and any are as at be been before being between both but by can could did do
  does doing each either etc for from had has have having how i if in into is it its itself may more most must
  no nor not of off on once one only or other our out over own per shall should so some such than that the their
  them then there these they this those through to too under up upon us use used uses using very was way we well
  were what when where which while who whom whose why will with within without would you your`.split(/\s+/),
);

/** A word of a text, and the stem by which it is compared. @internal */
export interface Word {
  readonly word: string;
  readonly stem: string;
}

/** The meaningful words of a text, in lower case. @internal */
export const wordsOf = (text: string): readonly Word[] =>
  (
    plainLetters(text)
      .replace(/[’']s\b/g, '')
      .match(/[a-z]{2,}/g) ?? []
  )
    .filter((word) => !STOP.has(word))
    .map((word) => ({ word, stem: stemmer(word) }));
