import { describe, expect, test } from 'vitest';
import {
  assessReadiness,
  deriveProfile,
  type Evidence,
  type EvidenceOptions,
  type EvidencePolicy,
} from '../../../src/index.js';
import { bakery } from '../support/bakery.js';

const lineOf = (line: Evidence, options: EvidenceOptions = {}) =>
  assessReadiness({ id: 'kim', name: 'Kim', evidence: [line] }, deriveProfile(bakery(), 'clerk'), {
    models: [],
    ...options,
  }).because[0];
const seen = (level: 1 | 2 | 3 | 4, ...work: readonly string[]): EvidencePolicy => ({
  id: `seen-${level}`,
  sentence: 'Somebody else has seen it.',
  rule: { kind: 'attested', kinds: ['implementation', 'increased-achievement'], level, work },
});
/** It bears on knowing flour, greeting and counting change, and on two hand-offs where it is served. */
const did: Evidence = { kind: 'implementation', area: 'learning-infrastructure' };
const asked = '(learning-infrastructure) (self-attested; not attested by anybody else, though a policy asks for it)';

describe('what became of a line', () => {
  test('is told with the competencies for which it counts', () => {
    expect(lineOf(did)).toEqual({
      evidence: 0,
      kind: 'implementation',
      marks: ['self-attested'],
      competencies: ['know-flour', 'greet', 'count-change', 'hand-off-loaf-standard', 'hand-off-loaf-challenge'],
      text:
        'implementation (learning-infrastructure) (self-attested): ' +
        'counts as Experienced and towards Expert in 5 competencies',
    });
    expect(lineOf({ kind: 'study', competency: 'greet', attestedBy: 'Lou' })).toMatchObject({
      competencies: ['greet'],
      text: 'study (greet): counts as Explorer in one competency',
    });
    expect(lineOf({ kind: 'study', competency: 'knead', attestedBy: 'Lou' })).toMatchObject({
      competencies: [],
      text: 'study (knead): counts for nothing here',
    });
  });

  test('is told by level, the highest first', () => {
    const policies = [seen(3, 'bake'), seen(4, 'sell/serve')];
    expect(lineOf(did, { policies })?.text).toBe(
      `implementation ${asked}: counts as Experienced and towards Expert in one competency, as Experienced in 3 ` +
        'and as Novice in one; nobody else attests it as asked in 4 of them',
    );
    expect(lineOf({ ...did, kind: 'increased-achievement' }, { policies: [seen(4, 'bake')] })?.text).toBe(
      `increased achievement ${asked}: counts as Explorer and towards Expert in 4 competencies and as Explorer in ` +
        'one; nobody else attests it as asked in 1 of them',
    );
  });

  test('is told of those that it bears on where it does not count for all of them', () => {
    expect(lineOf(did, { policies: [seen(1, 'bake')] })).toMatchObject({
      marks: ['self-attested', 'not-attested'],
      competencies: ['greet', 'count-change', 'hand-off-loaf-standard', 'hand-off-loaf-challenge'],
      text:
        `implementation ${asked}: counts as Experienced and towards Expert in 4 competencies; ` +
        'nobody else attests it as asked in 1 of the 5 that it bears on',
    });
    expect(lineOf(did, { policies: [seen(1, 'bake', 'sell')] })?.text).toBe(
      `implementation ${asked}: counts for nothing here`,
    );
    expect(lineOf(did, { policies: [seen(3, 'bake', 'sell')] })?.text).toBe(
      `implementation ${asked}: counts as Novice in 5 competencies`,
    );
  });

  test('is told of a date only where the line counts for something', () => {
    const asOf = '2026-11-26';
    expect(lineOf({ kind: 'planning', element: 'sell' }, { asOf })?.marks).toEqual(['self-attested', 'undated']);
    expect(lineOf({ kind: 'planning', habit: 'tastes-first' }, { asOf })?.marks).toEqual(['habit', 'self-attested']);
    expect(lineOf({ kind: 'planning' }, { asOf, general: 'ignore' })?.marks).toEqual(['ignored', 'self-attested']);
  });
});
