import { InputError, type Issue } from 'work-elements';
import { inCommandWords } from '../documents/command-words.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** Runs a library function, and reports its issues as problems of the file. */
export const refusing = async <Result>(file: string, read: () => Promise<Result>): Promise<Result> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) {
      const at = error.what.startsWith('options') ? '' : file;
      throw new Unusable(error.issues.map((issue) => problemIn(at, issue)));
    }
    throw error;
  }
};

/** Readers of tables and XML give the line as the path. */
const problemIn = (file: string, { path, code, message: said }: Issue) => {
  const piped = file === '-' && code === 'missing-column' ? '; if it is XES, say --kind xes' : '';
  const message = inCommandWords(said) + piped;
  const [, line, column] = /^(?:line|row) (\d+)(?:, column (\d+))?/.exec(path) ?? [];
  if (line === undefined) return { ...problemOf(file, code, message), path };
  return { ...problemOf(file, code, message), line: Number(line), column: column === undefined ? 1 : Number(column) };
};
