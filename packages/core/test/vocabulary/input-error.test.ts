import { expect, test } from 'vitest';
import {
  advanceJourney,
  InputError,
  type Issue,
  isInputError,
  models,
  parseModel,
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
