import { InputError, type Person, personSchema, readInput, readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedIssues, reading } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { readBytes, readSource, type Source } from '../documents/source.js';

/** Reads people out of a file: a list, or a document with `people` in it, such as a team. */
export const readPeople = async <Somebody = Person>(
  context: Context,
  file: string,
  read: (input: unknown) => readonly Somebody[],
): Promise<readonly Somebody[]> => {
  if (isTable(file)) return read(await peopleInTable(context, file));
  return peopleOf(await readSource(context.terminal, file), read);
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

/** Whether a file is a table, by its ending. */
const isTable = (file: string): boolean => /\.(csv|tsv|txt|xlsx|xls)$/i.test(file);

const peopleInTable = async (context: Context, file: string): Promise<readonly Person[]> => {
  const { readTable } = await import('@work-elements/tables');
  const { value, issues } = readTable(await readBytes(context.terminal, file), { as: 'people' });
  const problems = issues.map(({ path, code, message, severity }) => ({
    ...problemOf(`${file}${path === '' ? '' : `:${path}`}`, code, message),
    severity,
  }));
  if (value === null) throw new Unusable(problems);
  context.note(problems);
  return value;
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
