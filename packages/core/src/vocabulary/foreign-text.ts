import { type Document, type LineCounter, visit } from 'yaml';
import { fileKind, TABLES } from './file-kind.js';
import type { TextProblem } from './yaml-problems.js';

/** What a text is, where it is plainly no document in YAML or JSON; null where it may be one. @internal */
export const foreignText = (text: string): string | null => {
  const kind = fileKind(text);
  if (kind !== undefined) return `expected a text in YAML or JSON, found ${kind.what}; ${kind.instead}`;
  if (text.trim() === '') return 'expected a text in YAML or JSON, found an empty file';
  return null;
};

/** What a text is that was read as a single word; null where it is no table. @internal */
export const tableText = (text: string): string | null => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const isTable = [',', ';', '\t', '|'].some((mark) => {
    const count = (line: string): number => line.split(mark).length;
    return count(first) > 1 && lines.length > 1 && lines.slice(0, 5).every((line) => count(line) === count(first));
  });
  return isTable ? `expected a text in YAML or JSON, found a table; ${TABLES}` : null;
};

const WITHOUT_BREAK = '\u00a0\u2007\u202f';
const INDENTED = new RegExp(`^[ \\t]*[${WITHOUT_BREAK}]`);
const AFTER_COLON = new RegExp(`^\\s*(?:- +)?[\\w-]+:[${WITHOUT_BREAK}]`);
const AFTER_DASH = new RegExp(`^\\s*-[${WITHOUT_BREAK}]`);

/**
 * Lines with no-break spaces where YAML takes spaces alone: they look alike, and what is said of their consequences
 * helps nobody.
 *
 * @internal
 */
export const spaceProblems = (text: string): readonly TextProblem[] =>
  text.split(/\r?\n/).flatMap((line, index): readonly TextProblem[] => {
    const found = [INDENTED, AFTER_COLON, AFTER_DASH]
      .map((pattern) => pattern.exec(line)?.[0])
      .find((each) => each !== undefined);
    if (found === undefined) return [];
    const message = 'a no-break space, which looks like a space and is none; type spaces';
    return [{ line: index + 1, column: found.length, message }];
  });

/**
 * The same in a text that is valid YAML all the same, where such a space begins a key or makes one word of a dash or a
 * key and what follows; in quotes, in blocks and further on in a text it may be meant.
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
