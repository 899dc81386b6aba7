import { describe, expect, test } from 'vitest';
import { highsSolver } from '../../src/highs/highs-solver.js';

describe('a program without variables', () => {
  const row = { variables: [], factors: [] };

  test.each([
    ['is solved: there is nothing to choose', [], { status: 'optimal', values: [], cost: 0, bound: 0 }],
    ['is solved if every row takes 0', [{ ...row, least: -1, most: 0 }], { status: 'optimal', values: [] }],
    ['is impossible if a row asks for more', [{ ...row, least: 1, most: 2 }], { status: 'impossible', values: null }],
    ['is impossible if a row takes less', [{ ...row, least: -2, most: -1 }], { status: 'impossible', values: null }],
  ])('%s', async (_, rows, answer) => {
    const solver = highsSolver();
    expect(await solver.solve({ variables: [], rows })).toMatchObject(answer);
    expect(await solver.solve({ variables: [], rows, start: [] })).toMatchObject(answer);
  });
});
