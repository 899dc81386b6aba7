import { describe, expect, test } from 'vitest';
import { ModelError, models, raci } from '../../src/index.js';
import { automatedRows } from '../../src/model/automated-rows.js';
import { elementReading } from '../../src/model/element-reading.js';
import { modelReading } from '../../src/model/model-reading.js';
import { rolesWithoutWork } from '../../src/model/roles-without-work.js';
import { workRef } from '../../src/model/work-ref.js';
import { bakery } from './support/bakery.js';

describe('the reading of a model', () => {
  test('is made once for a model, and anew for a copy, which is checked', () => {
    const model = bakery();
    expect(modelReading(model)).toBe(modelReading(model));
    const copy = modelReading({ ...model });
    expect(copy.model).toEqual(model);
    expect(copy.model).not.toBe(model);
    expect(() => modelReading({ ...model, id: 'A Bakery' })).toThrow(ModelError);
  });

  test('finds roles, elements, steps and rows by their names', () => {
    const { roleOf, elementOf, stepOf, rowOf } = modelReading(bakery());
    expect(roleOf.get('baker')?.title).toBe('Baker');
    expect([...elementOf.keys()]).toEqual(['bread']);
    expect([...stepOf.keys()]).toEqual(['bread/shape', 'bread/taste', 'bread/glaze']);
    expect(rowOf.get('bread/shape')?.responsible).toEqual(['robot']);
  });

  test('knows how soon work is due: by the rule of the step, else of its element, else by none', () => {
    const due = [
      { work: 'bread/taste', within: { hours: 2 } },
      { work: 'bread', within: { schoolDays: 3 } },
    ];
    const { withinOf } = modelReading(bakery({ due }));
    expect(withinOf('bread/taste')).toEqual({ hours: 2 });
    expect(withinOf('bread/shape')).toEqual({ schoolDays: 3 });
    expect(withinOf('cake/shape')).toBeNull();
    expect(modelReading(bakery()).withinOf('bread/taste')).toBeNull();
  });
});

test('an element is read once from its definition', () => {
  const [definition] = bakery().process?.elements ?? [];
  if (definition === undefined) throw new Error('no bread');
  expect(elementReading(definition)).toBe(elementReading(definition));
});

describe('who does a step', () => {
  const roles = [
    { id: 'head', title: 'Head', actors: ['partner'], responsible: ['bread'], accountable: ['bread/glaze'] },
    { id: 'aid', title: 'Aid', actors: ['partner'], responsible: ['bread/taste', 'bread/glaze'], informed: ['bread'] },
    { id: 'hand', title: 'Hand', actors: ['partner'], responsible: ['bread/glaze'], consulted: ['bread/shape'] },
  ];

  test('is said by its own assignment before that of its element, letter by letter; who does it alone answers for it', () => {
    const informed = ['aid'];
    expect(raci(bakery({ roles }))).toEqual([
      { element: 'bread', step: 'shape', responsible: ['head'], accountable: ['head'], consulted: ['hand'], informed },
      { element: 'bread', step: 'taste', responsible: ['aid'], accountable: ['aid'], consulted: [], informed },
      {
        element: 'bread',
        step: 'glaze',
        responsible: ['aid', 'hand'],
        accountable: ['head'],
        consulted: [],
        informed,
      },
    ]);
  });
});

describe('a system', () => {
  const system = (id: string, responsible: readonly string[] = []) => ({
    id,
    title: id,
    actors: ['information-system'],
    responsible,
  });
  const row = (role: string, work: string, mode: string) => ({ role, work, mode });
  const model = bakery({
    roles: [
      { id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bread'] },
      system('robot'),
      system('adviser'),
      system('idler'),
    ],
    automation: [
      row('robot', 'bread', 'acts'),
      row('robot', 'bread/taste', 'suggests'),
      row('adviser', 'bread/shape', 'suggests'),
      row('idler', 'bread/glaze', 'acts'),
    ],
  });
  const reading = modelReading(model);

  test('works by a row for an element in the steps for which it has no row of its own, whatever others have', () => {
    const steps = model.automation.map((each) =>
      automatedRows(reading, each).map(({ element, step }) => workRef(element, step)),
    );
    expect(steps).toEqual([['bread/shape', 'bread/glaze'], ['bread/taste'], ['bread/shape'], ['bread/glaze']]);
  });

  test('has work where it is responsible, or suggests; a mode for work that it does not have is none', () => {
    expect([...rolesWithoutWork(reading)]).toEqual(['idler']);
    expect([...rolesWithoutWork(modelReading(models.validator))]).toEqual([]);
  });
});
