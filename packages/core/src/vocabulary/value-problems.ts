import { type Document, isScalar, type LineCounter, type Scalar, visit } from 'yaml';
import { clip } from './path.js';
import type { TextProblem } from './text-problem.js';

/** The parser's tags whose values are no plain data: bytes, times, sets and lists of pairs. */
const TAG = /^tag:yaml\.org,2002:(binary|timestamp|set|omap|pairs)$/;

/**
 * Values that would not be what is written: those with a tag that makes something else than plain data, and whole
 * numbers of which digits would be lost.
 *
 * @internal
 */
export const valueProblems = (document: Document.Parsed, lines: LineCounter): readonly TextProblem[] => {
  const problems: TextProblem[] = [];
  const report = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ line, column: col, message });
  };
  visit(document, {
    Value: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      const [, tag] = TAG.exec(node.tag ?? '') ?? [];
      if (tag !== undefined)
        report(
          offset,
          `the tag !!${tag} stands for something else than a text, a number, a list or a record; remove it, and put ` +
            'what is a text in quotes',
        );
      else if (isScalar(node) && losesDigits(node))
        report(
          offset,
          `${clip(node.source ?? '')} has more digits than a number keeps; write a smaller number, or put it in ` +
            'quotes where it is a text',
        );
    },
  });
  return problems;
};

const losesDigits = ({ value, source, type }: Scalar): boolean =>
  type === 'PLAIN' &&
  typeof value === 'number' &&
  !Number.isSafeInteger(value) &&
  /^[-+]?(?:\d+|0o[0-7]+|0x[0-9a-f]+)$/i.test(source ?? '');
