import { InputError, ModelError } from '../vocabulary/input-error.js';
import type { ReadLimits } from '../vocabulary/read-limits.js';
import { byLine, type ReadDocument, readDocument } from '../vocabulary/read-text.js';
import { writeText } from '../vocabulary/write-text.js';
import type { ImplementationModel } from './model.js';
import { safeParseModel } from './parse-model.js';

/**
 * Reads an implementation model from the text of a JSON or YAML file. (Every JSON text is YAML, so there is no need to
 * specify which.)
 *
 * @param text - The file’s text.
 * @param limits - How long it may be, and how many values it may have.
 * @throws {@link ModelError} as {@link parseModel}, each problem with its line and column; also where the text is not
 *   YAML.
 *
 * @example
 * ```ts
 * import { parseModelText } from 'work-elements';
 *
 * const model = parseModelText(`
 * id: micro-school
 * title: Micro-School
 * roles:
 *   - id: guide
 *     title: Guide
 *     actors: [onsite-educator]
 *     responsible: [map-objectives, deliver-activities]
 * `);
 * console.log(model.roles[0]?.title); // Guide
 * ```
 *
 * @public
 */
export const parseModelText = (text: string, limits: ReadLimits = {}): ImplementationModel => {
  const { data, locate } = documentOf(text, limits);
  const parsed = safeParseModel(data, limits);
  if (parsed.success) return parsed.data;
  throw new ModelError(parsed.error.what, byLine(parsed.issues.map(locate)));
};

const documentOf = (text: string, limits: ReadLimits): ReadDocument => {
  const what = 'text of an implementation model';
  try {
    return readDocument(text, what, limits);
  } catch (error) {
    if (error instanceof InputError) throw new ModelError(what, error.issues);
    throw error;
  }
};

/**
 * Writes a model as the text of a file. {@link parseModelText} reads back an equal model.
 *
 * @param model - An implementation model.
 * @param format - `yaml` (for people, the default) or `json`.
 *
 * @example
 * ```ts
 * import { formatModel, models } from 'work-elements';
 *
 * console.log(formatModel(models.singleTeacher).split('\n')[0]); // id: single-teacher
 * ```
 *
 * @public
 */
export const formatModel = (model: ImplementationModel, format: 'yaml' | 'json' = 'yaml'): string =>
  writeText(model, format);
