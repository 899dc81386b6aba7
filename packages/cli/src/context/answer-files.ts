import type { Context } from './context.js';

/** Lists the written files for a program, if they are the whole answer; a person was told of each as it was written. */
export const answerFiles = (context: Context, files: readonly string[]): void => {
  if (context.isJson) context.answer({ files }, () => []);
};
