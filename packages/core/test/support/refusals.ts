import { InputError } from '../../src/index.js';

/** What is said when something is refused: where, the code, and why; empty if it is not. */
export const refusals = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError)
      return error.issues.map(({ path, code, message }) => `${path} (${code}): ${message}`);
    throw error;
  }
  return [];
};
