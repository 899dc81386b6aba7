import { expectParts } from './expect-parts.js';
import type { Issue } from './input-error.js';
import { nodeOf } from './node-of.js';
import { yamlOf } from './yaml-of.js';

/**
 * A place in a text.
 *
 * @public
 */
export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** Its length within the line, in characters, at least 1. */
  readonly length: number;
  /** The line itself. */
  readonly text: string;
}

/**
 * Finds the place of each problem in the text of the YAML or JSON file that was read: the value at its path, the key
 * where the key itself is wrong, or the nearest enclosing node where the value is missing.
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
export const issuePlaces = (
  text: string,
  issues: readonly (Pick<Issue, 'path'> & Partial<Issue>)[],
): readonly (TextPlace | null)[] => {
  expectParts({ text, issues }, 'issuePlaces', { text: 'a text', issues: 'a list of records' });
  for (const [index, issue] of issues.entries())
    expectParts(issue, 'issuePlaces', { path: 'a text' }, {}, `issues[${index}]`);
  // A text that was too long to be read is not parsed for its places either.
  if (issues.every(({ path, line }) => path === '' && line === undefined)) return issues.map(() => null);
  const { document, lines: counter } = yamlOf(text);
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
    const node = nodeOf(document, path, code);
    const [from, to] = node?.range ?? [];
    return from === undefined || to === undefined ? null : placeAt(from, to);
  });
};
