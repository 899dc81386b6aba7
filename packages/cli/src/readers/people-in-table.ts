import { type ImplementationModel, InputError } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { readTableIn, type TableSource } from './tables.js';

/** Reads people from a table, whose roles are those of these models. */
export const peopleInTable = async <Each>(
  context: Context,
  source: TableSource,
  models: readonly ImplementationModel[],
  read: (input: unknown) => readonly Each[],
): Promise<readonly Each[]> => {
  const asOf = context.given.text('asOf');
  const people = await readTableIn(context, source, { as: 'people', models, ...(asOf === undefined ? {} : { asOf }) });
  try {
    return read(people);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Unusable(
      error.issues.map(({ path, code, message }) => ({ ...problemOf(source.file, code, message), path })),
    );
  }
};
