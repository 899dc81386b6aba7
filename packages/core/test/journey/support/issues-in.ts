import { InputError } from '../../../src/index.js';

/** The issues with which something is refused, each as `path: code` and its message; none if it is not. */
export const issuesIn = (act: () => unknown): readonly (readonly [place: string, message: string])[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError)
      return error.issues.map(({ path, code, message }) => [`${path}: ${code}`, message] as const);
    throw error;
  }
  return [];
};
