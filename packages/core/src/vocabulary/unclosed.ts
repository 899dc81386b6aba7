import { type Document, isCollection, isScalar, type LineCounter, visit } from 'yaml';
import type { TextProblem } from './text-problem.js';

/**
 * Quotes and brackets that are never closed, reported where they open: the parser knows only where it gave up.
 *
 * @internal
 */
export const unclosedProblems = (document: Document.Parsed, lines: LineCounter): readonly TextProblem[] => {
  const ends = new Set(
    document.errors.flatMap(({ code, pos: [at] }) => (code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? [at] : [])),
  );
  const opened = new Map<number, { readonly offset: number; readonly message: string }>();
  visit(document, {
    Node: (_, node) => {
      const [offset, end] = node.range ?? [0, -1];
      if (!ends.has(end)) return;
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
        opened.set(end, {
          offset,
          message:
            'the quote that opens here is never closed; ' + `close it with ${node.type === 'QUOTE_DOUBLE' ? '"' : "'"}`,
        });
      // Of several that end where the parser gave up, the innermost is visited last.
      if (isCollection(node) && node.flow === true)
        opened.set(end, { offset, message: 'the bracket that opens here is never closed; close it' });
    },
  });
  return [...opened.values()].map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: Math.max(1, col), message };
  });
};
