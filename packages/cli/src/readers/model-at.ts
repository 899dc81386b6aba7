import { checkModel, type ImplementationModel, parseModelText } from 'work-elements';
import type { Context } from '../context/context.js';
import { readFileBytes } from '../documents/bytes.js';
import { besideFile } from '../documents/file-beside.js';
import { locatedIssues, reading } from '../documents/located.js';
import { isOfFiles, isOfTheWhole, type Problem, problemOf, Unusable } from '../documents/problem.js';
import { type Source, sourceOf } from '../documents/source.js';
import { noteDiagnostics } from './models.js';

/**
 * Reads a model that a document names by a path relative to its own folder. Problems of the model are counted and
 * reported.
 *
 * @param where - The path in the document at which it is named, such as `places[1].model`.
 */
export const modelAt = (context: Context, source: Source, path: string, where: string): ImplementationModel => {
  const file = besideFile(source.file, path);
  const { text, model } = namedIn(source, file, where, () => {
    const text = sourceOf(file, readFileBytes(context.terminal, file, 'document'));
    return { text, model: reading(text, parseModelText) };
  });
  noteDiagnostics(context, text, checkModel(model));
  return model;
};

/** Whether naming another file would fix a problem; not where the file would be overwritten. */
const isMendedHere = (problem: Problem): boolean => isOfTheWhole(problem) && problem.code !== 'own-input';

/**
 * Reads what a document names. A file that cannot be read, or is of another kind, is reported where the document names
 * it.
 */
const namedIn = <Result>(source: Source, file: string, where: string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unusable) || !error.problems.every(isMendedHere)) throw error;
    const [place] = locatedIssues(source, [{ path: where, code: 'unreadable', message: '' }]);
    throw new Unusable(
      error.problems.map(({ code, message, hint }) => ({
        ...(place ?? problemOf(source.file, 'scenario', '')),
        // Problems with that file as a whole can be fixed here, by naming another.
        code: isOfFiles(code) ? 'other-kind' : code,
        hint,
        message: `${file}: ${message.replace(/; give it (?:to|with) .*$/, '; name the file of a model')}`,
      })),
    );
  }
};
