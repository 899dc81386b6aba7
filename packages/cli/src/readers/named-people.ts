import { type Person, unknownWord, withoutNames } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** People as answers call them: by their names, or by their numbers alone. */
export const calledAs = ({ given }: Context, people: readonly Person[]): readonly Person[] =>
  given.flag('withoutNames') ? withoutNames(people) : people;

/** The person of that id. */
export const personNamed = <Each extends Person>(id: string, people: readonly Each[]): Each => {
  const found = people.find((person) => person.id === id);
  if (found !== undefined) return found;
  const known = people.map((person) => person.id);
  throw new Unusable([problemOf('', 'unknown-person', unknownWord(id, 'a person', known))]);
};
