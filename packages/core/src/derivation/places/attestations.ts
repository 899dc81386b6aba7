import { doubtfulAttesters } from '../../team/doubtful-attesters.js';
import { likelyTwins } from '../../team/likely-twins.js';
import type { Team } from '../../team/team-schema.js';
import { placesOf } from '../../team/where.js';
import type { MutualAttestation } from '../cover/mutual-attestations.js';
import type { TeamDiagnostic } from './team-diagnostic.js';

/** Attesters who may be somebody other than the line names, and lines that name nobody. @internal */
export const strangeAttesters = (team: Team): readonly TeamDiagnostic[] =>
  doubtfulAttesters(team.people).map(({ person, line, message, hint }) => ({
    policy: 'attestation',
    severity: 'warning',
    path: `people[${person}].evidence[${line}].attestedBy`,
    places: placesOfPerson(team, person),
    message,
    hint,
  }));

/** People who are likely one person whose name is spelt in two ways. @internal */
export const strangeTwins = (team: Team): readonly TeamDiagnostic[] =>
  likelyTwins(team.people).map(({ person, message, hint }) => ({
    policy: 'people',
    severity: 'warning',
    path: `people[${person}].name`,
    places: placesOfPerson(team, person),
    message,
    hint,
  }));

const placesOfPerson = (team: Team, person: number): readonly string[] =>
  team.people.slice(person, person + 1).flatMap((each) => [...placesOf(team, each).keys()]);

/** People who attest each other: no reason to refuse the evidence, but worth knowing. @internal */
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
