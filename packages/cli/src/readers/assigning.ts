import { type AssignedWork, type AssignOptions, aimKinds } from '@work-elements/optimise';
import { type Table, tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';

/** The options of every search for who does what, apart from people and places. */
export const searchedFor = ({ given }: Context): Pick<AssignOptions, 'aims' | 'alternatives' | 'moves' | 'seed'> => {
  const asked = given.list('aim');
  const aims = aimKinds.filter((aim) => asked.includes(aim));
  const inOrder = aims.toSorted((one, other) => asked.indexOf(one) - asked.indexOf(other));
  return {
    ...given.part('seed'),
    ...given.part('moves'),
    ...given.part('alternatives'),
    ...(aims.length === 0 ? {} : { aims: inOrder }),
  };
};

/** The names of an answer’s tables; the one of who works where exists only if there are places. */
export const workTableNames = (hasPlaces: boolean): readonly string[] => ['People', ...(hasPlaces ? ['Places'] : [])];

/** The tables of an answer: the work of everybody and, with places, who holds what where. */
export const workTables = ({ people, held }: AssignedWork, hasPlaces: boolean): readonly Table[] => {
  const [everybody, there] = [
    people.map(({ id, name, roles, load, gap }) => ({ id, name, roles: roles.join(', '), load, gap })),
    held.map(({ role, place, people: those }) => ({ role, place, people: those.join(', ') })),
  ];
  return workTableNames(hasPlaces).map((name) => tableOf(name, name === 'People' ? everybody : there));
};
