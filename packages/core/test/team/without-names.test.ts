import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assessReadiness,
  checkTeam,
  coverTeam,
  deriveProfile,
  type Evidence,
  type EvidenceKind,
  evidencePolicies,
  models,
  type Person,
  withoutNames,
} from '../../src/index.js';

const people: readonly Person[] = [
  {
    id: 'ann-archer',
    name: 'Ann Archer',
    roles: ['teacher'],
    fte: 0.5,
    at: 'hill',
    evidence: [
      {
        kind: 'implementation',
        element: 'assess-progress',
        attestedBy: 'bo-baker',
        at: '2026-03-01',
        note: 'with Bo',
        source: 'Ann’s folder',
      },
      { kind: 'planning', attestedBy: 'Professor Carter' },
      { kind: 'study', attestedBy: 'ann-archer' },
    ],
  },
  {
    id: 'bo-baker',
    name: 'Bo Baker',
    evidence: [{ kind: 'implementation', element: 'assess-progress', attestedBy: 'ann-archer' }],
  },
];

test('an export without names says neither who people are nor what was noted, and is judged the same', () => {
  const anonymous = withoutNames(people);
  expect(JSON.stringify(anonymous)).not.toMatch(/\bann|archer|\bbo\b|baker|carter|folder/i);
  const profile = deriveProfile(models.validator, 'validator');
  people.forEach((person, index) => {
    const other = anonymous[index];
    if (other === undefined) throw new Error('as many as before');
    const { person: _, ...before } = assessReadiness(person, profile, { asOf: '2026-11-26' });
    const { person: __, ...after } = assessReadiness(other, profile, { asOf: '2026-11-26' });
    expect(after).toEqual(before);
  });
  expect(coverTeam(anonymous, models.validator).mutual).toEqual([{ people: ['person-1', 'person-2'], lines: [1, 1] }]);
});

test('a team is exported without the names of its people, and is checked and covered the same', () => {
  const places = [
    { id: 'hill', title: 'Hill School' },
    { id: 'mill', title: 'Mill School', model: './mill.yaml' },
  ];
  const at = people.map((person) => ({ ...person, at: 'hill' }));
  const written = { id: 'ours', title: 'Our team', model: 'validator', places, people: at };
  const anonymous = withoutNames(written);
  expect(JSON.stringify(anonymous)).not.toMatch(/\bann|archer|\bbo\b|baker|carter|folder/i);
  expect(anonymous).toEqual({
    ...written,
    places: places.map((place) => ({ ...place, scope: 'school' })),
    people: withoutNames(at),
  });
  const read = { ...written, places: places.slice(0, 1) };
  const numbered = (text: string) => text.replaceAll('ann-archer', 'person-1').replaceAll('bo-baker', 'person-2');
  const found = checkTeam(read, [models.validator]);
  expect(checkTeam(withoutNames(read), [models.validator])).toEqual(JSON.parse(numbered(JSON.stringify(found))));
  expect(found.some(({ message }) => message.includes('ann-archer'))).toBe(true);
  expect(() => withoutNames({ ...written, people: [{ ...people[0], at: 'hil' }] } as never)).toThrow('"hil" is not');
});

test('what is derived stays the same, whoever shares a name, attests, or has a source', { tags: ['long'] }, () => {
  const full = deriveProfile(models.validator, 'validator');
  const competency = 'score-as-the-reference';
  const profile = { ...full, competencies: full.competencies.filter((each) => each.competency.id === competency) };
  const kinds: readonly EvidenceKind[] = ['planning', 'implementation', 'increased-achievement', 'peer-support'];
  const line = fc
    .record(
      {
        kind: fc.constantFrom(...kinds),
        attestedBy: fc.constantFrom(
          'Lou',
          ' LOU',
          'lou',
          'Lou B.',
          'B., Lou',
          'p-2',
          'P 2',
          'me',
          'Person 1',
          'person-3',
          'State',
        ),
        source: fc.constantFrom('folder'),
      },
      { requiredKeys: ['kind'] },
    )
    .map((each): Evidence => ({ ...each, competency }));
  const team = fc
    .array(fc.tuple(fc.constantFrom('Lou', 'lou', 'Lou B.', 'Person 1'), fc.array(line, { maxLength: 3 })), {
      maxLength: 4,
    })
    .map((all): Person[] =>
      all.map(([name, evidence], index) => ({
        id: index === 0 ? 'lou' : `p-${index + 1}`,
        name,
        evidence: [...evidence],
      })),
    );
  fc.assert(
    fc.property(team, (named) => {
      const judged = (who: readonly Person[]) =>
        who.map((person) => {
          const { level, because } = assessReadiness(person, profile, {
            policies: evidencePolicies.strict,
            people: who,
          });
          return { level, marks: because.map(({ marks }) => marks) };
        });
      expect(judged(withoutNames(named))).toEqual(judged(named));
      const circles = (who: readonly Person[]) =>
        coverTeam(who, models.validator).mutual.map(({ people: ids, lines }) => [
          ids.map((id) => who.findIndex((person) => person.id === id)),
          lines,
        ]);
      expect(circles(withoutNames(named))).toEqual(circles(named));
    }),
    { numRuns: 60 },
  );
});
