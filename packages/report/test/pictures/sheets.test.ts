import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSheets, sheetHeight } from '../../src/pictures/sheets.js';

const deal = (heights: readonly number[], room: (sheet: number) => number, below = 0) =>
  inSheets(heights, (height) => height, room, below);
const tall = (sheet: readonly number[]): number => sheet.reduce((sum, height) => sum + height, 0);

test('items keep their order, and no sheet is fuller than it can be unless one item alone is', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 40 }), (all, below) => {
      const room = (sheet: number): number => (sheet === 0 ? 70 : 100);
      const sheets = deal(all, room, below);
      expect(sheets.flat()).toEqual(all);
      for (const [index, sheet] of sheets.entries()) {
        const fits = tall(sheet) + (index === sheets.length - 1 ? below : 0) <= room(index);
        expect(sheet.length === 1 || fits).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('as few sheets as greedy filling needs are filled about as much', () => {
  expect(deal([50, 50, 50, 50, 50, 10], () => 260)).toEqual([[50, 50, 50, 50, 50, 10]]);
  expect(deal([50, 50, 50, 50, 50, 60], () => 260)).toEqual([
    [50, 50, 50],
    [50, 50, 60],
  ]);
  expect(deal([300, 10], () => 100)).toEqual([[300], [10]]);
  expect(deal([], () => 100)).toEqual([[]]);
});

test('what comes below the last items has room there, or they are dealt again', () => {
  expect(deal([60, 40], () => 100)).toEqual([[60, 40]]);
  expect(deal([60, 40], () => 100, 20)).toEqual([[60], [40]]);
});

test('a wider picture may be higher, because it is drawn smaller; the first sheet has headings too', () => {
  expect(sheetHeight(2094, 1)).toBeCloseTo(2 * sheetHeight(1047, 1));
  expect(sheetHeight(500, 1)).toBe(sheetHeight(1047, 1));
  expect(sheetHeight(500, 0)).toBeLessThan(sheetHeight(500, 1));
});
