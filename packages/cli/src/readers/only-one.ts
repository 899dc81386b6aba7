import { problemOf, Unusable } from '../documents/problem.js';

/** Refuses one output file for what several inputs give. */
export const onlyOne = (output: string | undefined, files: readonly string[], option: string): void => {
  if (output === undefined || files.length === 1) return;
  const message = `${option} writes one file, and ${files.length} were given; give them one by one`;
  throw new Unusable([problemOf('', 'several-files', message)]);
};
