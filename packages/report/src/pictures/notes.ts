import type { Language } from '../language/language.js';
import { wrapped } from '../markup/measure.js';

/** A sentence below a picture, with the names that it lists, if any. @internal */
export interface Note {
  readonly names: readonly string[];
  readonly say: (names: string) => string;
}

/** A sentence without names. @internal */
export const plainNote = (text: string): Note => ({ names: [], say: () => text });

/** The whole sentence. @internal */
export const wholeNote = ({ names, say }: Note, language: Language): string => say(language.list(names));

/** The sentence in lines: whole or, if that takes too many, with the number of names that it leaves out. @internal */
export const noteLines = (
  note: Note,
  { width, size, most }: { readonly width: number; readonly size: number; readonly most: number },
  language: Language,
): { readonly lines: readonly string[]; readonly isCut: boolean } => {
  // Allows more lines than any note takes, since wrapping may end the last allowed line with an ellipsis.
  const inLines = (text: string): readonly string[] => wrapped(text, width, size, text.length + 1);
  const whole = inLines(wholeNote(note, language));
  if (whole.length <= most || note.names.length === 0) return { lines: whole, isCut: false };
  const first = (kept: number): readonly string[] =>
    inLines(
      note.say(
        language.list([...note.names.slice(0, kept), language.say('moreNames', { n: note.names.length - kept })]),
      ),
    );
  let [fitting, tooMany] = [0, note.names.length];
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (first(middle).length <= most) fitting = middle;
    else tooMany = middle;
  }
  return { lines: first(fitting), isCut: true };
};
