import { type Document, isAlias, isNode, isScalar, type LineCounter, visit } from 'yaml';
import { withoutColon } from './layout-problems.js';
import { keyText } from './node-of.js';
import { clip } from './path.js';
import type { TextProblem } from './text-problem.js';

type Code = Document.Parsed['errors'][number]['code'];

const QUOTE = 'put the text in quotes';

/** What is wrong and what to do, for each of the parser’s error codes. */
const wording: Readonly<Record<Code, string>> = {
  ALIAS_PROPS: 'an alias (*name) has a tag or an anchor; remove that',
  BAD_ALIAS: `an alias (*name) names nothing that is anchored (&name) above; correct the name, or ${QUOTE}`,
  BAD_COLLECTION_TYPE: 'this tag does not fit what follows it; remove the tag',
  BAD_DIRECTIVE:
    'a line that begins with "%" is an instruction to the parser, and none is needed; ' + `remove it, or ${QUOTE}`,
  BAD_DQ_ESCAPE:
    'a backslash in double quotes begins an escape sequence, and this is not one; write two of them, or use single ' +
    'quotes',
  BAD_INDENT: 'this is not indented as what it belongs to, or a bracket is not closed; align it, or close the bracket',
  BAD_PROP_ORDER: 'a tag or an anchor is in the wrong place; put it before the value',
  BAD_SCALAR_START: `a text cannot begin with this character; ${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `there is a second ": " or "- " in one line; put it on a line of its own, or ${QUOTE}`,
  BLOCK_IN_FLOW: 'a list or record by indentation is inside brackets; write it with brackets too',
  DUPLICATE_KEY: 'this key is in the same record already; remove one of the two',
  IMPOSSIBLE: 'this cannot be read; write it more simply',
  KEY_OVER_1024_CHARS: 'a key has more than 1024 characters; shorten it, or close a quote before it',
  MISSING_CHAR: 'a quote, a bracket, a comma or a space is missing; add it',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines; write it in one, or close a quote before it',
  MULTIPLE_ANCHORS: 'a value has two anchors; keep one',
  MULTIPLE_DOCS: 'a second document begins here; keep one to a file, without lines of "---"',
  MULTIPLE_TAGS: 'a value has two tags; remove them',
  NON_STRING_KEY: 'a list or a record is used as a key; use a text',
  RESOURCE_EXHAUSTION: 'this is nested too deeply to be read; flatten it',
  TAB_AS_INDENT: 'a tab is used for indentation, which YAML does not allow; use spaces',
  TAG_RESOLVE_FAILED: `a word that begins with "!" is a tag, and none is known; remove it, or ${QUOTE}`,
  UNEXPECTED_TOKEN: 'this does not belong here; look for a missing or superfluous quote, bracket, dash or colon',
};

/**
 * What is wrong with a parsed text: one problem a line, since others in the same line mostly follow from the first.
 *
 * @internal
 */
export const problemsOf = (text: string, document: Document.Parsed, lines: LineCounter): readonly TextProblem[] => {
  const at = (offset: number, message: string): TextProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: Math.max(1, col), message };
  };
  const found = [...document.errors, ...document.warnings].map(({ code, pos: [offset] }) => ({
    code,
    ...at(offset, (code === 'MULTILINE_IMPLICIT_KEY' ? withoutColon(text, offset) : null) ?? wording[code]),
  }));
  // If there are tabs, only these are reported, since the parser misreads whatever follows one.
  const tabs = found.filter(({ code }) => code === 'TAB_AS_INDENT');
  const problems = tabs.length > 0 ? tabs : [...found, ...(found.length > 0 ? [] : keyProblems(document, at))];
  const byLine = new Map<number, TextProblem>();
  for (const { line, column, message } of problems.toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  ))
    if (!byLine.has(line)) byLine.set(line, { line, column, message });
  return [...byLine.values()];
};

/**
 * Duplicate keys, keys that are not texts, and aliases without an anchor; the parser’s own check takes quadratic time.
 */
const keyProblems = (
  document: Document.Parsed,
  at: (offset: number, message: string) => TextProblem,
): readonly TextProblem[] => {
  const problems: TextProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        if (!anchors.has(node.source)) problems.push(at(node.range?.[0] ?? 0, wording.BAD_ALIAS));
      } else if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (!isScalar(key)) {
          problems.push(at(offset, wording.NON_STRING_KEY));
          continue;
        }
        const name = keyText(key);
        if (seen.has(name)) problems.push(at(offset, `"${clip(name)}": ${wording.DUPLICATE_KEY}`));
        seen.add(name);
      }
    },
  });
  return problems;
};
