import { freeId, plainLetters } from 'work-elements';
import type { Context } from '../context/context.js';

/**
 * The files that answers are written to, of the one that was named: that itself where there is one answer; of several, each has its name
 * behind that of the file, as `year.html` becomes `year-now.html` and `year-more.html`.
 */
export const namedFiles = (file: string, names: readonly string[]): readonly string[] => {
  if (names.length === 1) return [file];
  const [, stem = file, ending = ''] = /^(.*?)(\.[^./\\]+)?$/.exec(file) ?? [];
  const taken = new Set<string>();
  return names.map((name) => {
    const free = freeId(plainLetters(name).replaceAll(/[^a-z0-9]+/g, '-'), taken);
    taken.add(free);
    return `${stem}-${free}${ending}`;
  });
};

/** The file that an option names for one of several answers; undefined where it was not given. */
export const outputsOf =
  (
    { given }: Pick<Context, 'given'>,
    names: readonly string[],
  ): ((option: string, index: number) => string | undefined) =>
  (option, index) => {
    const file = given.text(option);
    return file === undefined ? undefined : namedFiles(file, names)[index];
  };
