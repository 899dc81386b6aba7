import { describe, expect, test } from 'vitest';
import { areaLevels, type EvidencePolicy, InputError, models, safeParseModel } from '../../../src/index.js';

const kim = { id: 'kim', name: 'Kim', evidence: [] };
const ages = { kind: 'ages', kinds: ['implementation'], level: 3 };
const attested = { kind: 'attested', kinds: ['implementation'], level: 3 };

describe('a policy that cannot be meant is refused with one error, where it is wrong', () => {
  test.each<[string, object, string]>([
    [
      'years of both kinds',
      { ...ages, years: 1, schoolYears: 2 },
      'rule.schoolYears: give "years" or "schoolYears", and not both, found 2',
    ],
    ['half a year', { ...ages, years: 0.5 }, 'rule.years: expected a whole number, found 0.5'],
    ['a school year of words', { ...ages, schoolYears: 'two' }, 'rule.schoolYears: expected a number'],
    ['a start that is no day', { ...ages, schoolYears: 2, starts: 'May' }, 'rule.starts: expected a month and a day'],
    ['a source of words', { ...attested, orSource: 'yes' }, 'rule.orSource: expected true or false'],
    ['years of what does not age', { ...attested, years: 1 }, 'rule.years: the key "years" is not known here'],
    ['a level that is none', { ...attested, attesterLevel: 5 }, 'rule.attesterLevel: expected'],
  ])('%s', (_, rule, message) => {
    const policy = { id: 'ours', sentence: 'Ours.', rule } as EvidencePolicy;
    const said = (run: () => unknown): readonly string[] => {
      try {
        run();
      } catch (error) {
        if (error instanceof InputError) return error.issues.map((issue) => `${issue.path}: ${issue.message}`);
        throw error;
      }
      return [];
    };
    expect(said(() => areaLevels(kim, { policies: [policy] }))).toEqual([
      expect.stringContaining(`policies[0].${message}`),
    ]);
    const read = safeParseModel({ ...models.validator, policies: { evidence: [policy] } });
    const found = read.success ? [] : read.error.issues.map((issue) => `${issue.path}: ${issue.message}`);
    expect(found).toEqual([expect.stringContaining(`policies.evidence[0].${message}`)]);
  });
});
