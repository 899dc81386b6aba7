import { expect, test } from 'vitest';
import { around, meets, within } from '../../src/pictures/area.js';

const area = around({ x: 10, y: 10 }, 20, 10);

test('an area lies around its centre', () => {
  expect(area).toEqual({ left: 0, right: 20, top: 5, bottom: 15 });
});

test('areas that share only an edge do not overlap', () => {
  expect(meets(area, around({ x: 30, y: 10 }, 20, 10))).toBe(false);
  expect(meets(area, around({ x: 29, y: 10 }, 20, 10))).toBe(true);
  expect(meets(area, around({ x: 10, y: 25 }, 20, 10))).toBe(false);
});

test('an area is within itself, and not within one that it sticks out of', () => {
  expect(within(area, area)).toBe(true);
  expect(within(area, { ...area, right: 19 })).toBe(false);
});
