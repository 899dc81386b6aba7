import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { laws } from '../src/index.js';
import { lawsHold } from './support/laws-hold.js';

// Many more cases, and every ready model, are tried in laws.long.test.ts.
lawsHold({ arbitrary: 8, ready: 2 }, [models.singleTeacher, models.validator, models.flexBlend]);

test('there are at least fifteen laws, each with a name and a sentence of its own', () => {
  expect(laws.length).toBeGreaterThanOrEqual(15);
  expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
  expect(new Set(laws.map(({ sentence }) => sentence)).size).toBe(laws.length);
});
