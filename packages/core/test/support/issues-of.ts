import { InputError } from '../../src/index.js';

/** The issues of an input, as `path: message`; empty if it is accepted. */
export const issuesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};
