import { describe, expect, test } from 'vitest';
import {
  assessPeople,
  assessReadiness,
  deriveProfile,
  type Evidence,
  type EvidenceOptions,
  type EvidencePolicy,
  InputError,
} from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

/** What is refused, and why. */
const refused = (options: unknown): readonly unknown[] => {
  try {
    Reflect.apply(assessPeople, null, [[], [], options]);
  } catch (error) {
    if (error instanceof InputError) return [error.what, ...error.issues];
    throw error;
  }
  return [];
};
const seen: EvidencePolicy = {
  id: 'seen',
  sentence: 'Somebody else has seen it.',
  rule: { kind: 'attested', kinds: ['implementation'], level: 3 },
};
const marks = (
  line: Omit<Evidence, 'kind'>,
  options: EvidenceOptions = {},
  profile = deriveProfile(bakery(), 'baker'),
) =>
  assessReadiness({ id: 'kim', name: 'Kim', evidence: [{ kind: 'implementation', ...line }] }, profile, {
    models: [],
    ...options,
  }).because[0]?.marks;

describe('options', () => {
  test.each([null, 'today', 7, [], [{ asOf: '2026-11-26' }]])('are a record, which %j is not', (options) => {
    expect(refused(options)).toEqual([
      'options of assessPeople',
      { path: '', code: 'invalid-type', message: 'expected options, such as { asOf: "2026-11-26" }' },
    ]);
  });

  test('are refused by the name of the function', () => {
    expect(refused({ models: 'bakery' })).toEqual([
      'assessPeople: models',
      { path: '', code: 'invalid-type', message: 'expected a list of what parseModel gives, found string' },
    ]);
    expect(refused({ entries: 0 })).toEqual([
      'options of assessPeople',
      { path: 'entries', code: 'too-small', message: 'expected at least 1, found 0' },
    ]);
    expect(refused({ asof: '2026-11-26' })).toEqual([
      'options of assessPeople',
      { path: 'asof', code: 'unknown-key', message: 'the key "asof" is not known here; did you mean "asOf"?' },
    ]);
    expect(refused({})).toEqual([]);
  });

  test('of policies about work name an element or a step of the models', () => {
    const about = (...work: readonly string[]) => ({
      models: [bakery()],
      policies: [seen, { ...seen, rule: { ...seen.rule, work } }],
    });
    expect(refused(about('bake', 'sell/serve', 'recommend'))).toEqual([]);
    expect(refused(about('bake', 'bake/mixx'))).toEqual([
      'options of assessPeople',
      {
        path: 'policies[1].rule.work[1]',
        code: 'unknown-work',
        message: '"bake/mixx" is not an element or a step; did you mean "bake/mix"?',
        item: 'seen',
      },
    ]);
  });

  test('know further people by what they name', () => {
    const people = [{ id: 'lou', name: 'Lou', evidence: [{ kind: 'study', element: 'bakee', at: '2026-11-27' }] }];
    expect(refused({ models: [bakery()], people, asOf: '2026-11-26' }).slice(1)).toEqual([
      expect.objectContaining({ path: 'people[0].evidence[0].at', code: 'after-as-of' }),
      expect.objectContaining({ path: 'people[0].evidence[0].element', code: 'unknown-element' }),
    ]);
  });
});

describe('the models that evidence may name', () => {
  const ofClerk = { role: 'clerk', model: 'kiosk' } as const;

  test('are those that are given, with that of the profile', () => {
    expect(marks(ofClerk)).toEqual(['model-not-given', 'self-attested']);
    expect(marks(ofClerk, { models: [kiosk()] })).toEqual(['self-attested']);
    expect(marks({ role: 'baker', model: 'bakery' }, { models: [kiosk()] })).toEqual(['self-attested']);
    expect(marks({ role: 'baker', model: 'bakery' })).toEqual(['self-attested']);
  });

  test('are the ready ones by default, of which none is in question', () => {
    const baker = deriveProfile(bakery(), 'baker');
    const line = { kind: 'study', role: 'teacher', competency: 'hand-off-learning-map-standard' } as const;
    const { because } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [line] }, baker);
    expect(because[0]?.marks).toEqual(['contradiction', 'self-attested']);
  });

  test('have that of a copied profile among them, with its policies, and only its own role where they do not', () => {
    const strict = bakery({ policies: { evidence: [seen] } });
    const copy = { ...deriveProfile(strict, 'baker') };
    expect(marks({ element: 'bake' }, { models: [kiosk(), strict] }, copy)).toEqual(['self-attested', 'not-attested']);
    expect(marks({ element: 'bake' }, { models: [kiosk()] }, copy)).toEqual(['self-attested']);
    expect(marks({ role: 'baker', model: 'bakery' }, {}, copy)).toEqual(['self-attested']);
    expect(marks({ role: 'clerk', model: 'bakery' }, {}, copy)).toEqual(['model-not-given', 'self-attested']);
    expect(marks({ role: 'clerk', model: 'bakery' }, { models: [strict] }, copy)).toEqual([
      'self-attested',
      'not-attested',
    ]);
  });

  test('are those in which the names of a line have work in common', () => {
    expect(marks({ element: 'bake', competency: 'greet' })).toEqual(['contradiction', 'self-attested']);
    expect(marks({ element: 'bake', competency: 'knead' })).toEqual(['self-attested']);
    // General evidence is about whatever somebody of that name does.
    expect(marks({ role: 'owner' })).toEqual(['general', 'self-attested']);
  });
});

test('policies of the model are added to those that are given', () => {
  const strict = deriveProfile(bakery({ policies: { evidence: [seen] } }), 'baker');
  const old: EvidencePolicy = {
    id: 'ages',
    sentence: 'It counts for a year.',
    rule: { kind: 'ages', kinds: ['implementation'], level: 3, years: 1 },
  };
  const line = { element: 'bake', at: '2020-01-01' } as const;
  expect(marks(line, { asOf: '2026-11-26', policies: [old] }, strict)).toEqual([
    'self-attested',
    'aged',
    'not-attested',
  ]);
  expect(marks(line, { asOf: '2026-11-26', policies: [old] })).toEqual(['self-attested', 'aged']);
  expect(marks(line, { asOf: '2026-11-26', policies: [] })).toEqual(['self-attested']);
});
