import type { Evidence, Person } from '../vocabulary/evidence.js';
import { plainLetters } from '../vocabulary/plain-letters.js';

/** Who somebody is, as far as attesting goes. @internal */
export type Named = Pick<Person, 'id' | 'name'>;

type Attested = Pick<Evidence, 'attestedBy'>;

/** The words with which people name themselves. */
const ONESELF = new Set(['i', 'me', 'myself', 'self', 'oneself', 'himself', 'herself', 'themself', 'themselves']);

/** The words of a name: of "Lee, Kim." kim and lee. @internal */
export const wordsOfName = (name: string): readonly string[] => {
  const [last = '', first, ...more] = name.split(',');
  const inOrder = first === undefined || more.length > 0 ? name : `${first} ${last}`;
  return plainLetters(inOrder).match(/[\p{L}\p{N}]+/gu) ?? [];
};

/** A name in the form in which names are compared, however it is spelt. @internal */
export const plainName = (name: string): string => wordsOfName(name).join(' ') || name.trim();

/** Whether a word is one for oneself, as "me". @internal */
export const isOneself = (attestedBy: string): boolean => ONESELF.has(plainName(attestedBy));

/** Whether nobody but the person says so: nobody is named, or the person, by id, by name, or as "me". @internal */
export const isSelfAttested = ({ attestedBy }: Attested, { id, name }: Named): boolean => {
  if (attestedBy === undefined || attestedBy === id) return true;
  const words = plainName(attestedBy);
  return ONESELF.has(words) || words === plainName(name) || words === plainName(id);
};

/**
 * Finds those of some people who attest a line: by id, or by name, or by an id that is written as a name; several only
 * where they share a name.
 *
 * @internal
 */
export const attestersAmong = <Known extends Named>(
  people: readonly Known[],
): ((line: Attested) => readonly Known[]) => {
  const grouped = (keyOf: (person: Known) => string): ReadonlyMap<string, readonly Known[]> => {
    const groups = new Map<string, Known[]>();
    for (const person of people) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person]);
    return groups;
  };
  const [byId, byName, byWrittenId] = [
    grouped(({ id }) => id),
    grouped(({ name }) => plainName(name)),
    grouped(({ id }) => plainName(id)),
  ];
  const found = new Map<string, readonly Known[]>();
  return ({ attestedBy }) => {
    if (attestedBy === undefined) return [];
    const known = found.get(attestedBy);
    if (known !== undefined) return known;
    const words = plainName(attestedBy);
    const all = byId.get(attestedBy) ?? byName.get(words) ?? byWrittenId.get(words) ?? [];
    found.set(attestedBy, all);
    return all;
  };
};
