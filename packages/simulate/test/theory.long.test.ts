// @module-tag long
import { describe, expect, test } from 'vitest';
import { closedForms, covered } from './support/closed-forms.js';

/**
 * Number of experiments for each queue, and in how many of them the interval of ten replications contains the true
 * value.
 */
const EXPERIMENTS = 30;

describe('queues agree with their closed forms, within their own intervals, for many seeds', () => {
  const found: number[] = [];

  test.each(closedForms)('%s', async (_, scenario, truth, of) => {
    const count = await covered(EXPERIMENTS, scenario, truth, of);
    found.push(count);
    // Of 30 intervals of 95 %, fewer than 24 contain the true value once in about 1,700 times.
    expect(count).toBeGreaterThanOrEqual(24);
  });

  test('and the coverage of the 95 % intervals is about 95 % over all of them', () => {
    const share = found.reduce((sum, count) => sum + count, 0) / (EXPERIMENTS * closedForms.length);
    // 240 experiments: two and a half standard deviations are 3.5 %.
    expect(found).toHaveLength(closedForms.length);
    expect(share).toBeGreaterThan(0.915);
    expect(share).toBeLessThanOrEqual(0.985);
  });
});
