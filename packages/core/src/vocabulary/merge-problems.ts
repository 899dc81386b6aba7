import { type Document, isScalar, type LineCounter, visit } from 'yaml';
import type { TextProblem } from './text-problem.js';

/**
 * Merge keys (`<<`), which this parser does not apply: without this, the missing keys would be reported, but not the
 * cause.
 *
 * @internal
 */
export const mergeProblems = (document: Document.Parsed, lines: LineCounter): readonly TextProblem[] => {
  const problems: TextProblem[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.type !== 'PLAIN' || key.value !== '<<' || key.range === null || key.range === undefined)
        return;
      const { line, col } = lines.linePos(key.range[0]);
      const message =
        'records are not merged (<<); write their keys out here, or take a record as a whole by an alias (*name)';
      problems.push({ line, column: col, message });
    },
  });
  return problems;
};
