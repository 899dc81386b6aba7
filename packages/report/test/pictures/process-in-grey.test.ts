import { expect, test } from 'vitest';
import { models, processOf } from 'work-elements';
import { processSvg } from '../../src/index.js';
import { textWidth } from '../../src/markup/measure.js';
import { readPage } from '../support/read-page.js';

/** How light a colour is in grey, from 0 to 255. */
const grey = (colour: string): number =>
  [0.299, 0.587, 0.114].reduce(
    (sum, part, index) => sum + part * Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16),
    0,
  );

test('arrows of two kinds differ in grey, by lightness or by their heads, in the picture as in its legend', () => {
  const model = models.disaggregatedFaculty;
  const page = readPage(processSvg(processOf(model), { lanes: 'role', model }));
  const signs = (root: string) =>
    new Map(
      [...page.querySelectorAll(`${root} line[stroke]`)].flatMap((line) => {
        const [colour, head] = [line.getAttribute('stroke') ?? '', line.nextElementSibling];
        return head?.tagName === 'path' ? [[colour, head.getAttribute('fill') === '#fff'] as const] : [];
      }),
    );
  for (const kinds of [signs('[data-count]'), signs('[data-legend]')]) {
    expect(kinds.size).toBe(3);
    for (const [one, hollow] of kinds)
      for (const [other, otherwise] of kinds)
        if (one !== other)
          expect(hollow !== otherwise || Math.abs(grey(one) - grey(other)) > 20, one + other).toBe(true);
  }
  expect(signs('[data-legend]')).toEqual(signs('[data-count]'));
});

test('a label is below the box above it, with the white around its letters', () => {
  const model = models.disaggregatedFaculty;
  const page = readPage(processSvg(processOf(model), { lanes: 'role', model }));
  let below = 0;
  for (const band of page.querySelectorAll('[data-band]')) {
    const boxes = [...band.querySelectorAll('[data-steps] rect')].map((box) =>
      ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name))),
    );
    for (const line of band.querySelectorAll('[data-count] tspan')) {
      const half = textWidth(line.textContent ?? '', 12) / 2;
      const [x, base] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
      for (const [left = 0, top = 0, width = 0, height = 0] of boxes) {
        const isOver = x + half > left && x - half < left + width && base > top + height;
        if (!isOver) continue;
        below += 1;
        // Capitals and brackets are three quarters of the type high, and the white is two pixels wide.
        expect(base - 9 - 2, line.textContent ?? '').toBeGreaterThanOrEqual(top + height + 0.4);
      }
    }
  }
  expect(below).toBeGreaterThan(5);
});
