import { expect, test } from 'vitest';
import { counted } from '../../src/index.js';

test.each([
  [0, '0 roles'],
  [1, '1 role'],
  [2, '2 roles'],
  [0.5, '0.5 roles'],
  [999, '999 roles'],
  [1000, '1,000 roles'],
  [1_234_567, '1,234,567 roles'],
])('%d with its noun', (count, text) => {
  expect(counted(count, 'role')).toBe(text);
});

test('a noun whose plural is another word', () => {
  expect([0, 1, 2].map((count) => counted(count, 'person', 'people'))).toEqual(['0 people', '1 person', '2 people']);
});
