import { type Document, type LineCounter, visit } from 'yaml';
import { fileKind, TABLES } from './file-kind.js';
import type { TextProblem } from './text-problem.js';

/** The message for a text that is plainly not YAML or JSON; null if it may be. @internal */
export const foreignText = (text: string): string | null => {
  const kind = fileKind(text);
  if (kind !== undefined) return `expected a text in YAML or JSON, found ${kind.what}; ${kind.instead}`;
  if (text.trim() === '') return 'expected a text in YAML or JSON, found an empty file';
  return null;
};

/** How many lines are examined to tell whether a text is a table. */
const LOOKED_AT = 5;

/**
 * The message for a table that YAML read as a single word, or not at all; null if the text is not a table. Rows may
 * differ in their number of cells; then no space after a delimiter distinguishes the header from a sentence.
 *
 * @internal
 */
export const tableText = (text: string): string | null => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const looked = lines.slice(0, LOOKED_AT);
  const isTable = [',', ';', '\t', '|'].some((mark) => {
    const counts = looked.map((line) => cellsIn(line, mark));
    if (lines.length < 2 || counts[0] === 1) return false;
    const isEven = counts.every((count) => count === counts[0]);
    const areMost = counts.filter((count) => count > 1).length * 2 >= counts.length;
    return (
      isEven ||
      (areMost &&
        withoutQuoted(first)
          .split(mark)
          .every((cell) => /^\S/.test(cell)))
    );
  });
  return isTable ? `expected a text in YAML or JSON, found a table; ${TABLES}` : null;
};

/** The same for invalid YAML whose first line does not begin like YAML either. @internal */
export const tableInstead = (text: string): string | null => {
  const [first = ''] = text.trimStart().split('\n', 1);
  return /^[-#?&*!%@{[]|:(?:\s|$)/.test(withoutQuoted(first)) ? null : tableText(text);
};

const cellsIn = (line: string, mark: string): number => withoutQuoted(line).split(mark).length;

const withoutQuoted = (line: string): string => line.replace(/"[^"]*"/g, '""');

const WITHOUT_BREAK = '\u00a0\u2007\u202f';
const INDENTED = new RegExp(`^[ \\t]*[${WITHOUT_BREAK}]`);
const AFTER_COLON = new RegExp(`^\\s*(?:- +)?[\\w-]+:[${WITHOUT_BREAK}]`);
const AFTER_DASH = new RegExp(`^\\s*-[${WITHOUT_BREAK}]`);

/**
 * Lines with no-break spaces where YAML accepts only spaces: they look alike, and the parser’s errors about the
 * consequences help nobody.
 *
 * @internal
 */
export const spaceProblems = (text: string): readonly TextProblem[] =>
  text.split(/\r?\n/).flatMap((line, index): readonly TextProblem[] => {
    const found = [INDENTED, AFTER_COLON, AFTER_DASH]
      .map((pattern) => pattern.exec(line)?.[0])
      .find((each) => each !== undefined);
    if (found === undefined) return [];
    const message = 'a no-break space, which looks like a space but is not one; type spaces';
    return [{ line: index + 1, column: found.length, message }];
  });

/**
 * The same in a text that is valid YAML nevertheless, where a no-break space begins a key, or joins a dash or a key to
 * what follows. In quotes, in block scalars and further along a line it may be intended.
 *
 * @internal
 */
export const spacesTaken = (text: string, document: Document.Parsed, lines: LineCounter): readonly TextProblem[] => {
  const problems = spaceProblems(text);
  if (problems.length === 0) return [];
  const taken = new Set<TextProblem>();
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'PLAIN' || range === null || range === undefined) return;
      const [begin, end] = [lines.linePos(range[0]), lines.linePos(range[1])];
      const within = problems.filter(({ line }) => line >= begin.line && line <= end.line);
      const begins = within.some(({ line, column }) => line === begin.line && column >= begin.col);
      if (begins) for (const problem of within) taken.add(problem);
    },
  });
  return problems.filter((problem) => taken.has(problem));
};
