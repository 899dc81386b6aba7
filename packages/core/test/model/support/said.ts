import { InputError, parseModelText } from '../../../src/index.js';

/** What is said of the text of a model: where, and what. */
export const said = (text: string): readonly string[] => {
  try {
    parseModelText(text);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ path, message, line, column }) => `${line ?? '-'}:${column ?? '-'} ${path}: ${message}`);
  }
};
