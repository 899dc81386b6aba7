import { expect, test } from 'vitest';
import { type Evidence, editModel, models } from 'work-elements';
import { planTraining } from '../../src/index.js';

test('evidence may name any of the models passed in, however the reference is spelt', async () => {
  const named = (id: string) =>
    editModel(models.validator, (draft) => {
      draft.id = id;
    }).model;
  const own = [named('our-validator'), named('their-validator')];
  const evidence: readonly Evidence[] = own.map(({ id }) => ({ kind: 'implementation', role: 'validator', model: id }));
  const person = { id: 'bo', name: 'Bo', roles: [{ model: 'our-validator', role: 'validator' }] };
  const needs = async (lines: readonly Evidence[]): Promise<number> =>
    (await planTraining({ people: [{ ...person, evidence: lines }] }, own, { moves: 500 })).scope.needs;
  const none = await needs([]);
  const with1 = await needs(evidence.slice(0, 1));
  expect(with1).toBeLessThan(none);
  // Work done under the other model counts for nothing in this one.
  expect(await needs(evidence)).toBe(with1);
  expect(await needs(evidence.slice(1))).toBe(none);
});
