import { expect, test } from 'vitest';
import { unknownWord } from '../../src/index.js';

test('a word that is near to none is told with fifteen that are known', () => {
  const known = Array.from({ length: 17 }, (_, index) => `step-${index}`);
  const listed = known.slice(0, 15).map((step) => `"${step}"`);
  expect(unknownWord('x', 'a step', known)).toBe(`"x" is not a step; expected one of ${listed.join(', ')} and 2 more`);
  expect(unknownWord('x', 'a step', known.slice(0, 2))).toBe('"x" is not a step; expected one of "step-0", "step-1"');
  expect(unknownWord('x', 'a step', [])).toBe('"x" is not a step; there are none');
});

test('known words that are texts are cut', () => {
  const said = unknownWord('case', 'a column', ['x'.repeat(100_000), 'y'.repeat(200)]);
  expect(said).toBe(
    `"case" is not a column; expected one of "${'x'.repeat(200)}… (100000 characters)", "${'y'.repeat(200)}"`,
  );
});

test('a word that is nearly one that is known is told that one', () => {
  expect(unknownWord('techer', 'a role', ['learner', 'teacher'])).toBe(
    '"techer" is not a role; did you mean "teacher"?',
  );
});
