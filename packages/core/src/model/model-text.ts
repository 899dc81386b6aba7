import { parseDocument, stringify } from 'yaml';
import { type Issue, ModelError } from '../vocabulary/input-error.js';
import type { ImplementationModel } from './model.js';
import { parseModel } from './parse-model.js';

const LONGEST_DOCUMENT = 4_000_000;

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
export const parseModelText = (text: string): ImplementationModel => {
  if (typeof text !== 'string') throw unreadable([`expected the text of a file, found ${text === null ? 'null' : typeof text}`]);
  if (text.length > LONGEST_DOCUMENT) {
    throw unreadable([`the text has ${text.length} characters; ${LONGEST_DOCUMENT} is the most that is read`]);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw unreadable(document.errors.map((error) => error.message.split('\n')[0] ?? 'this is not YAML'));
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw unreadable([error instanceof Error ? error.message : String(error)]);
  }
  return parseModel(data);
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
export const formatModel = (model: ImplementationModel, format: 'yaml' | 'json' = 'yaml'): string =>
  format === 'json' ? `${JSON.stringify(model, null, 2)}\n` : stringify(model, { lineWidth: 120, aliasDuplicateObjects: false });

const unreadable = (messages: readonly string[]): ModelError =>
  new ModelError(
    'text of an implementation model',
    messages.map((message): Issue => ({ path: '', code: 'unreadable', message })),
  );
