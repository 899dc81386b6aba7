import { type Person, plainLetters, unknownWord, withoutNames } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** People as answers call them: by their names, or by their numbers alone. */
export const calledAs = ({ given }: Context, people: readonly Person[]): readonly Person[] =>
  given.flag('withoutNames') ? withoutNames(people) : people;

/** What somebody is called where names are left out, by the place among the people. */
export const numberedName = (index: number): string => `Person ${index + 1}`;

/**
 * What an answer calls people, by their ids: by their names, with the ids of those who share one, or by their numbers
 * alone.
 */
export const labelsOf = ({ given }: Context, people: readonly Pick<Person, 'id' | 'name'>[]) => {
  const sharing = new Map<string, number>();
  for (const { name } of people) sharing.set(name, (sharing.get(name) ?? 0) + 1);
  const labels = new Map(
    people.map(({ id, name }, index) => {
      if (given.flag('withoutNames')) return [id, numberedName(index)];
      return [id, (sharing.get(name) ?? 0) > 1 ? `${name} (${id})` : name];
    }),
  );
  return (id: string): string => labels.get(id) ?? id;
};

/**
 * The person of that id; or of that name, where nobody else has it. Where names are to be left out, nothing is told of
 * who is there.
 */
export const personNamed = <Each extends Person>({ given }: Context, word: string, people: readonly Each[]): Each => {
  const named = people.filter(({ name }) => plainLetters(name) === plainLetters(word));
  const found = people.find(({ id }) => id === word) ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return found;
  const [ids, names] = [people.map(({ id }) => id), people.map(({ name }) => name)];
  const isName = /[^a-z0-9-]/.test(word);
  const message = given.flag('withoutNames')
    ? `"${word}" is ${named.length > 1 ? `the name of ${named.length} people` : `none of ${people.length} people`}; ` +
      'names and ids are left out, as --without-names says: run it without the option to see them'
    : named.length > 1
      ? `${named.length} people are called "${word}"; say which by an id: ${named.map(({ id }) => id).join(', ')}`
      : unknownWord(word, 'a person', isName ? names : ids);
  throw new Unusable([problemOf('', 'unknown-person', message)]);
};
