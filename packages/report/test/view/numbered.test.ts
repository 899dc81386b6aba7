import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbered } from '../../src/view/numbered.js';

test('titles that occur once stay as they are, the others are numbered, and no two are the same', () => {
  expect(numbered(['Teacher', 'Learner', 'Teacher'])).toEqual(['Teacher (1)', 'Learner', 'Teacher (2)']);
  expect(numbered(['A', 'A (1)', 'A'])).toEqual(['A (2)', 'A (1)', 'A (3)']);
  expect(numbered(['A  b', ' A b', 'C '])).toEqual(['A b (1)', 'A b (2)', 'C']);
  const titles = fc.array(fc.constantFrom('A', 'B', 'A (1)', 'A (2)', 'A (1) (1)'), { maxLength: 9 });
  fc.assert(
    fc.property(titles, (given) => {
      const own = numbered(given);
      expect(new Set(own).size).toBe(given.length);
      own.forEach((title, index) => {
        expect(title.startsWith(given[index] ?? '')).toBe(true);
        if (given.filter((each) => each === given[index]).length === 1) expect(title).toBe(given[index]);
      });
    }),
  );
});
