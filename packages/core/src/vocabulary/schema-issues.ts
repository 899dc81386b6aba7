import type * as z from 'zod';
import { grouped } from './counted.js';
import { ID_EXPECTED } from './ids.js';
import { type Issue, MOST_ISSUES } from './input-error.js';
import type { IssueCode } from './issue-codes/issue-codes.js';
import { clip, pathText } from './path.js';
import { schemasAt } from './schema-parts.js';
import { wordsAt } from './schema-words.js';
import { nearest, unknownWord } from './spelling.js';
import { valueAt } from './value-at.js';
import { instead } from './written-instead.js';

type SchemaIssue = z.core.$ZodIssue;

/**
 * Puts what a zod schema found into the library’s own form: what was expected, what was found, and where. For a
 * misspelt key it adds the nearest known one.
 *
 * @internal
 */
export const schemaIssues = (error: z.core.$ZodError, data: unknown, schema: z.core.$ZodType): readonly Issue[] =>
  error.issues.flatMap((issue, index) => readIssue(issue, data, [], schema, index < MOST_ISSUES));

/**
 * @param isListed - Whether the issue will be shown; if not, it is not worth the time to find what was meant.
 */
const readIssue = (
  issue: SchemaIssue,
  data: unknown,
  above: readonly PropertyKey[],
  schema: z.core.$ZodType,
  isListed: boolean,
): readonly Issue[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = wordsAt(schema, path, data).keys;
    return issue.keys.map((key) => ({
      path: pathText([...path, key]),
      code: 'unknown-key',
      message: unknownKey(key, known, valueAt(data, [...path, key])),
    }));
  }
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => readIssue(inner, data, path, schema, isListed));
    if (issue.discriminator !== undefined) return [unknownKind(issue.discriminator, path, data, schema)];
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({
      path: pathText(path),
      code: 'invalid-key',
      message: `this name: ${inner.message}`,
    }));
  }
  const found = valueAt(data, path);
  const hint = isListed ? instead(issue, found, schemasAt(schema, path, data)) : '';
  const message = `${messageOf(issue, found)}${hint}`;
  return [{ path: pathText(path), code: found === undefined ? 'missing' : codeOf(issue), message }];
};

/**
 * For a union, the code of the first issue that is not about the type, since its alternative is at least of the right
 * type.
 */
const codeOf = (issue: SchemaIssue): IssueCode => {
  const inner =
    issue.code === 'invalid_union' ? issue.errors.flat().find(({ code }) => code !== 'invalid_type') : undefined;
  return CODES[inner?.code ?? issue.code];
};

/** The issue of a record whose discriminator has no known value. */
const unknownKind = (
  discriminator: string,
  path: readonly PropertyKey[],
  data: unknown,
  schema: z.core.$ZodType,
): Issue => {
  const above = path.at(-1) === discriminator ? path.slice(0, -1) : path;
  const { kinds } = wordsAt(schema, above, data);
  const found = valueAt(data, [...above, discriminator]);
  const at = pathText([...above, discriminator]);
  const listed =
    kinds.length === 0 ? 'expected a known one' : `expected one of ${kinds.map((kind) => `"${kind}"`).join(', ')}`;
  if (found === undefined) return { path: at, code: 'missing', message: `missing; ${listed}` };
  if (typeof found !== 'string')
    return { path: at, code: 'invalid-value', message: `${listed}, found ${shown(found)}` };
  return { path: at, code: 'invalid-value', message: unknownWord(found, `a known ${discriminator}`, kinds) };
};

/**
 * The alternative that was meant in a union: the one that failed deepest in the input and, among those, least often. If
 * the input names its kind, only alternatives of that kind count.
 */
