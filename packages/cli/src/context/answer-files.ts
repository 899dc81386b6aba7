import type { Context } from './context.js';

/** Says to a program which files were written, where they are the whole answer; a person was told of each. */
export const answerFiles = (context: Context, files: readonly string[]): void => {
  if (context.isJson) context.answer({ files }, () => []);
};
