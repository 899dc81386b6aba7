import { isScalar, Lexer, type LineCounter, type Node } from 'yaml';
import { expectNoGetters, expectParts, expectText } from './expect-parts.js';
import { expectShape } from './expect-shape.js';
import { foreignText, spaceProblems, spacesTaken, tableInstead, tableText } from './foreign-text.js';
import { InputError, type Issue } from './input-error.js';
import type { IssueCode } from './issue-codes/issue-codes.js';
import { layoutProblems } from './layout-problems.js';
import { lostLetters } from './lost-letters.js';
import { marksLeft } from './marks-left.js';
import { mergeProblems } from './merge-problems.js';
import { nodeOf } from './node-of.js';
import { clip } from './path.js';
import { mostBytes, mostEntries, type ReadLimits, tooManyEntries } from './read-limits.js';
import type { TextProblem } from './text-problem.js';
import { tooDeep } from './too-deep.js';
import { unclosedProblems } from './unclosed.js';
import { valueProblems } from './value-problems.js';
import { yamlOf } from './yaml-of.js';
import { problemsOf } from './yaml-problems.js';

/**
 * Reads the text of a YAML or JSON file as data. (Every JSON text is YAML.) For packages that build on this one.
 *
 * @param text - The file’s text.
 * @param what - What is being read, for the message.
 * @param limits - How long it may be, and how many values it may have; what exceeds them is refused before it is
 *   parsed.
 * @throws {@link InputError} with line, column and the line itself where the text is not YAML.
 *
 * @example
 * ```ts
 * import { readText } from 'work-elements';
 *
 * console.log(readText('weeks: 36', 'scenario')); // { weeks: 36 }
 * ```
 *
 * @public
 */
export const readText = (text: string, what: string, limits: ReadLimits = {}): unknown =>
  readDocument(text, what, limits).data;

/**
 * Reads the text of a YAML or JSON file into something more than data. For packages that build on this one.
 *
 * @param text - The file’s text.
 * @param what - What is being read, for the message.
 * @param read - Turns the data into the result; each issue that it throws gets the line and the column of what it is
 *   about.
 * @param limits - How long the text may be, and how many values it may have.
 * @throws {@link InputError} as {@link readText} and as `read`.
 *
 * @example
 * ```ts
 * import { habitSchema, InputError, readInput, readTextAs } from 'work-elements';
 *
 * try {
 *   readTextAs('id: open-door\nstatment: Keeps the door open.', 'habit', (data) =>
 *     readInput(habitSchema, data, 'habit'),
 *   );
 * } catch (error) {
 *   if (error instanceof InputError)
 *     console.log(error.issues.map(({ path, line }) => `${path} in line ${line}`).join()); // statement in line 1,statment in line 2
 * }
 * ```
 *
 * @public
 */
export const readTextAs = <Result>(
  text: string,
  what: string,
  read: (data: unknown) => Result,
  limits: ReadLimits = {},
): Result => {
  expectParts({ read }, 'readTextAs', { read: 'a function' });
  const { data, locate } = readDocument(text, what, limits);
  try {
    return read(data);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.what, byLine(error.issues.map(locate)));
    throw error;
  }
};

/** Issues in the order of the lines; what has no line comes last. @internal */
export const byLine = (issues: readonly Issue[]): readonly Issue[] => {
  const last = Number.MAX_SAFE_INTEGER;
  return issues.toSorted(
    (one, other) => (one.line ?? last) - (other.line ?? last) || (one.column ?? last) - (other.column ?? last),
  );
};

/** Data from a text, and where in the text each part of them is. @internal */
export interface ReadDocument {
  readonly data: unknown;
  /** An issue with the line and the column of what it is about, or of what should contain it where it is missing. */
  readonly locate: (issue: Issue) => Issue;
}

