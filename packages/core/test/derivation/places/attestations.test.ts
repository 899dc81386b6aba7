import { expect, test } from 'vitest';
import { inCircles, strangeAttesters, strangeTwins } from '../../../src/derivation/places/attestations.js';
import { type Evidence, type Person, parseTeam } from '../../../src/index.js';
import { schoolsIn } from '../support/newspaper.js';

const somebody = (id: string, name: string, at: Person['at'], ...evidence: readonly Evidence[]): Person => ({
  id,
  name,
  evidence,
  ...(at === undefined ? {} : { at }),
});
const teamOf = (...people: readonly Person[]) =>
  parseTeam({ model: 'newspaper', places: schoolsIn('river', 'hill', 'mill', 'lake'), people: [...people] });

test('an attester who may be somebody else is told of at the line, and at the places of whose line it is', () => {
  const team = teamOf(
    somebody('ann', 'Ann Lee', 'hill'),
    somebody('bo', 'Bo Day', ['mill', 'lake'], { kind: 'study' }, { kind: 'study', attestedBy: 'n/a' }),
    somebody('cy', 'Cy Fox', 'river'),
  );
  expect(strangeAttesters(team)).toEqual([
    {
      policy: 'attestation',
      severity: 'warning',
      path: 'people[1].evidence[1].attestedBy',
      places: ['mill', 'lake'],
      message: '"n/a" names nobody, so the line is self-attested',
      hint: 'name who has seen it, or leave "attestedBy" out',
    },
  ]);
});

test('a name that is likely another spelling of an earlier one is told of where the later one works', () => {
  const team = teamOf(
    somebody('ann', 'Ann Lee', 'hill'),
    somebody('bo', 'Bo Day', 'river'),
    somebody('lee', 'Lee, Ann', ['mill', 'lake']),
    somebody('cy', 'Cy Fox', 'river'),
  );
  expect(strangeTwins(team)).toEqual([
    {
      policy: 'people',
      severity: 'warning',
      path: 'people[2].name',
      places: ['mill', 'lake'],
      message: '"Lee, Ann" is likely "Ann Lee" under another spelling, and counts as somebody else',
      hint: 'if they are one person, write the name the same way; if not, write more of it',
    },
  ]);
});

test('people who attest each other are told of, with their lines and their places', () => {
  const team = teamOf(
    somebody('ann', 'Ann Lee', ['hill', 'mill']),
    somebody('bo', 'Bo Day', 'mill'),
    somebody('cy', 'Cy Fox', 'lake'),
    somebody('dee', 'Dee Hart', 'river'),
  );
  const told = (message: string, ...places: readonly string[]) => ({
    policy: 'attestation',
    severity: 'warning',
    path: 'people',
    places,
    message,
    hint: 'have somebody else see it too',
  });
  expect(
    inCircles(team, [
      { people: ['ann', 'bo'], lines: [2, 1] },
      { people: ['ann', 'bo', 'cy'], lines: [1, 3, 2] },
    ]),
  ).toEqual([
    told('"ann" and "bo" attest each other: 2 of the first’s lines of evidence, and 1 of the second’s', 'hill', 'mill'),
    told(
      '"ann", "bo" and "cy" attest each other in a circle: ' + '1, 3 and 2 of their lines of evidence, in this order',
      'hill',
      'mill',
      'lake',
    ),
  ]);
  expect(inCircles(team, [])).toEqual([]);
});
