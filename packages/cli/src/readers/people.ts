import { type ImplementationModel, InputError, type Person, personSchema, readInput, readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedIssues, reading } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { readBytes, type Source, sourceOf } from '../documents/source.js';
import { isTable, readTableIn, type TableSource } from './tables.js';

/** Reads people out of a file: a table, a list, or a document with `people` in it, such as a team. Their roles are of these models. */
export const readPeople = async <Somebody = Person>(
  context: Context,
  file: string,
  models: readonly ImplementationModel[],
  read: (input: unknown) => readonly Somebody[],
): Promise<readonly Somebody[]> => {
  const source = { file, bytes: await readBytes(context.terminal, file) };
  if (isTable(source)) return peopleInTable(context, source, models, read);
  return peopleOf(sourceOf(file, source.bytes), read);
};

/** Reads people out of a text. */
export const peopleOf = <Somebody>(
  source: Source,
  read: (input: unknown) => readonly Somebody[],
): readonly Somebody[] => {
  const data = reading(source, (text) => readText(text, 'people'));
  const within: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'people') : undefined;
  try {
    return read(within ?? data);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const prefix = within === undefined ? '' : 'people';
    throw new Unusable(
      locatedIssues(
        source,
        error.issues.map((issue) => ({ ...issue, path: issue.path === '' ? '' : `${prefix}${issue.path}` })),
      ),
    );
  }
};

const peopleInTable = async <Somebody>(
  context: Context,
  source: TableSource,
  models: readonly ImplementationModel[],
  read: (input: unknown) => readonly Somebody[],
): Promise<readonly Somebody[]> => {
  const [only, ...others] = models;
  const model = only === undefined || others.length > 0 ? {} : { model: only };
  const people = await readTableIn(context, source, { as: 'people', ...model });
  try {
    return read(people);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Unusable(
      error.issues.map(({ path, code, message }) => ({ ...problemOf(source.file, code, message), path })),
    );
  }
};

/** People with what they have to show. */
export const parsePeople = (input: unknown): readonly Person[] =>
  readInput(personSchema.array(), input, 'people', { kind: 'people' });

/** The file that says who is there. */
export const requirePeople = ({ given }: Context): string => {
  const file = given.text('people');
  if (file !== undefined) return file;
  throw new Unusable([problemOf('', 'nobody', 'say who is there: --people people.yaml')]);
};
