import { otherKind } from '../vocabulary/document-kind.js';
import { type Issue, ModelError } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import { namedIssues } from '../vocabulary/named-issues.js';
import { clip } from '../vocabulary/path.js';
import { plainData } from '../vocabulary/plain-data.js';
import { readBySchema } from '../vocabulary/read-by-schema.js';
import type { ReadLimits } from '../vocabulary/read-limits.js';
import { accept, isAccepted } from './accepted.js';
import type { ImplementationModel } from './model.js';
import { type ModelData, modelSchema } from './model-schema.js';
import { referenceIssues } from './reference-issues.js';

/**
 * What {@link safeParseModel} returns.
 *
 * @public
 */
export type ParsedModel =
  | { readonly success: true; readonly data: ImplementationModel }
  | { readonly success: false; readonly error: ModelError; readonly issues: readonly Issue[] };

/**
 * Reads an implementation model from unknown data, such as parsed JSON, and returns what is wrong instead of throwing.
 *
 * @param input - Anything. Hostile input (cycles, `__proto__`, enormous texts) is refused in bounded time.
 * @param limits - How many values it may have; an input with more is refused before they are looked at.
 * @returns `{ success: true, data }` with the frozen model, or `{ success: false, error, issues }` with every problem
 *   at once.
 *
 * @example
 * ```ts
 * import { safeParseModel } from 'work-elements';
 *
 * const parsed = safeParseModel({
 *   id: 'tiny',
 *   title: 'Tiny',
 *   roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['asess-progress'] }],
 * });
 * if (!parsed.success) console.log(parsed.issues[0]?.message);
 * // "asess-progress" is not a work element; did you mean "assess-progress"?
 * ```
 *
 * @public
 */
export const safeParseModel = (input: unknown, limits: Pick<ReadLimits, 'entries'> = {}): ParsedModel => {
  if (isAccepted(input)) return { success: true, data: input };
  const plain = plainData(input, limits);
  if (plain.issues.length > 0) return refuse(plain.data, plain.issues);
  const read = readBySchema(modelSchema, plain.data);
  if (!read.success) {
    const other = otherKind(plain.data, 'model');
    if (other !== null) return refuse(plain.data, [other]);
    const issues = [...read.issues, ...read.besides(besidesShapes(read.issues))];
    return refuse(plain.data, issues);
  }
  const issues = referenceIssues(read.data);
  if (issues.length > 0) return refuse(plain.data, issues);
  return { success: true, data: accept(read.data) };
};

/**
 * Reads an implementation model from unknown data, such as parsed JSON.
 *
 * @param input - Anything.
 * @param limits - How many values it may have.
 * @returns The model: complete, with every default filled in, and frozen.
 * @throws {@link ModelError} with every problem at once: its path, what was expected, what was found, and the nearest
 *   spelling.
 *
 * @example
 * ```ts
 * import { models, parseModel } from 'work-elements';
 *
 * const text = JSON.stringify(models.flexBlend);
 * console.log(parseModel(JSON.parse(text)).title); // Flex-Blend
 * ```
 *
 * @public
 */
export const parseModel = (input: unknown, limits: Pick<ReadLimits, 'entries'> = {}): ImplementationModel => {
  const parsed = safeParseModel(input, limits);
  if (!parsed.success) throw parsed.error;
  return parsed.data;
};

/** Issues that cannot be found if the part on which they depend has the wrong shape. */
const HIDDEN: readonly (readonly [part: RegExp, codes: readonly IssueCode[]])[] = [
  [/^roles(\[\d+\](\.id)?)?$/, ['unknown-role']],
  [/^roles(\[\d+\](\.actors.*)?)?$/, ['not-a-system']],
  [/^options\b/, ['switched-off', 'no-review']],
];

/** Issues that concern only the model’s own lists, independent of its work. */
const OF_LISTS: ReadonlySet<IssueCode> = new Set(['duplicate-id', 'unknown-role', 'not-a-system']);

/**
 * Finds wrong names in addition to wrong shapes. Work cannot be looked up if its own definition has the wrong shape.
 */
const besidesShapes = (issues: readonly Issue[]): ((model: ModelData) => readonly Issue[]) => {
  const isWrong = (part: RegExp): boolean => issues.some(({ path }) => part.test(path));
  const hidden = new Set(HIDDEN.flatMap(([part, codes]) => (isWrong(part) ? codes : [])));
  const shown = (found: readonly Issue[]): readonly Issue[] => found.filter(({ code }) => !hidden.has(code));
  if (isWrong(/^(elements|routes|process)\b/))
    return (model) =>
      shown(referenceIssues({ ...model, elements: [], routes: [] })).filter(({ code }) => OF_LISTS.has(code));
  return (model) => shown(referenceIssues(model));
};

const refuse = (data: unknown, found: readonly Issue[]): ParsedModel => {
  const issues = namedIssues(found, data);
  const id: unknown = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  const error = new ModelError(`implementation model${typeof id === 'string' ? ` "${clip(id)}"` : ''}`, issues);
  return { success: false, error, issues: error.issues };
};
