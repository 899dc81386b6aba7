import { type Evidence, type Person, personSchema } from '../vocabulary/evidence.js';
import { hasPart } from '../vocabulary/expect-parts.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { entriesOf, type ReadLimits } from '../vocabulary/read-limits.js';
import { plainName } from './attester-words.js';
import { attestersAmong } from './attesters.js';
import type { Named } from './likely-people.js';
import { structureIssues } from './parse-team.js';
import { type Team, type TeamInput, teamSchema } from './team-schema.js';

/** What replaces an attester who is an outsider. */
const OUTSIDE = 'Somebody outside';

/** What replaces a source, since its mere presence can count. */
const LEFT_OUT = 'Left out';

/**
 * Pseudonymises people’s records, so that they can be passed on: people are numbered in order, attesters become such
 * numbers or an outsider, sources keep only the fact that there is one, and notes are left out, since they may contain
 * anything. Roles, places, dates and what evidence is about are kept, so that everything derived stays the same, and
 * people who share a name still share one (`Person 1 or 2`). In a small place, what is kept may still identify
 * somebody.
 *
 * @param people - People.
 * @param limits - How much is read.
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
export function withoutNames(people: readonly Person[], limits?: Pick<ReadLimits, 'entries'>): readonly Person[];
/**
 * Does the same with the people of a team; its title, its places and its models are kept.
 *
 * @param team - A team, which may refer to models by path.
 * @param limits - How much is read.
 * @throws {@link InputError} if it is not a team.
 *
 * @public
 */
export function withoutNames(team: TeamInput, limits?: Pick<ReadLimits, 'entries'>): Team;
export function withoutNames(
  who: readonly Person[] | TeamInput,
  limits: Pick<ReadLimits, 'entries'> = {},
): readonly Person[] | Team {
  if (!hasPart(who, 'places')) return anonymous(readInput(list(personSchema), who, 'people', entriesOf(limits)));
  const team = readInput(teamSchema, who, 'team', { ...entriesOf(limits), kind: 'team', also: structureIssues });
  return { ...team, people: anonymous(team.people) };
}

const anonymous = (people: readonly Person[]): readonly Person[] => {
  const attestersOf = attestersAmong(people);
  const numbered = numberedAmong(people);
  const attester = (line: Evidence, person: Person): string => {
    const { isSelf, known, how } = attestersOf(line, person);
    if (isSelf) return numbered(person).id;
    const [only, ...others] = known;
    if (only === undefined) return OUTSIDE;
    if (others.length === 0) return numbered(only).id;
    // A name that contains the words of several others is likely one of theirs.
    const words = known.flatMap((each) => numbered(each).name.split(' '));
    return how === 'likely' ? [...new Set(words)].join(' ') : numbered(only).name;
  };
  const unnamed = ({ note: _, source, attestedBy, ...line }: Evidence, person: Person): Evidence => ({
    ...line,
    ...(attestedBy === undefined ? {} : { attestedBy: attester({ ...line, attestedBy }, person) }),
    ...(source === undefined ? {} : { source: LEFT_OUT }),
  });
  return people.map((person) => ({
    ...person,
    ...numbered(person),
    evidence: person.evidence.map((line) => unnamed(line, person)),
  }));
};

/** The replacements for people’s names: people who share a name still share one, since it can be an attester’s. */
const numberedAmong = (people: readonly Person[]): ((person: Person) => Named) => {
  const numbers = new Map(people.map((person, index) => [person, index + 1]));
  const namesakes = new Map<string, number[]>();
  people.forEach(({ name }, index) => {
    const key = plainName(name);
    namesakes.set(key, [...(namesakes.get(key) ?? []), index + 1]);
  });
  return (person) => ({
    id: `person-${numbers.get(person)}`,
    name: `Person ${namesakes.get(plainName(person.name))?.join(' or ')}`,
  });
};
