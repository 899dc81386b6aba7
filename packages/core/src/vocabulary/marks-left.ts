import type { TextProblem } from './text-problem.js';

const MARKS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /^\s{0,3}(?:```|~~~)/,
    'this line is a Markdown code fence, not part of the document; remove it and the matching one',
  ],
  [
    /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/,
    'this line is a merge-conflict marker; keep one of the two versions, and remove the markers (<<<<<<<, ' +
      '=======, >>>>>>>)',
  ],
];

/** Lines that a program put around or into a text, and that were copied along with it. @internal */
export const marksLeft = (text: string): readonly TextProblem[] =>
  text.split(/\r?\n/).flatMap((line, index): readonly TextProblem[] => {
    const message = MARKS.find(([pattern]) => pattern.test(line))?.[1];
    return message === undefined ? [] : [{ line: index + 1, column: 1, message }];
  });
