import { InputError } from 'work-elements';

/** Whether the library refuses to make something. @internal */
export const refuses = (make: () => unknown): boolean => {
  try {
    make();
    return false;
  } catch (error) {
    return error instanceof InputError;
  }
};
