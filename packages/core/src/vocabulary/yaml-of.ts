import { type Document, LineCounter, parseDocument } from 'yaml';

/**
 * A text as the parser sees it. The parser’s own messages and its key check are switched off because both take
 * quadratic time, as are its warnings, which would go to the console; this library reports all of that itself.
 *
 * @internal
 */
export const yamlOf = (text: string): { readonly document: Document.Parsed; readonly lines: LineCounter } => {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, logLevel: 'error', prettyErrors: false, uniqueKeys: false }),
    lines,
  };
};
