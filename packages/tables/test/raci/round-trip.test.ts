import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, raci } from 'work-elements';
import { raciTable, readTable, writeTable } from '../../src/index.js';

const kinds = ['csv', 'xlsx'] as const;

const readBack = (model: ImplementationModel, as: (typeof kinds)[number]) =>
  readTable(writeTable(raciTable(model), { as }), { as: 'raci', model });

describe('a matrix that is read back into its model', () => {
  test.each(Object.values(models).map((model) => [model.id, model] as const))('changes nothing of %s', (_, model) => {
    for (const as of kinds) {
      const { value, issues } = readBack(model, as);
      expect(issues).toEqual([]);
      expect(value?.edit?.patches).toEqual([]);
      expect(value?.model).toBe(model);
    }
  });

  test('changes nothing of any model', () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.constantFrom(...kinds), (model, as) => {
        const { value, issues } = readBack(model, as);
        expect(issues).toEqual([]);
        expect(value?.edit?.patches).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a matrix alone', () => {
  test.each(Object.values(models).map((model) => [model.id, model] as const))(
    'gives a model with the matrix of %s',
    (_, model) => {
      const { value, issues } = readTable(writeTable(raciTable(model), { as: 'xlsx' }), { as: 'raci' });
      expect(value === null ? null : raci(value.model)).toEqual(raci(model));
      expect(value?.edit).toBe(null);
      expect(issues.map(({ code }) => code)).toContain('not-in-a-matrix');
    },
  );
});
