import type { TextProblem } from './yaml-problems.js';

const MARKS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /^\s{0,3}(?:```|~~~)/,
    'this line frames code in Markdown, and is no part of the document; remove it, and the other one',
  ],
  [
    /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/,
    'this line marks where two versions were to be merged; keep one of the two, and remove the marks (<<<<<<<, ' +
      '=======, >>>>>>>)',
  ],
];

/** Lines that a program put around or into a text, and that were copied along with it. @internal */
export const marksLeft = (text: string): readonly TextProblem[] =>
  text.split(/\r?\n/).flatMap((line, index): readonly TextProblem[] => {
    const message = MARKS.find(([pattern]) => pattern.test(line))?.[1];
    return message === undefined ? [] : [{ line: index + 1, column: 1, message }];
  });
