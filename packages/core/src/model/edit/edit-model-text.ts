import { type Document, parseDocument } from 'yaml';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import type { ImplementationModel } from '../model.js';
import { formatModel, parseModelText } from '../model-text.js';
import { safeParseModel } from '../parse-model.js';
import { applyEdit, editModel, type ModelDraft } from './edit-model.js';
import type { ModelPatch } from './model-patch.js';
import { asWrittenTag, keepFolds } from './text/keep-folds.js';
import { expandAliases, writeChange } from './text/write-change.js';
import { isJson, keepWriting, writingOf } from './text/writing.js';

/**
 * Edits a model in the text of its file, as {@link editModel} edits it in memory. Whatever the recipe does not change
 * keeps its comments, order and formatting, and defaults that the text leaves out are not added.
 *
 * @param text - YAML or JSON, as {@link parseModelText} reads it.
 * @param recipe - Changes a draft of the model.
 * @returns The text of the edited model; the very same text where the recipe changed nothing.
 * @throws {@link ModelError} if the text, or the result, is not a model.
 *
 * @example
 * ```ts
 * import { editModelText } from 'work-elements';
 *
 * const text = `
 * id: micro-school
 * title: Micro-School
 * roles:
 *   - id: guide # since 2024
 *     title: Guide
 *     actors: [onsite-educator]
 *     responsible: [map-objectives, deliver-activities]
 * `;
 * const edited = editModelText(text, (draft) => {
 *   draft.roles[0]?.responsible.push('recommend');
 * });
 * console.log(edited.split('\n')[3]); //   - id: guide # since 2024
 * console.log(edited.split('\n')[6]); //     responsible: [map-objectives, deliver-activities, recommend]
 * ```
 *
 * @public
 */
export const editModelText = (text: string, recipe: (draft: ModelDraft) => void): string => {
  const before = parseModelText(text);
  return textOf(text, before, editModel(before, recipe).model);
};

/**
 * Applies patches to a model in the text of its file, as {@link applyEdit} applies them in memory and
 * {@link editModelText} writes them.
 *
 * @param text - YAML or JSON, as {@link parseModelText} reads it: the model that the patches were made for.
 * @param patches - From {@link editModel} or an edit built on it.
 * @returns The text of the edited model; the very same text where there are no patches.
 * @throws {@link ModelError} if the text or the result is not a model, or the patches do not fit.
 *
 * @example
 * ```ts
 * import { applyEditText, editModel, parseModelText } from 'work-elements';
 *
 * const text = `id: micro-school # ours
 * title: Micro-School
 * roles:
 *   - { id: guide, title: Guide, actors: [onsite-educator], responsible: [map-objectives] }
 * `;
 * const { patches } = editModel(parseModelText(text), (draft) => {
 *   draft.title = 'The Micro-School';
 * });
 * console.log(applyEditText(text, patches).split('\n').slice(0, 2)); // [ 'id: micro-school # ours', 'title: The Micro-School' ]
 * ```
 *
 * @public
 */
export const applyEditText = (text: string, patches: readonly ModelPatch[]): string => {
  const before = parseModelText(text);
  return textOf(text, before, applyEdit(before, patches).model);
};

const textOf = (text: string, before: ImplementationModel, after: ImplementationModel): string => {
  if (after === before) return text;
  // The last resort rewrites the text, which loses its comments.
  return (
    written(text, before, after, false) ??
    written(text, before, after, true) ??
    formatModel(after, isJson(text) ? 'json' : 'yaml')
  );
};

/**
 * The maximum number of passes. A pass may have side effects, since the id of a bare habit depends on those before it,
 * and an alias follows its anchor; then the change is written again.
 */
const PASSES = 4;

/** The text with the change; null if the change cannot be written into the document as it is. */
const written = (
  text: string,
  before: ImplementationModel,
  after: ImplementationModel,
  expand: boolean,
): string | null => {
  const document = parseDocument(text, { customTags: (tags) => [...tags, asWrittenTag] });
  const writing = writingOf(text);
  keepWriting(document, text);
  keepFolds(document, text);
  if (expand) expandAliases(document);
  let now: unknown = before;
  for (let pass = 0; pass < PASSES; pass++) {
    writeChange(document, now, after);
    const read = readBack(document);
    if (read === null) return null;
    if (plainEqual(read, after)) {
      const result = writing(document);
      return isModel(result, after) ? result : null;
    }
    now = read;
  }
  return null;
};

const readBack = (document: Document): ImplementationModel | null => {
  try {
    const parsed = safeParseModel(document.toJS({ maxAliasCount: 100 }));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const isModel = (text: string, model: ImplementationModel): boolean => {
  try {
    return plainEqual(parseModelText(text), model);
  } catch {
    return false;
  }
};
