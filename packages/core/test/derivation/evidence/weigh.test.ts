import { describe, expect, test } from 'vitest';
import { describeLine } from '../../../src/derivation/evidence/weigh.js';
import {
  assessReadiness,
  deriveProfile,
  type Evidence,
  type EvidenceOptions,
  type EvidencePolicy,
  evidencePolicies,
  type Person,
} from '../../../src/index.js';
import { bakery } from '../support/bakery.js';

const assessed = (line: Omit<Evidence, 'element'>, options: EvidenceOptions) => {
  const kim = { id: 'kim', name: 'Kim', evidence: [{ ...line, element: 'bake' }] };
  const { because, level } = assessReadiness(kim, deriveProfile(bakery(), 'baker'), { models: [], ...options });
  return { level, marks: because[0]?.marks };
};
const rule = (how: EvidencePolicy['rule']): EvidencePolicy => ({ id: 'ours', sentence: 'Ours.', rule: how });

describe('a rule about age', () => {
  const asOf = '2026-11-26';

  test('lets what has no date count where it says so, and takes it to be too old where it does not', () => {
    expect(assessed({ kind: 'planning' }, { asOf })).toEqual({ level: 2, marks: ['self-attested', 'undated'] });
    const [ages] = evidencePolicies.strict;
    expect(ages?.id).toBe('novice-is-now');
    expect(assessed({ kind: 'planning' }, { asOf, policies: ages === undefined ? [] : [ages] })).toEqual({
      level: 1,
      marks: ['self-attested', 'undated'],
    });
  });

  test('asks for a date where it is about the kind of evidence', () => {
    const policies = [
      rule({ kind: 'ages', kinds: ['implementation'], level: 3, years: 1 }),
      rule({ kind: 'attested', kinds: ['study'], level: 2 }),
    ];
    const undated = (kind: Evidence['kind'], how: EvidenceOptions = { asOf }) =>
      assessed({ kind }, { policies, ...how }).marks?.includes('undated');
    expect([undated('implementation'), undated('study'), undated('planning')]).toEqual([true, false, false]);
    expect(undated('implementation', {})).toBe(false);
    expect(assessed({ kind: 'implementation', at: '2026-01-01' }, { asOf, policies }).marks).toEqual(['self-attested']);
  });

  test('holds to the day, from year to year', () => {
    const policies = [rule({ kind: 'ages', kinds: ['implementation'], level: 3, years: 1 })];
    const levelOn = (day: string) =>
      assessed({ kind: 'implementation', at: '2025-03-01' }, { asOf: day, policies }).level;
    expect([levelOn('2025-03-01'), levelOn('2026-03-01'), levelOn('2026-03-02')]).toEqual([3, 3, 2]);
  });
});

describe('a rule about attestation', () => {
  const policies = [rule({ kind: 'attested', kinds: ['implementation'], level: 3, attesterLevel: 3 })];
  const lane = (id: string, ...evidence: Person['evidence']): Person => ({ id, name: 'Lou Lane', evidence });
  const able = lane('p-1', { kind: 'implementation', element: 'bake', attestedBy: 'Somebody Outside' });
  const below = lane('p-2');
  const by = (attestedBy: string, ...people: readonly Person[]) =>
    assessed({ kind: 'implementation', attestedBy }, { policies, people });

  test('takes an outsider at their word, and asks a known attester for the level', () => {
    expect(by('Somebody Outside', able, below)).toEqual({ level: 3, marks: [] });
    expect(by('p-1', able, below)).toEqual({ level: 3, marks: [] });
    expect(by('p-2', able, below)).toEqual({ level: 2, marks: ['attester-below'] });
  });

  test('is met where one of several people of the name that is given has the level', () => {
    expect(by('Lou Lane', able, below)).toEqual({ level: 3, marks: [] });
    expect(by('Lou Lane', below)).toEqual({ level: 2, marks: ['attester-below'] });
  });

  test('is met where all whom a likely name may mean have the level', () => {
    const other: Person = { ...able, id: 'p-3', name: 'Lou Lark' };
    expect(by('Lou', able, other)).toEqual({ level: 3, marks: [] });
    expect(by('Lou', able, { ...below, name: 'Lou Lark' })).toEqual({ level: 2, marks: ['attester-below'] });
  });
});

test.each<[string, Evidence]>([
  ['study', { kind: 'study' }],
  ['early implementation', { kind: 'early-implementation' }],
  ['study, 2026-10-01', { kind: 'study', at: '2026-10-01T23:00:00-07:00' }],
  ['study (bake)', { kind: 'study', element: 'bake' }],
  ['study (as baker)', { kind: 'study', role: 'baker' }],
  ['study (in bakery)', { kind: 'study', model: 'bakery' }],
  ['study (as baker in bakery)', { kind: 'study', role: 'baker', model: 'bakery' }],
  [
    'peer support (bake, as baker in bakery, knead, delivery-and-operations, tastes-first), 2026-10-01',
    {
      kind: 'peer-support',
      element: 'bake',
      role: 'baker',
      model: 'bakery',
      competency: 'knead',
      area: 'delivery-and-operations',
      habit: 'tastes-first',
      at: '2026-10-01',
    },
  ],
])('"%s" is said of %j', (words, line) => {
  expect(describeLine(line)).toBe(words);
});
