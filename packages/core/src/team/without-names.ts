import { type Evidence, type Person, personSchema } from '../vocabulary/evidence.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { entriesOf, type ReadLimits } from '../vocabulary/read-limits.js';
import { plainName } from './attester-words.js';
import { attestersAmong } from './attesters.js';
import type { Named } from './likely-people.js';
import { structureIssues } from './parse-team.js';
import { type Team, type TeamInput, teamSchema } from './team-schema.js';

/** What becomes of somebody outside who attests something. */
const OUTSIDE = 'Somebody outside';

/** What becomes of a source: that there is one can count. */
const LEFT_OUT = 'Left out';

/**
 * Takes out of people's records what says who they are, to pass them on: people are numbered in their order, whoever
 * attests by number too or as somebody outside; of sources it stays that there is one, and notes are left out, since
 * anything may stand in them. Roles, places, dates and what evidence is about stay, so that everything that is derived
 * stays the same, and people who share a name still share one (`Person 1 or 2`); in a small place all this may still
 * tell who somebody is.
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
 * Does the same with the people of a team. Its title, its places and its models stay.
 *
 * @param team - A team, which may name models by their paths.
 * @param limits - How much is read.
 * @throws {@link InputError} if it is no team.
 *
 * @public
 */
export function withoutNames(team: TeamInput, limits?: Pick<ReadLimits, 'entries'>): Team;
export function withoutNames(
  who: readonly Person[] | TeamInput,
  limits: Pick<ReadLimits, 'entries'> = {},
): readonly Person[] | Team {
  if (!('places' in Object(who))) return anonymous(readInput(list(personSchema), who, 'people', entriesOf(limits)));
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
    // A name that has the words of several others is likely theirs.
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

/** What people are called instead: those who share a name share one still, since it can attest. */
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
