import { describe, expect, test } from 'vitest';
import { proved, searched, solvedAlone } from '../support/real-catalogue.js';

describe('on the catalogue, search within its default moves', () => {
  for (const count of [3, 6, 12, 22, 50]) {
    test(`with ${count} people reaches what HiGHS proves with nine seeds in ten, and 2 % with all`, {
      tags: ['long'],
    }, async () => {
      const best = await proved(count);
      expect(best.proved).toBe(true);
      const { values } = await searched(count, 0);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(best.value);
      expect(values.filter((value) => value === best.value).length).toBeGreaterThanOrEqual(9);
      for (const value of values) expect(value).toBeLessThanOrEqual(best.value * 1.02);
    });
  }

  test.each([3, 6, 12, 22, 50])(
    'with %i people and hand-offs in the aim is no worse than HiGHS after 20 CPU seconds, with any of ten seeds',
    { tags: ['hours'] },
    async (count) => {
      const { value: best } = await solvedAlone(count, 2, 20);
      const { values } = await searched(count, 2);
      for (const value of values) expect(value).toBeLessThanOrEqual(best);
    },
  );
});
