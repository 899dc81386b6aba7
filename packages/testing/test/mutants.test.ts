import { describe, expect, test } from 'vitest';
import { arbitraryModel, laws, library } from '../src/index.js';
import { mutantsOfHandoffs } from './support/mutants-of-handoffs.js';
import { mutantsOfJourneys } from './support/mutants-of-journeys.js';
import { mutantsOfModels } from './support/mutants-of-models.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

const mutants = [...mutantsOfModels, ...mutantsOfHandoffs, ...mutantsOfJourneys];

describe('a planted bug is caught', () => {
  for (const { bug, law: id, subject, models = arbitraryModel() } of mutants) {
    test(`${bug}, by ${id}`, () => {
      const law = laws.find((each) => each.id === id);
      const result = law?.try(models, {
        numRuns: 400,
        seed: SEED,
        shrink: false,
        subject: { ...library, ...subject },
      });
      expect(result?.holds).toBe(false);
      expect(result?.counterexample?.message).not.toBe('');
    });
  }
});

test('each law catches at least one of them', () => {
  const catching = new Set(mutants.map(({ law }) => law));
  expect(laws.map(({ id }) => id).filter((id) => !catching.has(id))).toEqual([]);
});
