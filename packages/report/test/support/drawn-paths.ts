import { textWidth } from '../../src/markup/measure.js';
import { type Area, crosses } from '../../src/pictures/area.js';
import type { Point } from '../../src/pictures/box.js';

/** The areas of the letters in each line of a label of an element’s picture. */
export const lettersOf = (label: Element): readonly Area[] =>
  [...label.querySelectorAll('tspan')].map((line) => {
    const half = textWidth(line.textContent ?? '', 11) / 2;
    const [x, y] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
    return { left: x - half, right: x + half, top: y - 8, bottom: y + 2 };
  });

/** The points of a path of lines and curves, with twelve for each curve. */
const along = (path: string): readonly Point[] => {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLQC])([^MLQC]*)/g)].flatMap(([, command, rest = '']) => {
    const numbers = [...rest.matchAll(/-?[\d.]+/g)].map(Number);
    const points = [x, y, ...numbers];
    [x = 0, y = 0] = points.slice(-2);
    if (command === 'M' || command === 'L') return [{ x, y }];
    const at = (offset: number, t: number): number => {
      let row = points.filter((_, index) => index % 2 === offset);
      // De Casteljau’s algorithm: a line is a curve without control points.
      while (row.length > 1) row = row.slice(1).map((end, index) => (row[index] ?? 0) * (1 - t) + end * t);
      return row[0] ?? 0;
    };
    return Array.from({ length: 12 }, (_, index) => ({ x: at(0, (index + 1) / 12), y: at(1, (index + 1) / 12) }));
  });
};

/** The shaft of an arrow, without its head: one piece, or two where its label interrupts it. */
export const shaftsOf = (line: Element): readonly (readonly Point[])[] =>
  [...line.querySelectorAll('path[fill="none"]')].map((part) => along(part.getAttribute('d') ?? ''));

/** Whether any of the shafts enters an area. */
export const run = (shafts: readonly (readonly Point[])[], area: Area): boolean =>
  shafts.some((points) => points.slice(1).some((to, index) => crosses(points[index] ?? to, to, area)));
