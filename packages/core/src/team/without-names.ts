import { type Evidence, type Person, personSchema } from '../vocabulary/evidence.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { attestersOf, isSelfAttested } from './attesters.js';

/** What becomes of somebody outside who attests something. */
const OUTSIDE = 'Somebody outside';

/**
 * Takes out of people's records what says who they are, to pass them on: people are numbered in their order, whoever attests by number
 * too or as somebody outside, and notes and sources, in which anything may stand, are left out. Roles, places, dates and what evidence is
 * about stay, so that everything that is derived stays the same; in a small place they may still tell who somebody is.
 *
 * @param people - People, or those of a team.
 * @throws {@link InputError} if somebody is not a person.
 *
 * @example
 * ```ts
 * import { withoutNames } from 'work-elements';
 *
 * const [person] = withoutNames([{ id: 'ann', name: 'Ann A.', evidence: [{ kind: 'study', note: 'with Bo' }] }]);
 * console.log(person); // { id: 'person-1', name: 'Person 1', evidence: [{ kind: 'study' }] }
 * ```
 *
 * @public
 */
export const withoutNames = (people: readonly Person[]): readonly Person[] => {
  const read = readInput(list(personSchema), people, 'people');
  const numberOf = (person: Person): string => `person-${read.indexOf(person) + 1}`;
  const anonymous = ({ note: _, source: __, attestedBy, ...line }: Evidence, person: Person): Evidence => {
    if (attestedBy === undefined) return line;
    const [attester] = isSelfAttested({ attestedBy }, person) ? [person] : attestersOf({ attestedBy }, read);
    return { ...line, attestedBy: attester === undefined ? OUTSIDE : numberOf(attester) };
  };
  return read.map((person, index) => ({
    ...person,
    id: numberOf(person),
    name: `Person ${index + 1}`,
    evidence: person.evidence.map((line) => anonymous(line, person)),
  }));
};
