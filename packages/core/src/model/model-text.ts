import { InputError, ModelError } from '../vocabulary/input-error.js';
import { readText } from '../vocabulary/read-text.js';
import { writeText } from '../vocabulary/write-text.js';
import type { ImplementationModel } from './model.js';
import { parseModel } from './parse-model.js';

/**
 * Reads an implementation model from the text of a JSON or YAML file. (Every JSON text is YAML, so that nobody has to say which.)
 *
 * @param text - The file's text, at most 4,000,000 characters.
 * @throws {@link ModelError} with line and column where the text is not YAML, and otherwise as {@link parseModel}.
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
export const parseModelText = (text: string): ImplementationModel => parseModel(dataOf(text));

const dataOf = (text: string): unknown => {
  const what = 'text of an implementation model';
  try {
    return readText(text, what);
  } catch (error) {
    if (error instanceof InputError) throw new ModelError(what, error.issues);
    throw error;
  }
};

/**
 * Writes a model as the text of a file, which {@link parseModelText} reads back to an equal model.
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
export const formatModel = (model: ImplementationModel, format: 'yaml' | 'json' = 'yaml'): string => writeText(model, format);
