import { checkModel, type Diagnostic, type ImplementationModel, models, nearest, parseModelText } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedDiagnostics, reading, readingAll } from '../documents/located.js';
import { type Problem, Unusable } from '../documents/problem.js';
import { readSource, type Source } from '../documents/source.js';
import { problemTotals } from '../output/problem-totals.js';

/** A model with the name of its file, or the id of a ready model. */
export interface ReadModel {
  readonly file: string;
  readonly model: ImplementationModel;
  /** The original text; null for a ready model. */
  readonly text: string | null;
}

/** The ready model with an id. */
export const readyModel = (name: string): ImplementationModel | undefined =>
  Object.values(models).find(({ id }) => id === name);

/** Reads a model from a file or standard input, or a ready one by its id. Its problems are counted and reported. */
export const readModel = (context: Context, file: string): Promise<ReadModel> =>
  readNoting(context, file, (source, found) => noteDiagnostics(context, source, found));

/**
 * Reads a model whose own problems are not the command’s subject: they are reported, and count as warnings, so that
 * they do not decide the exit code.
 */
export const readModelAsGiven = (context: Context, file: string): Promise<ReadModel> =>
  readNoting(context, file, (source, found) =>
    noteDiagnostics(
      context,
      source,
      found,
      found.map(() => ({ severity: 'warning' })),
    ),
  );

const readNoting = async (
  context: Context,
  file: string,
  note: (source: Source, found: readonly Diagnostic[]) => void,
): Promise<ReadModel> => {
  const known = readyModel(file);
  if (known !== undefined) return { file, model: known, text: null };
  const source = await readOrSuggest(context, file);
  const model = reading(source, parseModelText);
  note(source, checkModel(model));
  return { file, model, text: source.text };
};

/** Reads the text of a model; if there is no such file, suggests the ready model that was probably meant. */
const readOrSuggest = async ({ terminal }: Context, word: string): Promise<Source> => {
  try {
    return await readSource(terminal, word);
  } catch (error) {
    const meant = nearest(
      word,
      Object.values(models).map(({ id }) => id),
    );
    if (!(error instanceof Unusable) || meant === undefined) throw error;
    throw new Unusable(
      error.problems.map((problem) =>
        problem.code === 'no-file' ? { ...problem, hint: `the ready model is called ${meant}` } : problem,
      ),
    );
  }
};

/** Reads several models, and reports the problems of all of them together. */
export const readModels = (context: Context, files: readonly string[]): Promise<readonly ReadModel[]> =>
  readingAll(files, (file) => readModel(context, file));

/** Counts the findings on a model, and reports in one line how many there are and how to see them. */
export const noteDiagnostics = (
  context: Context,
  source: Source,
  found: readonly Diagnostic[],
  counted: readonly Pick<Problem, 'severity'>[] = locatedDiagnostics(source, found),
): void => {
  if (found.length === 0) return;
  context.count(counted);
  const totals = problemTotals(found);
  context.terminal.errors.write(`${source.file}: ${totals}; work-elements check ${source.file} shows them\n`);
};
