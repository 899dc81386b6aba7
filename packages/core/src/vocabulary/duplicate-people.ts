import type { Person } from './evidence.js';
import type { Issue } from './input-error.js';

/**
 * An issue for each person whose id an earlier person already has.
 *
 * @param at - Where the people are, such as `people`.
 * @internal
 */
export const duplicatePeople = (people: readonly Pick<Person, 'id'>[], at = ''): readonly Issue[] => {
  const firsts = new Map<string, number>();
  return people.flatMap(({ id }, index): readonly Issue[] => {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return [];
    }
    const message = `the person "${id}" is duplicated, first at ${at}[${first}]; rename one`;
    return [{ path: `${at}[${index}].id`, code: 'duplicate-id', message }];
  });
};
