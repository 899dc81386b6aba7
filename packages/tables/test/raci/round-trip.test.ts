import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, parseModel, raci } from 'work-elements';
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

  const step = (id: string) => ({ id, title: `The ${id}` });
  const machine = { initial: 'place', states: { place: { on: { placed: 'host' } }, host: { on: { over: 'place' } } } };
  const internship = {
    id: 'host-internship',
    title: 'Hosting an internship',
    machine,
    steps: [step('place'), step('host')],
  };
  const roles = models.singleTeacher.roles.map((role) =>
    role.id === 'teacher' ? { ...role, responsible: [...role.responsible, 'host-internship'] } : role,
  );

  test.each([
    ['with an element of its own', parseModel({ ...models.singleTeacher, elements: [internship], roles })],
    [
      'of another process',
      parseModel({
        id: 'other',
        title: 'Other',
        process: { elements: [internship] },
        roles: [{ id: 'host', title: 'Host', actors: ['partner'], responsible: ['host-internship'] }],
      }),
    ],
  ])('gives a model with the matrix of one %s, and says what was assumed', (_, model) => {
    const { value, issues } = readTable(writeTable(raciTable(model), { as: 'csv' }), { as: 'raci' });
    expect(value === null ? null : raci(value.model)).toEqual(raci(model));
    expect(issues.filter(({ code }) => code === 'element-assumed').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"host-internship" is not a work element of the catalogue, .* one after the other/),
    ]);
  });

  test('takes a misspelt element of the catalogue for what it is', () => {
    const table = 'Work,Element,Step,Teacher\nasess-progress/score,Assessing progress,Score,R';
    const { value, issues } = readTable(table, { as: 'raci' });
    expect(value).toBe(null);
    expect(issues[0]?.message).toContain('did you mean "assess-progress"?');
  });
});
