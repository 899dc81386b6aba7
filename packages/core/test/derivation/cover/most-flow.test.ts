import { expect, test } from 'vitest';
import { mostFlow } from '../../../src/derivation/cover/most-flow.js';

const flow = (sources: readonly (readonly [supply: number, ...to: readonly number[]])[], ...sinks: readonly number[]) =>
  mostFlow(
    sources.map(([supply, ...to]) => ({ supply, to })),
    sinks,
  ).map((given) => [...given]);

test('a source gives to its sinks in order, as far as its supply and their capacity go', () => {
  expect(flow([[5, 0, 1, 2]], 2, 0, 9)).toEqual([
    [
      [0, 2],
      [2, 3],
    ],
  ]);
  expect(flow([[0, 0]], 4)).toEqual([[]]);
  expect(flow([[4]], 4)).toEqual([[]]);
  expect(flow([], 1)).toEqual([]);
});

test('a source that came first gives way where it has another sink', () => {
  expect(
    flow(
      [
        [1, 0, 1],
        [1, 0],
      ],
      1,
      1,
    ),
  ).toEqual([[[1, 1]], [[0, 1]]]);
  // Through two others: the third takes the first sink, and the others move on by one each.
  expect(
    flow(
      [
        [1, 0, 1],
        [1, 1, 2],
        [1, 0],
      ],
      1,
      1,
      1,
    ),
  ).toEqual([[[1, 1]], [[2, 1]], [[0, 1]]]);
  // Only as much as the one who gives way has given there.
  expect(
    flow(
      [
        [1, 0, 1],
        [3, 0],
      ],
      1,
      4,
    ),
  ).toEqual([[[1, 1]], [[0, 1]]]);
});

test('nothing moves where no sink that can be reached has capacity left', () => {
  expect(
    flow(
      [
        [1, 0],
        [1, 0],
      ],
      1,
    ),
  ).toEqual([[[0, 1]], []]);
  expect(
    flow(
      [
        [1, 0],
        [1, 0],
      ],
      1,
      5,
    ),
  ).toEqual([[[0, 1]], []]);
});
