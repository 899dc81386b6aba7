import {
  checkPeople,
  type ImplementationModel,
  InputError,
  type Issue,
  type Person,
  personSchema,
  readInput,
  readText,
} from 'work-elements';
import type { Context } from '../context/context.js';
import { readBytes } from '../documents/bytes.js';
import { locatedIssues, reading } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { type Source, sourceOf } from '../documents/source.js';
import { peopleInTable } from './people-in-table.js';
import { isTable } from './tables.js';

/** Somebody, who may hold roles, each of a model that is named or not. */
type Somebody = Pick<Person, 'id' | 'name' | 'evidence'> & {
  readonly roles?: readonly (string | { readonly role: string })[];
};

/** Reads people out of a file: a table, a list, or a document with `people` in it, such as a team. Their roles are of these models. */
export const readPeople = async <Each extends Somebody>(
  context: Context,
  file: string,
  models: readonly ImplementationModel[],
  read: (input: unknown) => readonly Each[],
): Promise<readonly Each[]> => {
  const table = { file, bytes: await readBytes(context.terminal, file, 'either') };
  if (isTable(table)) return peopleInTable(context, table, models, read);
  const source = sourceOf(file, table.bytes);
  const asOf = context.given.text('asOf');
  const options = asOf === undefined ? {} : { asOf };
  const { people, prefix, hasPlaces } = peopleIn(source, read, (data) => misnamed(data, models, options));
  if (hasPlaces)
    context.warn(file, 'places-left-out', `places are not looked at here; "check ${file}" says who covers what where`);
  const found = checkPeople(
    people.map((each) => namesOf(each, models)),
    models,
    options,
  );
  const located = locatedIssues(
    source,
    found.map((issue) => ({ ...issue, path: `${prefix}${issue.path}` })),
  );
  const problems = located.map((problem, index) => ({ ...problem, severity: found[index]?.severity ?? 'error' }));
  if (problems.some(({ severity }) => severity === 'error')) throw new Unusable(problems);
  context.note(problems);
  return people;
};

/** What somebody names. Where there is no model, nothing is known of roles. */
const namesOf = ({ id, name, evidence, roles }: Somebody, models: readonly ImplementationModel[]): Person => ({
  id,
  name,
  evidence,
  ...(roles === undefined || models.length === 0
    ? {}
    : { roles: roles.map((role) => (typeof role === 'string' ? role : role.role)) }),
});

/** The errors in what people name, of data that may have the wrong shape elsewhere. */
export const misnamed = (
  data: unknown,
  models: readonly ImplementationModel[],
  options: Parameters<typeof checkPeople>[2] = {},
): readonly Issue[] => {
  const also = (people: readonly Person[]): readonly Issue[] =>
    checkPeople(people, models, options).filter(({ severity }) => severity === 'error');
  try {
    readInput(personSchema.array(), Array.isArray(data) ? data.map((each) => namesIn(each, models)) : data, 'people', {
      also,
    });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
};

/** Of data about somebody, the parts with names. */
const namesIn = (somebody: unknown, models: readonly ImplementationModel[]): unknown => {
  if (typeof somebody !== 'object' || somebody === null || Array.isArray(somebody)) return somebody;
  const wanted = ['id', 'name', 'evidence', ...(models.length === 0 ? [] : ['roles'])];
  return Object.fromEntries(
    Object.entries(somebody)
      .filter(([key]) => wanted.includes(key))
      .map(([key, value]) => [key, key === 'roles' && Array.isArray(value) ? value.map(roleIn) : value]),
  );
};

const roleIn = (role: unknown): unknown =>
  typeof role === 'object' && role !== null ? Reflect.get(role, 'role') : role;

/** Reads people out of a text. */
export const peopleOf = <Each>(source: Source, read: (input: unknown) => readonly Each[]): readonly Each[] =>
  peopleIn(source, read, (data) => misnamed(data, [])).people;

const peopleIn = <Each>(
  source: Source,
  read: (input: unknown) => readonly Each[],
  misnamedIn: (data: unknown) => readonly Issue[],
) => {
  const data = reading(source, (text) => readText(text, 'people'));
  const partOf = (key: string): unknown =>
    typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  const within = partOf('people');
  const places = partOf('places');
  const prefix = within === undefined ? '' : 'people';
  try {
    return { people: read(within ?? data), prefix, hasPlaces: Array.isArray(places) && places.length > 1 };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const issues = withMore(error.issues, misnamedIn(within ?? data)).map((issue) => ({
      ...issue,
      path: issue.path === '' ? '' : `${prefix}${issue.path}`,
    }));
    throw new Unusable(locatedIssues(source, issues));
  }
};

/** Issues with those of others at which they say nothing yet. */
export const withMore = (issues: readonly Issue[], more: readonly Issue[]): readonly Issue[] => {
  if (issues.some(({ path }) => path === '')) return issues;
  const told = new Set(issues.map(({ path }) => path));
  return [...issues, ...more.filter(({ path }) => !told.has(path))];
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
