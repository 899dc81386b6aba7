import { expect, test } from 'vitest';
import { pathOfWork } from '../../../src/model/policies/path-of-work.js';
import { bakery } from '../support/bake-and-sell.js';

test('work is where the role names the step, or else its element', () => {
  const model = bakery({
    baker: { responsible: ['sell', 'bake', 'bake/heat'] },
    boss: { responsible: ['bake'], accountable: ['sell/cash', 'bake'] },
  });
  expect(pathOfWork(model, 'baker', 'responsible', 'bake/heat')).toBe('roles[0].responsible[2]');
  expect(pathOfWork(model, 'baker', 'responsible', 'bake/mix')).toBe('roles[0].responsible[1]');
  expect(pathOfWork(model, 'baker', 'responsible', 'sell/cash')).toBe('roles[0].responsible[0]');
  expect(pathOfWork(model, 'boss', 'accountable', 'sell/cash')).toBe('roles[1].accountable[0]');
  expect(pathOfWork(model, 'boss', 'accountable', 'bake/taste')).toBe('roles[1].accountable[1]');
});
