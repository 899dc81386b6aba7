import { InputError } from 'work-elements';

/** The result of an operation; undefined if the library refuses it, such as an appeal before any decision. @internal */
export const taken = <Result>(operate: () => Result): Result | undefined => {
  const tried = takenOrWhy(operate);
  return 'why' in tried ? undefined : tried.result;
};

/** The result of an operation or, if the library refuses it, its first reason. @internal */
export const takenOrWhy = <Result>(operate: () => Result): { readonly result: Result } | { readonly why: string } => {
  try {
    return { result: operate() };
  } catch (error) {
    if (error instanceof InputError) return { why: error.issues[0]?.message ?? error.message };
    throw error;
  }
};
