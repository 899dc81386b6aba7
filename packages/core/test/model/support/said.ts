import { InputError, parseModelText } from '../../../src/index.js';

/** The issues of a model’s text, with their places. */
export const said = (text: string): readonly string[] => {
  try {
    parseModelText(text);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ path, message, line, column }) => `${line ?? '-'}:${column ?? '-'} ${path}: ${message}`);
  }
};
