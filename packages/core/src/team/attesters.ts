import type { Evidence, Person } from '../vocabulary/evidence.js';

/** Who somebody is, as far as attesting goes. @internal */
export type Named = Pick<Person, 'id' | 'name'>;

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const isNamed = (attestedBy: string, { id, name }: Named): boolean => attestedBy === id || plain(attestedBy) === plain(name);

/** Whether nobody but the person says so: nobody is named, or the person, by id or by name. @internal */
export const isSelfAttested = ({ attestedBy }: Pick<Evidence, 'attestedBy'>, person: Named): boolean =>
  attestedBy === undefined || isNamed(attestedBy, person);

/** Those of some people who attest a line, by id or by name; several only where they share a name. @internal */
export const attestersOf = <Known extends Named>(
  { attestedBy }: Pick<Evidence, 'attestedBy'>,
  people: readonly Known[],
): readonly Known[] => {
  if (attestedBy === undefined) return [];
  const byId = people.filter(({ id }) => id === attestedBy);
  return byId.length > 0 ? byId : people.filter((person) => isNamed(attestedBy, person));
};
