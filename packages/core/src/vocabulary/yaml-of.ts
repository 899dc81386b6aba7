import { type Document, LineCounter, parseDocument } from 'yaml';

/**
 * A text as the parser sees it. Its own words and its own check of keys take the square of their number, and its
 * warnings would go to the console: all that is said by this library.
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
