import { expect, test } from 'vitest';
import { appended, PAGE } from '../../../src/journey/state/pages.js';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

test('pages are filled one after another', () => {
  const one = appended<number>([], numbers(0, 3));
  expect(one).toEqual([[0, 1, 2]]);
  expect(appended(one, [3])).toEqual([[0, 1, 2, 3]]);
  const full = appended(one, numbers(3, PAGE));
  expect(full).toEqual([numbers(0, PAGE)]);
  const next = appended(full, [PAGE]);
  expect(next).toEqual([numbers(0, PAGE), [PAGE]]);
  expect(next[0]).toBe(full[0]);
  expect(appended(next, numbers(PAGE + 1, 3 * PAGE))).toEqual([
    numbers(0, PAGE),
    numbers(PAGE, 2 * PAGE),
    numbers(2 * PAGE, 3 * PAGE),
  ]);
  expect(one).toEqual([[0, 1, 2]]);
});

test('nothing added leaves the pages as they are', () => {
  const pages = [[1]];
  expect(appended(pages, [])).toBe(pages);
});
