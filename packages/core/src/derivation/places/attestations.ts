import { attestersAmong, isSelfAttested, type Named, wordsOfName } from '../../team/attesters.js';
import type { Team } from '../../team/team-schema.js';
import { placesOf } from '../../team/where.js';
import { nearest } from '../../vocabulary/spelling.js';
import type { MutualAttestation } from '../cover/mutual-attestations.js';
import type { TeamDiagnostic } from './team-diagnostic.js';

/** A word like an id of somebody, and with no number in it: "person-3" is not a misspelt "person-2". */
const LIKE_AN_ID = /^[a-z]+(-[a-z]+)*$/;

/**
 * Attesters who are nobody of the team, and are spelt like somebody there, or named like the person whose evidence it
 * is.
 *
 * @internal
 */
export const strangeAttesters = (team: Team): readonly TeamDiagnostic[] => {
  const ids = team.people.map(({ id }) => id);
  const attestersOf = attestersAmong(team.people);
  return team.people.flatMap((person, index) =>
    person.evidence.flatMap((line, position): readonly TeamDiagnostic[] => {
      const { attestedBy } = line;
      if (attestedBy === undefined || isSelfAttested(line, person) || attestersOf(line).length > 0) return [];
      const namesake = isShortFor(attestedBy, person) ? person.id : undefined;
      const near = namesake ?? (LIKE_AN_ID.test(attestedBy) ? nearest(attestedBy, ids) : undefined);
      if (near === undefined) return [];
      const who = namesake === undefined ? 'nobody of this team' : `named like "${namesake}", whose evidence it is`;
      return [
        {
          policy: 'attestation',
          severity: 'warning',
          path: `people[${index}].evidence[${position}].attestedBy`,
          places: [...placesOf(team, person).keys()],
          message: `"${attestedBy}" is ${who}, and counts as somebody outside`,
          hint: `write "${near}" if that is who is meant, or the full name of somebody outside`,
        },
      ];
    }),
  );
};

/**
 * Whether all words of a name are words of somebody’s name, or their initials: "Kim" and "K. Lee" are short for "Kim
 * Lee".
 */
const isShortFor = (attestedBy: string, { name }: Named): boolean => {
  const [short, full] = [wordsOfName(attestedBy), wordsOfName(name)];
  return short.length > 0 && short.every((word) => full.some((each) => each === word || each[0] === word));
};

/** People who attest each other: no reason to refuse it, and worth knowing. @internal */
export const inCircles = (team: Team, mutual: readonly MutualAttestation[]): readonly TeamDiagnostic[] =>
  mutual.map((circle) => ({
    policy: 'attestation',
    severity: 'warning',
    path: 'people',
    places: [
      ...new Set(
        team.people
          .filter(({ id }) => circle.people.includes(id))
          .flatMap((person) => [...placesOf(team, person).keys()]),
      ),
    ],
    message: circleText(circle),
    hint: 'have somebody else see it too',
  }));

const circleText = ({ people, lines }: MutualAttestation): string =>
  people.length === 2
    ? `"${people[0]}" and "${people[1]}" attest each other: ${lines[0]} of the first’s lines of evidence, and ` +
      `${lines[1]} of the second’s`
    : `${inAList(people.map((id) => `"${id}"`))} attest each other in a circle: ${inAList(lines)} of their lines ` +
      'of evidence, in this order';

const inAList = (all: readonly (string | number)[]): string => `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
