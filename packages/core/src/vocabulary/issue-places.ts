import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Issue } from './input-error.js';
import { pathKeys } from './path.js';

/**
 * Where in a text something stands.
 *
 * @public
 */
export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** How many characters of the line it takes, at least 1. */
  readonly length: number;
  /** The line itself. */
  readonly text: string;
}

/**
 * Finds where in the text of a YAML or JSON file the problems are that reading it found: the value that a path leads to, the key where the
 * key itself is wrong, and the nearest thing around it where it is missing.
 *
 * @param text - The file’s text.
 * @param issues - The problems, from an `InputError`; or diagnostics, by their paths.
 * @returns A place for each, in their order; null where the text as a whole is meant.
 *
 * @example
 * ```ts
 * import { issuePlaces, parseModelText, InputError } from 'work-elements';
 *
 * const text = 'id: hill\ntitle: Hill\nroles:\n  - { id: teacher, title: Teacher, actors: [teacher] }\n';
 * try {
 *   parseModelText(text);
 * } catch (error) {
 *   if (!(error instanceof InputError)) throw error;
 *   console.log(issuePlaces(text, error.issues).map((place) => `${place?.line}:${place?.column}`)); // ['4:45']
 * }
 * ```
 *
 * @public
 */
export const issuePlaces = (text: string, issues: readonly (Pick<Issue, 'path'> & Partial<Issue>)[]): readonly (TextPlace | null)[] => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const lines = text.split(/\r?\n/);
  const placeOn = (line: number, column: number): TextPlace => {
    const whole = lines[line - 1] ?? '';
    return { line, column, length: Math.max(1, whole.trimEnd().length - column + 1), text: whole };
  };
  const placeAt = (from: number, to: number): TextPlace => {
    const { line, col } = counter.linePos(from);
    const whole = lines[line - 1] ?? '';
    return { line, column: col, length: Math.max(1, Math.min(to - from, whole.length - col + 1)), text: whole };
  };
  return issues.map(({ path, code, line, column }) => {
    if (path === '') return line === undefined || column === undefined ? null : placeOn(line, column);
    const node = nodeAt(document, pathKeys(path), code !== undefined && OF_KEYS.has(code));
    const [from, to] = node?.range ?? [];
    return from === undefined || to === undefined ? null : placeAt(from, to);
  });
};

/** Problems of a key and not of its value. */
const OF_KEYS: ReadonlySet<string> = new Set(['unknown-key', 'forbidden-key', 'invalid-key']);

/** The node that a path leads to, or as far as it leads; a collection in a map is shown by its key. */
const nodeAt = (document: Document, keys: readonly (string | number)[], ofKey: boolean): Node | null => {
  let node: unknown = document.contents;
  let shown: Node | null = isNode(node) ? node : null;
  for (const [index, key] of keys.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) {
      node = node.items[Number(key)];
      if (!isNode(node)) return shown;
      shown = node;
    } else if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
      if (pair === undefined || !isNode(pair.key)) return shown;
      node = pair.value;
      const isLast = index === keys.length - 1;
      shown = !isNode(node) || isCollection(node) || (isLast && ofKey) ? pair.key : node;
    } else return shown;
  }
  return shown;
};
