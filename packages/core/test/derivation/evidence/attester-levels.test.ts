import { expect, test } from 'vitest';
import { assessPeople, deriveProfile, type Evidence, type EvidencePolicy, type Person } from '../../../src/index.js';
import { bakery } from '../support/bakery.js';

const policies: readonly EvidencePolicy[] = [
  {
    id: 'seen-by-the-experienced',
    sentence: 'Somebody who is Experienced in it has seen it.',
    rule: { kind: 'attested', kinds: ['implementation'], level: 3, attesterLevel: 3 },
  },
];
const OUTSIDE = 'Somebody Outside';
const person = (id: string, ...evidence: readonly Omit<Evidence, 'element'>[]): Person => ({
  id,
  name: `${id} Lane`,
  evidence: evidence.map((line) => ({ ...line, element: 'bake' })),
});
const did = (attestedBy: string) => ({ kind: 'implementation', attestedBy }) as const;
const levels = (...people: readonly Person[]) =>
  assessPeople(people, [deriveProfile(bakery(), 'baker')], { models: [], policies }).map(
    ({ person: { id }, roles }) => `${id} ${roles[0]?.level}`,
  );

test('whoever rests on somebody below the level is below it too, at any distance, whatever the others have', () => {
  const expert = person(
    'max',
    did(OUTSIDE),
    { kind: 'increased-achievement', attestedBy: OUTSIDE },
    { kind: 'peer-support', attestedBy: OUTSIDE },
  );
  expect(
    levels(expert, person('ann', did('bo')), person('bo', did('cy')), person('cy', did('di')), person('di')),
  ).toEqual(['max 4', 'ann 2', 'bo 2', 'cy 2', 'di 0']);
  expect(levels(expert, person('ann', did('bo')), person('bo', did('max')))).toEqual(['max 4', 'ann 3', 'bo 3']);
});

test('those who attest each other keep their level, and nobody attests alone', () => {
  expect(levels(person('ann', did('bo')), person('bo', did('ann')))).toEqual(['ann 3', 'bo 3']);
  expect(levels(person('ann', did('ann')))).toEqual(['ann 2']);
  expect(levels(person('ann', did(OUTSIDE)))).toEqual(['ann 3']);
});
