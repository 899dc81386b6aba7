import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  awardLevel,
  checkModel,
  InputError,
  type Issue,
  isInputError,
  models,
  parseModel,
  parseModelText,
  readText,
  safeParseModel,
  startJourney,
} from '../../src/index.js';

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

const issuesOf = (run: () => unknown): readonly Issue[] => {
  const error = thrownBy(run);
  return isInputError(error) ? error.issues : [];
};

test('an error of another copy of the library is known, which instanceof does not know', async () => {
  const copy: typeof import('../../src/vocabulary/input-error.js') = await import(
    '../../src/vocabulary/input-error.js?copy' as string
  );
  const other: unknown = new copy.ModelError('a model', [{ path: '', code: 'missing', message: 'missing' }]);
  expect(other instanceof InputError).toBe(false);
  expect(isInputError(other)).toBe(true);
  expect(isInputError(thrownBy(() => parseModel(null)))).toBe(true);
  for (const none of [
    new Error('x'),
    { issues: [] },
    null,
    undefined,
    'x',
    Object.assign(new Error('x'), { issues: [] }),
  ])
    expect(isInputError(none)).toBe(false);
});

test('unknown keys have the nearest that is known there, wherever that is', () => {
  const parsed = safeParseModel({
    id: 'm',
    titel: 'M',
    title: 'M',
    roles: [{ id: 'r', title: 'R', actors: ['information-system'], responsable: [] }],
    policies: { seperate: [] },
    automation: [{ role: 'r', work: 'recommend', mode: 'acts', rolle: 'r' }],
    colour: 'red',
  });
  expect(
    parsed.success
      ? []
      : parsed.issues.map(
          ({ path, message }) => `${path}: ${message.replace(/^the key ".*" is not known here; /, '')}`,
        ),
  ).toEqual([
    'roles[0].responsable: did you mean "responsible"?',
    'policies.seperate: did you mean "separate"?',
    'automation[0].rolle: did you mean "role"?',
    'titel: did you mean "title"?',
    'colour: remove it or correct its spelling',
  ]);
});

test('an unknown type of event has the nearest, and a key that its type does not have the nearest of that type', () => {
  const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
  const event = {
    id: 'e',
    at: '2026-09-01T08:00:00Z',
    type: 'work.endet',
    workItem: 'w1',
    outcome: 'reviewed',
    by: 'teacher',
  };
  expect(issuesOf(() => advanceJourney(journey, event as never))).toEqual([
    { path: 'type', code: 'invalid-value', message: '"work.endet" is not a known type; did you mean "work.ended"?' },
  ]);
  const misspelt = { ...event, type: 'work.ended', persen: 'ann' };
  expect(issuesOf(() => advanceJourney(journey, misspelt as never)).map(({ message }) => message)).toEqual([
    'the key "persen" is not known here; did you mean "person"?',
  ]);
});

describe('of many problems the first hundred are listed, and all are counted', () => {
  const many = (length: number): readonly string[] => Array.from({ length }, () => 'a');

  test.each([
    ['a model', () => parseModel({ id: 'x', title: 'X', roles: many(1_000) }), 1_000],
    ['the text of a model', () => parseModelText(`id: x\ntitle: X\nroles: [${many(1_000)}]`), 1_000],
    ['one more than are listed', () => parseModel({ id: 'x', title: 'X', roles: many(101) }), 101],
    ['what is no data', () => parseModel({ roles: many(300).map(() => Symbol('a')) }), 300],
    ['evidence', () => awardLevel(many(250) as never), 250],
    ['policies', () => checkModel(models.validator, many(250) as never), 250],
    ['a text that repeats its keys', () => readText('a: 1\n'.repeat(251), 'model'), 250],
  ])('%s', (_, read, count) => {
    const error = thrownBy(read);
    if (!isInputError(error)) throw error;
    const { issues, message } = error;
    const last = issues.at(-1);
    expect(issues).toHaveLength(101);
    expect(issues.filter(({ code }) => code === 'more')).toEqual([last]);
    expect(last?.message).toBe(count === 101 ? 'and 1 more problem' : `and ${count - 100} more problems`);
    expect(message).toContain(`: ${count} problems\n`);
  });

  test('wrapped once more, the count stays, and a hundred are listed whole', () => {
    const wrong: Issue = { path: '', code: 'missing', message: 'missing' };
    const inner = new InputError('inner', Array(150).fill(wrong)).issues;
    const outer = new InputError('outer', [...inner, wrong]);
    expect(outer.issues.at(-1)).toEqual({ path: '', code: 'more', message: 'and 51 more problems', more: 51 });
    expect(outer.message).toMatch(/^outer: 151 problems\n/);
    expect(new InputError('whole', Array(100).fill(wrong)).issues).toHaveLength(100);
  });
});
