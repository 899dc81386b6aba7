import { formatModel, type ImplementationModel, type ModelEdit } from 'work-elements';
import type { Context } from '../context/context.js';
import { readBytes } from '../documents/bytes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { editedText } from './edited-text.js';
import { type ReadModel, readModels } from './models.js';
import { isJsonFile } from './output-kind.js';
import { readTableIn } from './tables.js';

/** A model that was edited by a matrix, or made from it, if there is one. */
export interface ByMatrix {
  readonly file: string;
  readonly model: ImplementationModel;
  /** The edit of a matrix; null if there is no matrix, or it made the model alone. */
  readonly edit: ModelEdit | null;
  /** The text of the model for a file. */
  readonly textFor: (output: string) => string;
}

/** Reads models, each edited by the matrix of `--from`; without models, the one made from the matrix alone. */
export const modelsByMatrix = async (context: Context, files: readonly string[]): Promise<readonly ByMatrix[]> => {
  const from = context.given.text('from');
  if (from === undefined && files.length === 0)
    throw new Unusable([problemOf('', 'missing-argument', 'name a model, or a matrix: --from matrix.csv')]);
  const read = await readModels(context, files);
  if (from === undefined) return read.map((each) => ({ ...each, edit: null, textFor: textOf(each.model) }));
  const table = { file: from, bytes: await readBytes(context.terminal, from, 'table') };
  if (files.length === 0) {
    const { model } = await readTableIn(context, table, { as: 'raci', about: aboutOf(context) });
    return [{ file: from, model, edit: null, textFor: textOf(model) }];
  }
  const edited: ByMatrix[] = [];
  for (const each of read)
    edited.push(byMatrix(each, (await readTableIn(context, table, { as: 'raci', model: each.model })).edit));
  return edited;
};

const byMatrix = (read: ReadModel, edit: ModelEdit | null): ByMatrix => ({
  file: read.file,
  model: edit?.model ?? read.model,
  edit,
  textFor: (output) => (edit === null ? textOf(read.model)(output) : editedText(read, edit, output)),
});

const textOf =
  (model: ImplementationModel) =>
  (output: string): string =>
    formatModel(model, isJsonFile(output) ? 'json' : 'yaml');

const aboutOf = ({ given }: Context) => {
  const [id, title] = [given.text('id'), given.text('title')];
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) };
};