const closestBranch = (all: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | undefined => {
  const ofItsKind = all.filter((branch) => !branch.some(isOfAnotherKind));
  const branches = ofItsKind.length > 0 ? ofItsKind : all;
  const depth = (branch: readonly SchemaIssue[]) => Math.max(0, ...branch.map((issue) => issue.path.length));
  const [first, ...others] = branches;
  if (first === undefined) return undefined;
  const deepest = others.reduce(
    (best, branch) =>
      depth(branch) > depth(best) || (depth(branch) === depth(best) && branch.length < best.length) ? branch : best,
    first,
  );
  return depth(deepest) > 0 ? deepest : undefined;
};

/** Whether the record has another discriminator value than this alternative. */
const isOfAnotherKind = (issue: SchemaIssue): boolean =>
  issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length === 1;

const CODES: Readonly<Record<SchemaIssue['code'], IssueCode>> = {
  invalid_type: 'invalid-type',
  invalid_union: 'invalid-type',
  invalid_value: 'invalid-value',
  invalid_element: 'invalid-value',
  not_multiple_of: 'invalid-value',
  custom: 'invalid-value',
  invalid_format: 'invalid-format',
  invalid_key: 'invalid-key',
  too_small: 'too-small',
  too_big: 'too-big',
  unrecognized_keys: 'unknown-key',
};

const messageOf = (issue: SchemaIssue, found: unknown): string => {
  const expected = `${lowerFirst(issue.message)}${nearestOf(issue, found)}`;
  if (found === undefined) return `missing; ${expected}`;
  return `${expected}, found ${ofKind(issue, found)}${hintFor(issue, found)}`;
};

const nearestOf = (issue: SchemaIssue, found: unknown): string => {
  if (issue.code !== 'invalid_value' || typeof found !== 'string') return '';
  const near = nearest(found, issue.values.map(String));
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
};

/** What was found, called a text where something else is expected: quotation marks alone may not make that clear. */
const ofKind = (issue: SchemaIssue, found: unknown): string => {
  if (typeof found === 'string' && issue.code === 'invalid_type') return `the text ${shown(found)}`;
  if (typeof found === 'string' && issue.code === 'too_small')
    return found === '' ? 'an empty text' : `${found.length}`;
  if (typeof found === 'string' && issue.code === 'too_big') return grouped(found.length);
  return shown(found);
};

/** What to do about a mistake that is invisible or common. */
const hintFor = (issue: SchemaIssue, found: unknown): string => {
  if (typeof found !== 'string') return '';
  if (INVISIBLE.test(found)) return '; an invisible character is in it, shown here as its number: type it again';
  if (found.replace(TYPOGRAPHIC, '') !== found && issue.code === 'invalid_format')
    return '; typographic quotation marks are taken for part of the text: write straight ones (")';
  if (issue.message === ID_EXPECTED && TITLE.test(found)) return `; write "${asId(found)}"`;
  return '';
};

/** A title, or an id with capital letters or underscores, that only has to be rewritten to be an id. */
const TITLE = /^\s*[a-z][a-z0-9]*(?:[\s_-]+[a-z0-9]+)*\s*$/i;

const asId = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

const TYPOGRAPHIC = /^[“”„‟‘’‚«»]+|[“”„‟‘’‚«»]+$/g;
const INVISIBLE = /[\u00a0\u2007\u202f\u200b\u200e\u200f\u2060\ufeff]/;

/** A text in quotes, with the code points of invisible characters. */
const visible = (text: string): string =>
  JSON.stringify(text).replace(
    new RegExp(INVISIBLE, 'g'),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const unknownKey = (key: string, known: readonly string[], value: unknown): string => {
  if (/^\d+$/.test(key) && value === null)
    return (
      `"${clip(key)}" after a comma is read as a key of its own here; write decimals with a point (2.5), and a text ` +
      'with a comma in quotes'
    );
  const plain = key.replace(TYPOGRAPHIC, '');
  if (plain !== key && plain !== '')
    return `the key ${visible(clip(key))} has typographic quotation marks; write ${plain}, or "${plain}"`;
  const near = nearest(key, known);
  const found = `the key "${clip(key)}" is not known here`;
  return near === undefined ? `${found}; remove it or correct its spelling` : `${found}; did you mean "${near}"?`;
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const shown = (value: unknown): string => {
  if (typeof value === 'string') return visible(clip(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a record';
  return String(value);
};
