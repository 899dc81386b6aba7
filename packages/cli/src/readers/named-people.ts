import { type Person, plainLetters, unknownWord, withoutNames } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** People as an answer names them: by their names, or only by numbers. */
export const calledAs = ({ given }: Context, people: readonly Person[]): readonly Person[] =>
  given.flag('withoutNames') ? withoutNames(people) : people;

/** The label of a person where names are left out, by the position among the people. */
export const numberedName = (index: number): string => `Person ${index + 1}`;

/** Maps ids to the labels of an answer: names, with the id where a name is shared, or only numbers. */
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

/** The person with an id or, if it is unique, a name. Where names are to be left out, the error lists nobody. */
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
