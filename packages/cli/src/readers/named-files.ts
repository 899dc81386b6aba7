import { freeId, plainLetters } from 'work-elements';
import type { Context } from '../context/context.js';
import { Unusable } from '../documents/problem.js';

/**
 * The files that answers are written to, of the one that was named: that itself where there is one answer; of several,
 * each has its name behind that of the file, as `year.html` becomes `year-now.html` and `year-more.html`.
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

/** Whether tables go into a workbook, by the ending of their file. */
export const isWorkbook = (file: string): boolean => /\.xlsx$/i.test(file);

/**
 * The files of tables: the one that was named, where it is a workbook or there is one table; otherwise one for each.
 */
export const tableFiles = (file: string, tables: readonly string[]): readonly string[] =>
  isWorkbook(file) ? [file] : namedFiles(file, tables);

/** The names of several answers, and the tables in each. */
export interface Answers {
  readonly names: readonly string[];
  readonly tables?: readonly string[];
}

/** The file that an option names for one of several answers; undefined where it was not given. */
export type FileOf = (option: string, index: number) => string | undefined;

/** Resolves the files that options write several answers to, after checking that each of them can be written. */
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
  // What is wrong with the name that was given is wrong with each that was made of it.
  const distinct = [...new Map(problems.map((problem) => [problem.message, problem])).values()];
  if (distinct.length > 0) throw new Unusable(distinct);
  return fileOf;
};

/** Why a file cannot be written whose name was made of the one that was given, which was asked before. */
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
