import { freeId, plainLetters } from 'work-elements';
import type { Context } from '../context/context.js';
import { Unusable } from '../documents/problem.js';

/**
 * The files of several answers, given one name: the name itself for one answer; otherwise each answer’s name is
 * appended to it, such as `year.html` to `year-now.html` and `year-more.html`.
 */
const namedFiles = (file: string, names: readonly string[]): readonly string[] => {
  if (names.length <= 1) return [file];
  const [, stem = file, ending = ''] = /^(.*?)(\.[^./\\]+)?$/.exec(file) ?? [];
  const taken = new Set<string>();
  return names.map((name) => {
    const free = freeId(plainLetters(name).replaceAll(/[^a-z0-9]+/g, '-'), taken);
    taken.add(free);
    return `${stem}-${free}${ending}`;
  });
};

/** Whether tables go into a workbook, by the extension of their file. */
export const isWorkbook = (file: string): boolean => /\.xlsx$/i.test(file);

/** The files of tables: the given name for a workbook or a single table; otherwise one for each. */
export const tableFiles = (file: string, tables: readonly string[]): readonly string[] =>
  isWorkbook(file) ? [file] : namedFiles(file, tables);

/** The names of several answers, and the tables in each. */
export interface Answers {
  readonly names: readonly string[];
  readonly tables?: readonly string[];
}

/** The file of one of several answers for an option; undefined if the option was not given. */
export type FileOf = (option: string, index: number) => string | undefined;

/** Resolves the files that options write several answers to, after checking that all of them can be written. */
export const outputsOf = (context: Context, options: readonly string[], { names, tables = [] }: Answers): FileOf => {
  const fileOf: FileOf = (option, index) => {
    const file = context.given.text(option);
    return file === undefined ? undefined : namedFiles(file, names)[index];
  };
  const problems = options.flatMap((option) => {
    const given = context.given.text(option);
    if (given === undefined) return [];
    const files = namedFiles(given, names).flatMap((file) => (option === 'csv' ? tableFiles(file, tables) : [file]));
    context.files.plan(given, files);
    return files.flatMap((file) => problemsOf(context, given, file));
  });
  // A fault of the given name is a fault of every name made from it, and is reported once.
  const distinct = [...new Map(problems.map((problem) => [problem.message, problem])).values()];
  if (distinct.length > 0) throw new Unusable(distinct);
  return fileOf;
};

/** Why a file whose name was made from the given one cannot be written; the given name itself was checked before. */
const problemsOf = (context: Context, given: string, file: string): Unusable['problems'] => {
  if (file === given) return [];
  try {
    context.requireWritable(file, { madeOf: given });
    return [];
  } catch (error) {
    if (error instanceof Unusable) return error.problems;
    throw error;
  }
};
