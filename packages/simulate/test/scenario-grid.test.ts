import { describe, expect, test } from 'vitest';
import { scenarioGrid } from '../src/index.js';

const base = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 6 },
  staff: [
    { role: 'teacher', count: 1 },
    { role: 'validator', count: 1 },
    { role: 'school-leader', count: 1 },
  ],
};

describe('a grid of scenarios', () => {
  test('takes a range as the list of its numbers', () => {
    const range = scenarioGrid(base, { teacher: { min: 2, max: 4 }, validator: [1, 2] });
    expect(range).toEqual(scenarioGrid(base, { teacher: [2, 3, 4], validator: [1, 2] }));
  });

  test('names how many combinations are too many, before it makes them', () => {
    const counts = { teacher: { min: 1, max: 1_000_000 }, validator: { min: 0, max: 999_999 } };
    expect(() => scenarioGrid(base, counts)).toThrow(
      'these are 1,000,000,000,000 combinations; at most 10,000 are tried',
    );
    expect(() => scenarioGrid(base, { teacher: Array.from({ length: 10_001 }, (_, count) => count) })).toThrow(
      '10,001',
    );
  });

  test('says of a role that there is not that it is among those that vary', () => {
    try {
      scenarioGrid(base, { teacher: [1], techer: [1, 2] });
      throw new Error('it was taken');
    } catch (error) {
      expect(error).toMatchObject({ issues: [{ path: 'counts.techer', code: 'unknown-role' }] });
    }
  });

  test.each([
    { min: 3, max: 2 },
    { min: -1, max: 2 },
    { min: 0.5, max: 2 },
    { min: 0, max: Number.POSITIVE_INFINITY },
  ])('refuses what is no range: %o', (teacher) => {
    expect(() => scenarioGrid(base, { teacher })).toThrow('the least first');
  });
});
