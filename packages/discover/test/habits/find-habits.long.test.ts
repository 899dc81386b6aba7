// @module-tag long
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { collectEvents, findHabits } from '../../src/index.js';
import { madeLog } from './synthetic.js';

const success = { step: 'decide-advancement/decide', is: 'advance' } as const;

const named = (planted: Parameters<typeof madeLog>[0], seed: number) => {
  const { habits, against } = findHabits(collectEvents(madeLog(planted, seed)), models.validator, success);
  return [...habits, ...against];
};

describe('planted habits of 15 points', () => {
  test.each(['rhythm', 'quick', 'order', 'batch'] as const)('%s: found in at least 9 of 10 logs', (planted) => {
    const found = Array.from({ length: 20 }, (_, seed) =>
      named(planted, seed + 1).some(({ kind }) => kind === planted),
    );
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(18);
  });
});

test('at most 10 of 100 logs without any effect report a habit', () => {
  const any = Array.from({ length: 100 }, (_, seed) => named(null, 1000 + seed).length > 0);
  expect(any.filter(Boolean).length).toBeLessThanOrEqual(10);
});
