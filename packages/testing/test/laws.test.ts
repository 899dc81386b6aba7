import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { lookedAtOften, lookedAtTwice, told } from '../../core/test/derivation/support/laboratory.js';
import { checkLaws, laws } from '../src/index.js';
import { lawsHold } from './support/laws-hold.js';

// Many more cases, and every ready model, are tried in laws.long.test.ts.
lawsHold({ arbitrary: 8, ready: 2 }, [models.singleTeacher, models.validator, models.flexBlend]);

test.each([
  ['the only step', told(lookedAtTwice)],
  ['another step', told(lookedAtTwice, { options: ['lab/look-again'] })],
  ['no step', told(lookedAtOften)],
  ['the only step from some number on', told(lookedAtOften, { settings: { sightings: 2 } })],
])('nothing is missing where %s of an element raises what others are told', (_, model) => {
  const nothingMissing = laws.filter(({ id }) => id === 'nothing-missing');
  expect(checkLaws(model, { laws: nothingMissing, numRuns: 1 }).map(({ holds }) => holds)).toEqual([true]);
});

test('there are at least fifteen laws, each with a name and a sentence of its own', () => {
  expect(laws.length).toBeGreaterThanOrEqual(15);
  expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
  expect(new Set(laws.map(({ sentence }) => sentence)).size).toBe(laws.length);
});
