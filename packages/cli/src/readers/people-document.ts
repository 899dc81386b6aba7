import { checkPeople, type ImplementationModel, InputError, type Issue, type Person } from 'work-elements';
import type { Context } from '../context/context.js';
import { readBytes } from '../documents/bytes.js';
import { locatedIssues, reading } from '../documents/located.js';
import { Unusable } from '../documents/problem.js';
import { type Source, sourceOf } from '../documents/source.js';
import { misnamed, withMore } from './misnamed.js';
import { peopleInTable } from './people-in-table.js';
import { readPeopleText } from './people-text.js';
import { isTable } from './tables.js';
import { withoutPerson } from './without-person.js';

/** A person who may hold roles, with or without the model of each. */
export type Somebody = Pick<Person, 'id' | 'name' | 'evidence'> & {
  readonly roles?: readonly (string | { readonly role: string })[];
};

/** People from a file, the places of their document, if any, and the source for locating problems. */
export interface PeopleDocument<Each> {
  readonly people: readonly Each[];
  readonly places: unknown;
  readonly source: Source | null;
  /** Runs a library function, and locates in the document the issues that it raises with these people. */
  readonly judging: <Result>(judge: () => Promise<Result>) => Promise<Result>;
}

/** Reads people from a file, with the places where they work. */
export const readPeopleDocument = async <Each extends Somebody>(
  context: Context,
  file: string,
  models: readonly ImplementationModel[],
  read: (input: unknown) => readonly Each[],
): Promise<PeopleDocument<Each>> => {
  const table = { file, bytes: await readBytes(context.terminal, file, 'either') };
  if (isTable(table)) {
    const people = await peopleInTable(context, table, models, read);
    return { people, places: undefined, source: null, judging: (judge) => judge() };
  }
  const source = sourceOf(file, table.bytes);
  const asOf = context.given.text('asOf');
  const options = asOf === undefined ? {} : { asOf };
  const { people, prefix, places } = peopleIn(source, read, (data) => misnamed(data, models, options));
  const named = people.map((each) => namesOf(each, models));
  const found = checkPeople(named, models, options);
  const within = found.map((issue) => ({ ...issue, path: `${prefix}${issue.path}` }));
  const problems = locatedIssues(source, within).map((problem, index) => ({
    ...withoutPerson(context, problem),
    severity: found[index]?.severity ?? 'error',
  }));
  if (problems.some(({ severity }) => severity === 'error')) throw new Unusable(problems);
  context.note(problems);
  const judging = async <Result>(judge: () => Promise<Result>): Promise<Result> => {
    try {
      return await judge();
    } catch (error) {
      // Only issues about people are located in their document; others are about options of the command.
      if (!(error instanceof InputError) || !error.issues.every(({ path }) => path.startsWith('['))) throw error;
      const issues = error.issues.map((issue) => ({ ...issue, path: `${prefix}${issue.path}` }));
      throw new Unusable(locatedIssues(source, issues).map((problem) => withoutPerson(context, problem)));
    }
  };
  return { people, places, source, judging };
};

/** The parts of a person that refer to names. Without a model, roles are unknown. */
const namesOf = ({ id, name, evidence, roles }: Somebody, models: readonly ImplementationModel[]): Person => ({
  id,
  name,
  evidence,
  ...(roles === undefined || models.length === 0
    ? {}
    : { roles: roles.map((role) => (typeof role === 'string' ? role : role.role)) }),
});

/** Reads people from a source. */
export const peopleIn = <Each>(
  source: Source,
  read: (input: unknown) => readonly Each[],
  misnamedIn: (data: unknown) => readonly Issue[],
) => {
  const data = reading(source, readPeopleText);
  const partOf = (key: string): unknown =>
    typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  const within = partOf('people');
  const places = partOf('places');
  const prefix = within === undefined ? '' : 'people';
  try {
    return { people: read(within ?? data), prefix, places };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const issues = withMore(error.issues, misnamedIn(within ?? data)).map((issue) => ({
      ...issue,
      path: issue.path === '' ? '' : `${prefix}${issue.path}`,
    }));
    throw new Unusable(locatedIssues(source, issues));
  }
};
