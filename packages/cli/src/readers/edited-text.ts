import { applyEditText, formatModel, type ModelEdit } from 'work-elements';
import type { ReadModel } from './models.js';
import { isJsonFile } from './output-kind.js';

/**
 * The text of an edited model: the original text with its comments, unless it is a ready model or the format changes.
 */
export const editedText = ({ file, text }: ReadModel, { model, patches }: ModelEdit, output: string): string => {
  const isJson = isJsonFile(output);
  if (text !== null && isJsonFile(file) === isJson) return applyEditText(text, patches);
  return formatModel(model, isJson ? 'json' : 'yaml');
};
