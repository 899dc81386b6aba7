import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, meets, within } from '../../src/pictures/area.js';
import { placeDotLabels } from '../../src/pictures/dot-labels.js';

const frame = { left: 0, right: 700, top: 0, bottom: 400 };
const plot = { frame, grid: { across: [], up: [] } };
const dot = fc.record({
  x: fc.integer({ min: 20, max: 600 }),
  y: fc.integer({ min: 20, max: 380 }),
  width: fc.integer({ min: 20, max: 130 }),
  height: fc.constantFrom(15, 30),
});

type Named = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const placed = (dots: readonly Named[]) =>
  placeDotLabels(
    dots.map(({ x, y, width, height }) => ({ dots: [{ x, y }], width, height })),
    plot,
  );

test('labels of dots overlap no other label and no dot, and stay within their frame', () => {
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 20 }), (dots) => {
      const labels = placed(dots).flatMap((label, index) => {
        const own = dots[index];
        return label === null || own === undefined ? [] : [{ label, own }];
      });
      const areas = labels.map(({ label, own }) => around(label.middle, own.width, own.height));
      for (const [index, area] of areas.entries()) {
        expect(within(area, frame)).toBe(true);
        for (const other of areas.slice(index + 1)) expect(meets(area, other)).toBe(false);
        for (const each of dots) {
          if (each !== labels[index]?.own) expect(meets(area, around(each, 10, 10))).toBe(false);
        }
      }
    }),
  );
});

test('a label without a line is twice as near to its own dot as to any other', () => {
  fc.assert(
    fc.property(fc.array(dot, { minLength: 2, maxLength: 20 }), (dots) => {
      for (const [index, label] of placed(dots).entries()) {
        const own = dots[index];
        if (own === undefined || label === null || label.leader !== null) continue;
        const gap = ({ x, y }: { readonly x: number; readonly y: number }): number =>
          Math.hypot(
            Math.max(0, Math.abs(x - label.middle.x) - own.width / 2),
            Math.max(0, Math.abs(y - label.middle.y) - own.height / 2),
          );
        for (const other of dots) if (other !== own) expect(gap(other)).toBeGreaterThan(2 * gap(own) - 1e-9);
      }
    }),
  );
});

test('a label next to its dot needs no line; one farther away has a line that ends at it', () => {
  const crowd = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => ({ x: 260 + 40 * column, y: 160 + 40 * row, width: 60, height: 15 })),
  );
  const labels = placed(crowd);
  expect(labels.some((label) => label?.leader === null)).toBe(true);
  const far = labels.filter((label) => label !== null && label.leader !== null);
  expect(far.length).toBeGreaterThan(0);
  for (const label of far) {
    const end = label?.leader?.[1];
    if (end !== undefined && label !== null) expect(within(around(end, 0, 0), around(label.middle, 68, 23))).toBe(true);
  }
});

test('without room, there is no label', () => {
  expect(placed([{ x: 10, y: 10, width: 900, height: 15 }])).toEqual([null]);
});
