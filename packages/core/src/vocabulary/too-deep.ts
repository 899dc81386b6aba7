import { Lexer, LineCounter } from 'yaml';
import type { Issue } from './input-error.js';
import { DEEPEST } from './plain-data.js';

/**
 * The issue of brackets nested deeper than is allowed, found before parsing: the parser recurses once per bracket, and
 * enough of them can end the process.
 *
 * @internal
 */
export const tooDeep = (text: string): Issue | null => {
  if ((text.match(/[[{]/g)?.length ?? 0) <= DEEPEST) return null;
  const lines = new LineCounter();
  lines.addNewLine(0);
  let [offset, depth] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) continue;
    if (token === '[' || token === '{') depth += 1;
    else if ((token === ']' || token === '}') && depth > 0) depth -= 1;
    if (depth > DEEPEST) {
      const { line, col } = lines.linePos(offset);
      return { path: '', code: 'too-deep', message: `nested more than ${DEEPEST} deep; flatten it`, line, column: col };
    }
    for (let end = token.indexOf('\n'); end >= 0; end = token.indexOf('\n', end + 1))
      lines.addNewLine(offset + end + 1);
    offset += token.length;
  }
  return null;
};

/** The lexer’s control tokens, which are not in the text, and the byte order mark, which is. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);
