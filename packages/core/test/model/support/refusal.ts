import { InputError } from '../../../src/index.js';

/** The error with which an input is refused. */
export const refusal = (run: () => unknown): InputError => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

/** The places of a refusal and their codes. */
export const placesOf = ({ issues }: InputError): readonly string[] =>
  issues.map(({ path, code }) => `${path} ${code}`);
