import { expect, test } from 'vitest';
import { add, at, count, int, num } from '../src/arrays/ints.js';

test('an existing index is read', () => {
  expect(int(Int32Array.of(3, 0), 1)).toBe(0);
  expect(num(Float64Array.of(0.5), 0)).toBe(0.5);
  expect(at(['', 'one'], 0)).toBe('');
  expect(at(Float32Array.of(0), 0)).toBe(0);
  const sums = Float64Array.of(1);
  const counts = Int32Array.of(1);
  add(sums, 0, 0.5);
  count(counts, 0, 2);
  expect([sums[0], counts[0]]).toEqual([1.5, 3]);
});

test.each([-1, 2, 0.5, Number.NaN])('a missing index throws and is not zero (index %d)', (index) => {
  const expected = new RangeError(`there is no index ${index}`);
  expect(() => int(new Int32Array(2), index)).toThrow(expected);
  expect(() => num(new Float64Array(2), index)).toThrow(expected);
  expect(() => at(['a', 'b'], index)).toThrow(expected);
  expect(() => add(new Float64Array(2), index, 1)).toThrow(expected);
  expect(() => count(new Int32Array(2), index, 1)).toThrow(expected);
});
