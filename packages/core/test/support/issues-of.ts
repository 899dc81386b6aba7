import { InputError } from '../../src/index.js';

/** What is wrong with an input, each with its path; nothing where it is taken. */
export const issuesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};
