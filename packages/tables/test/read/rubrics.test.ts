import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/index.js';

describe('the decimal mark of a rubric', () => {
  test.each([',', '.'] as const)('is asked for by a comma in points or a weight: %s', (decimal) => {
    const weighted = 'Criterion;Weight;Low (1);High (2)\none;1,250;x;y';
    const read = readTable(weighted, { as: 'rubric', decimal });
    expect(read.unused).toEqual([]);
    expect(read.value?.rows[0]?.weight).toBe(decimal === ',' ? 1.25 : undefined);
    const pointed = readTable('Criterion;Low (1);High (1,500)\none;x;y', { as: 'rubric', decimal });
    expect([pointed.value?.levels[1]?.points, pointed.unused]).toEqual([decimal === ',' ? 1.5 : 1500, []]);
  });

  test('is not used where no number has a comma', () => {
    expect(readTable('Criterion;Low (1);High (2)\none;x, y;3,4 of 5', { as: 'rubric', decimal: ',' }).unused).toEqual([
      'decimal',
    ]);
  });
});
