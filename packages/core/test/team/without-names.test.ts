import { expect, test } from 'vitest';
import { assessReadiness, coverTeam, deriveProfile, models, type Person, withoutNames } from '../../src/index.js';

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
  { id: 'bo-baker', name: 'Bo Baker', evidence: [{ kind: 'implementation', element: 'assess-progress', attestedBy: 'ann-archer' }] },
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
