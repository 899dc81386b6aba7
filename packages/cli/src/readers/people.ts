import { type ImplementationModel, type Person, personSchema, readInput } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { misnamed } from './misnamed.js';
import { peopleIn, readPeopleDocument, type Somebody } from './people-document.js';

/**
 * Reads people from a file: a table, a list, or a document with `people` in it, such as a team. Their roles are those
 * of these models.
 */
export const readPeople = async <Each extends Somebody>(
  context: Context,
  file: string,
  models: readonly ImplementationModel[],
  read: (input: unknown) => readonly Each[],
): Promise<readonly Each[]> => {
  const { people, places } = await readPeopleDocument(context, file, models, read);
  if (Array.isArray(places) && places.length > 1)
    context.warn(file, 'places-left-out', `places are ignored here; "check ${file}" says who covers what where`);
  return people;
};

/** Reads people from a text. */
export const peopleOf = <Each>(source: Source, read: (input: unknown) => readonly Each[]): readonly Each[] =>
  peopleIn(source, read, (data) => misnamed(data, [])).people;

/** Reads people with their evidence. */
export const parsePeople = (input: unknown): readonly Person[] =>
  readInput(personSchema.array(), input, 'people', { kind: 'people' });

/** The file of people, which is required. */
export const requirePeople = ({ given }: Context): string => {
  const file = given.text('people');
  if (file !== undefined) return file;
  throw new Unusable([problemOf('', 'nobody', 'name the file of the people: --people people.yaml')]);
};
