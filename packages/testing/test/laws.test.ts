import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { arbitraryModel, checkLaws, laws } from '../src/index.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

describe('the laws hold', () => {
  for (const law of laws) {
    test(`${law.id}: ${law.sentence}`, () => {
      expect(() => checkLaws(arbitraryModel(), { laws: [law], numRuns: 150, seed: SEED })).not.toThrow();
    });
  }

  for (const model of Object.values(models)) {
    test(`for the ready model ${model.title}`, () => {
      expect(checkLaws(model, { numRuns: 20, seed: SEED }).map(({ law }) => law)).toEqual(laws.map(({ id }) => id));
    });
  }
});

test('there are at least fifteen laws, each with a name and a sentence of its own', () => {
  expect(laws.length).toBeGreaterThanOrEqual(15);
  expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
  expect(new Set(laws.map(({ sentence }) => sentence)).size).toBe(laws.length);
});
