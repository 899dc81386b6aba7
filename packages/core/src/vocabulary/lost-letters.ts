import type { TextProblem } from './text-problem.js';

/** The replacement character, written where a letter could not be decoded. */
const LOST = '\uFFFD';

/** Lines in which a letter was lost before the text arrived here: only a person can tell what it was. @internal */
export const lostLetters = (text: string): readonly TextProblem[] =>
  text.split(/\r?\n/).flatMap((line, index): readonly TextProblem[] => {
    const at = line.indexOf(LOST);
    const message =
      'a letter was lost here (U+FFFD) when the text was read or saved in another encoding; type it again, and ' +
      'save as UTF-8';
    return at < 0 ? [] : [{ line: index + 1, column: at + 1, message }];
  });
