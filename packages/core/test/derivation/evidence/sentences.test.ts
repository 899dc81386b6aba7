import { describe, expect, test } from 'vitest';
import {
  assessReadiness,
  deriveProfile,
  type Evidence,
  type EvidenceOptions,
  type EvidencePolicy,
} from '../../../src/index.js';
import { bakery } from '../support/bakery.js';

const assessed = (role: string, evidence: readonly Evidence[], options: EvidenceOptions = {}) =>
  assessReadiness({ id: 'kim', name: 'Kim', evidence }, deriveProfile(bakery(), role), { models: [], ...options });
const seen: EvidencePolicy = {
  id: 'seen',
  sentence: 'Somebody else has seen it.',
  rule: { kind: 'attested', kinds: ['study'], level: 1 },
};

describe('where somebody stands in a competency', () => {
  const standing = (evidence: readonly Evidence[], options: EvidenceOptions = {}) =>
    assessed('baker', evidence, options).competencies.find(({ competency }) => competency.id === 'knead')?.text;

  test('is said with the level, what the role needs, and the lines that count', () => {
    const did: Evidence = { kind: 'implementation', element: 'bake' };
    const read: Evidence = { kind: 'study', competency: 'knead', at: '2026-10-01', attestedBy: 'Lou' };
    expect(standing([did, read])).toBe(
      'Experienced meets Experienced: by implementation (bake) (self-attested); study (knead), 2026-10-01.',
    );
    expect(standing([read])).toBe('Explorer is below Experienced: by study (knead), 2026-10-01.');
    const achieved = (['increased-achievement', 'peer-support'] as const).map((kind) => ({ ...read, kind }));
    expect(standing([did, ...achieved])).toBe(
      'Expert meets Experienced: by implementation (bake) (self-attested); ' +
        'increased achievement (knead), 2026-10-01; peer support (knead), 2026-10-01.',
    );
  });

  test('is said of lines that break a policy too, and of no line at all', () => {
    const lines: readonly Evidence[] = [
      { kind: 'study', element: 'bake' },
      { kind: 'planning', competency: 'knead' },
    ];
    const nothing =
      'study (bake) (self-attested; not attested by anybody else, though a policy asks for it) counts for nothing';
    expect(standing(lines, { policies: [seen] })).toBe(
      `Novice is below Experienced: by planning (knead) (self-attested); ${nothing}.`,
    );
    expect(standing(lines.slice(0, 1), { policies: [seen] })).toBe(`No level is below Experienced: ${nothing}.`);
    const none = 'No level is below Experienced: no evidence bears on it.';
    expect(standing([])).toBe(none);
    // What is about other work, is ignored, shows a habit or contradicts itself bears on nothing.
    expect(standing([{ kind: 'study', element: 'sell' }])).toBe(none);
    expect(standing([{ kind: 'study' }], { general: 'ignore' })).toBe(none);
    expect(standing([{ kind: 'study', element: 'bake', habit: 'tastes-first' }])).toBe(none);
    expect(standing([{ kind: 'study', role: 'helper', model: 'bakery' }])).toBe(none);
  });
});

describe('the summary of a readiness', () => {
  test('says how many competencies are met', () => {
    const did: Evidence = { kind: 'implementation', element: 'bake', attestedBy: 'Lou' };
    expect(assessed('baker', []).text).toBe('Meets 0 of 4 competencies of Baker in Bakery. There is no evidence.');
    expect(assessed('baker', [did]).text).toBe('Meets 4 of 4 competencies of Baker in Bakery.');
    expect(assessed('baker', [{ kind: 'implementation', competency: 'knead' }]).text).toBe(
      'Meets 1 of 4 competencies of Baker in Bakery. Of one line of evidence: 1 self-attested.',
    );
    expect(assessed('owner', [did]).text).toBe('Owner has no work in Bakery yet, so there is nothing to be ready for.');
  });

  test('says how many are met by general evidence alone', () => {
    // The clerk, consulted about flour, is to be a Novice in it, which general evidence shows; the rest is not met.
    const general: Evidence = { kind: 'implementation' };
    const text = (...evidence: readonly Evidence[]) => assessed('clerk', evidence, { policies: [seen] }).text;
    expect(text(general)).toBe(
      'Meets 1 of 5 competencies of Clerk in Bakery, all of them by general evidence alone. ' +
        'Of one line of evidence: 1 self-attested, 1 general.',
    );
    expect(text(general, { kind: 'implementation', competency: 'greet', attestedBy: 'Lou' })).toBe(
      'Meets 2 of 5 competencies of Clerk in Bakery, 1 of them by general evidence alone. ' +
        'Of 2 lines of evidence: 1 self-attested, 1 general.',
    );
    // A line that counts for nothing changes nothing, and one that counts does.
    expect(text(general, { kind: 'study', element: 'bake' })).toBe(
      'Meets 1 of 5 competencies of Clerk in Bakery, all of them by general evidence alone. ' +
        'Of 2 lines of evidence: 2 self-attested, 1 general, 1 short of an attestation.',
    );
    expect(text(general, { kind: 'study', element: 'bake', attestedBy: 'Lou' })).toBe(
      'Meets 1 of 5 competencies of Clerk in Bakery. Of 2 lines of evidence: 1 self-attested, 1 general.',
    );
  });

  test('counts what is to be known of the lines', () => {
    const evidence: readonly Evidence[] = [
      { kind: 'study', element: 'bake', competency: 'greet', attestedBy: 'Lou' },
      { kind: 'study', role: 'seller', model: 'pharmacy', attestedBy: 'Lou' },
      { kind: 'study', habit: 'tastes-first', attestedBy: 'Lou' },
      { kind: 'study', attestedBy: 'Lou' },
      { kind: 'planning', element: 'bake', at: '2001-01-01', attestedBy: 'Lou' },
      { kind: 'planning', element: 'bake', attestedBy: 'Lou' },
    ];
    expect(assessed('baker', evidence, { asOf: '2026-11-26', general: 'ignore' }).text).toBe(
      'Meets 0 of 4 competencies of Baker in Bakery. Of 6 lines of evidence: 1 general and ignored, 1 aged, ' +
        '1 undated, 1 of a model that was not given, 1 of names that have no work in common, 1 of a habit.',
    );
  });
});