/** @internal */
export const readDocument = (text: string, what: string, limits: ReadLimits = {}): ReadDocument => {
  if (typeof text !== 'string')
    throw unreadable(what, `expected the text of a file, found ${text === null ? 'null' : typeof text}`);
  expectText(what, 'readText', 'what');
  expectShape(limits, `limits of ${what}`, {});
  expectNoGetters(limits, `limits of ${what}`);
  expectParts(limits, `limits of ${what}`, {}, { bytes: 'a number', entries: 'a number' });
  const { bytes = mostBytes, entries = mostEntries } = limits;
  const size = sizeOf(text, bytes);
  if (size > bytes)
    throw unreadable(what, `the text has more than ${bytes} bytes; split it, or raise the limit (bytes)`, 'too-large');
  const foreign = foreignText(text);
  if (foreign !== null) throw unreadable(what, foreign, 'other-file');
  if (hasMore(text, entries)) throw new InputError(what, [tooManyEntries('', entries)]);
  const deep = tooDeep(text);
  if (deep !== null) throw new InputError(what, [deep]);
  const { document, lines } = yamlOf(text);
  const wrong = problemsOf(text, document, lines);
  const hidden = [
    ...spacesTaken(text, document, lines),
    ...mergeProblems(document, lines),
    ...valueProblems(document, lines),
  ];
  const problems = [...(wrong.length > 0 ? causesOf(wrong, text, document, lines) : hidden), ...lostLetters(text)];
  if (problems.length > 0) {
    const instead = wrong.length > 0 ? tableInstead(text) : null;
    if (instead !== null) throw unreadable(what, instead, 'other-file');
    const issues = problems.map(({ line, column, message }): Issue => {
      const shown = clip(lineAt(text, lines, line).trim());
      return { path: '', code: 'unreadable', message: `${message}; the line is: ${shown}`, line, column };
    });
    throw new InputError(what, issues);
  }
  const locate = (issue: Issue): Issue => {
    const node = issue.path === '' ? null : nodeOf(document, issue.path, issue.code);
    const offset = node?.range?.[0];
    if (offset === undefined) return issue;
    const { line, col } = lines.linePos(offset);
    const message = isEmpty(node) && issue.code === 'invalid-type' ? `${issue.message}; ${EMPTY}` : issue.message;
    return { ...issue, message, line, column: Math.max(1, col) };
  };
  const table = isScalar(document.contents) && typeof document.contents.value === 'string' ? tableText(text) : null;
  if (table !== null) throw unreadable(what, table, 'other-file');
  try {
    return { data: document.toJS({ maxAliasCount: 100 }), locate };
  } catch {
    // Every alias is known to have an anchor, so only too many aliases can fail here.
    throw unreadable(what, 'aliases (*name) stand for so much that it is not read; write it out', 'too-large');
  }
};

/** Whether nothing is written where a value should be. */
const isEmpty = (node: Node | null): boolean => isScalar(node) && node.value === null && node.source === '';

const EMPTY = 'write a value, in quotes if it begins with "#"';

/** What was typed wrongly, where that can be told, instead of the parser’s errors about the consequences. */
const causesOf = (
  wrong: readonly TextProblem[],
  text: string,
  document: ReturnType<typeof yamlOf>['document'],
  lines: LineCounter,
): readonly TextProblem[] => {
  const left = marksLeft(text);
  if (left.length > 0) return left;
  const spaces = spaceProblems(text);
  if (spaces.length > 0 || document.errors.length === 0) return spaces.length > 0 ? spaces : wrong;
  if (document.errors.some(({ code }) => code === 'TAB_AS_INDENT')) return wrong;
  const unclosed = unclosedProblems(document, lines);
  if (unclosed.length > 0) return unclosed;
  const layout = document.errors.every(({ code }) => OF_LAYOUT.has(code)) ? layoutProblems(text) : [];
  return layout.length > 0 ? layout : wrong;
};

/** The parser’s errors for a line that is indented wrongly or lacks a space. */
const OF_LAYOUT: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'MISSING_CHAR',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

const lineAt = (text: string, { lineStarts }: LineCounter, line: number): string =>
  text.slice(lineStarts[line - 1] ?? 0, Math.min(text.length, lineStarts[line] ?? text.length)).slice(0, 200);

/** The size of a text in bytes of UTF-8; counting stops once it exceeds a limit. */
const sizeOf = (text: string, most: number): number => {
  if (text.length > most) return text.length;
  if (3 * text.length <= most) return text.length;
  let size = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair accounts for two of its four bytes.
    size += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return size;
};

/**
 * Whether a text has more values than a limit. Every value of a list or a record has a mark of its own, so the marks
 * are an upper bound.
 */
const hasMore = (text: string, most: number): boolean => {
  let marks = 0;
  for (let index = 0; index < text.length && marks <= most; index++) {
    const unit = text.charCodeAt(index);
    if (unit === COMMA || unit === BRACKET || ((unit === DASH || unit === COLON) && !isWithinWord(text, index)))
      marks += 1;
  }
  if (marks <= most) return false;
  // Some of the marks may be inside texts, so the lexer counts exactly.
  let values = 0;
  const brackets: string[] = [];
  let opened = false;
  for (const token of new Lexer().lex(text)) {
    if (opened && token !== ']' && token.trim() !== '') {
      values += 1;
      opened = false;
    }
    if (token === '[' || token === '{') brackets.push(token);
    else if (token === ']' || token === '}') brackets.pop();
    opened = token === '[' || (opened && token.trim() === '');
    if (token === '-' || token === ':' || (token === ',' && brackets.at(-1) === '[')) values += 1;
    if (values > most) return true;
  }
  return false;
};

/** Whether a dash or a colon is between two letters or digits, and so belongs to a word. */
const isWithinWord = (text: string, index: number): boolean =>
  isOfWord(text.charCodeAt(index - 1)) && isOfWord(text.charCodeAt(index + 1));

const isOfWord = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const COMMA = 0x2c;
const COLON = 0x3a;
const DASH = 0x2d;
const BRACKET = 0x5b;

const unreadable = (what: string, message: string, code: IssueCode = 'unreadable'): InputError =>
  new InputError(what, [{ path: '', code, message }]);
