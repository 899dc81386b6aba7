import { LINE } from '../../src/markup/palette.js';
import { type Area, crosses, meets } from '../../src/pictures/area.js';
import type { Point } from '../../src/pictures/box.js';
import { readPage } from './read-page.js';

/** A plot as drawn: its dots, its lines, and the texts among them. */
export interface DrawnPlot {
  readonly dots: readonly (Point & { readonly radius: number })[];
  readonly leaders: readonly (readonly [Point, Point])[];
  readonly grid: readonly (readonly [Point, Point])[];
  /** The texts next to dots, each with the area of its letters. */
  readonly labels: readonly (Area & { readonly said: string })[];
  /** The text below the picture. */
  readonly below: string;
}

const numbersIn = (element: Element, name: string): readonly number[] =>
  [...(element.getAttribute(name) ?? '').matchAll(/-?[\d.]+/g)].map(Number);

/** Reads a plot from its markup: echarts draws a colourless box around each text next to a dot. */
export const drawnPlot = (markup: string): DrawnPlot => {
  const page = readPage(markup);
  const all = [...page.querySelectorAll('svg path')];
  const linesOf = (paths: readonly Element[]): DrawnPlot['leaders'] =>
    paths.map((path) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(path, 'd');
      return [
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ];
    });
  const texts = [...page.querySelectorAll('svg text[text-anchor=middle]')];
  return {
    dots: all.flatMap((path) => {
      const [radius, , , , x, y] = numbersIn(path, 'transform');
      return radius === undefined || x === undefined || y === undefined ? [] : [{ x, y, radius }];
    }),
    leaders: linesOf(all.filter((path) => path.getAttribute('stroke-width') === '0.8')),
    grid: linesOf(
      all.filter((path) => path.getAttribute('stroke') === LINE && path.getAttribute('stroke-linecap') === null),
    ),
    labels: all.flatMap((path) => {
      const moved = numbersIn(path, 'transform');
      const [x, y] = moved;
      if (moved.length !== 2 || x === undefined || y === undefined) return [];
      const [left = 0, top = 0] = numbersIn(path, 'd');
      const said = texts
        .filter((text) => numbersIn(text, 'transform').join(' ') === moved.join(' '))
        .map(({ textContent }) => textContent ?? '');
      return [{ said: said.join(' '), left: x + left, right: x - left, top: y + top, bottom: y - top }];
    }),
    below: page.querySelector('p')?.textContent ?? '',
  };
};

const lengthOf = (from: Point, to: Point): number => Math.hypot(from.x - to.x, from.y - to.y);

const grown = ({ left, right, top, bottom }: Area, by: number): Area => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const gapTo = ({ left, right, top, bottom }: Area, { x, y }: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** What is wrong with the places of lines and labels, judging by the picture alone. */
export const misread = ({ dots, leaders, grid, labels }: DrawnPlot): readonly string[] => {
  const said = labels.map(({ said: each }) => each);
  // The label at the far end of each line.
  const ownOf = ([, end]: readonly [Point, Point]): number =>
    labels.reduce((best, label, index) => (gapTo(label, end) < gapTo(labels[best] ?? label, end) ? index : best), 0);
  const owners = leaders.map(ownOf);
  return [
    ...leaders.flatMap((leader, index) => {
      const [from, to] = leader;
      const [nearest = 0, next = Number.POSITIVE_INFINITY] = dots
        .map((dot) => lengthOf(from, dot))
        .toSorted((a, b) => a - b);
      const along = grid.some(([one, other]) =>
        one.x === other.x
          ? Math.abs(from.x - one.x) < 3 && Math.abs(to.x - one.x) < 3
          : Math.abs(from.y - one.y) < 3 && Math.abs(to.y - one.y) < 3,
      );
      return [
        ...(along ? [`the line of ${said[owners[index] ?? 0]} lies on the grid`] : []),
        // Only dots that share a number may be this close.
        ...(next - nearest < 2 && !/^\d+$/.test(said[owners[index] ?? 0] ?? '')
          ? [`the line of ${said[owners[index] ?? 0]} ends between two dots`]
          : []),
        ...(lengthOf(from, to) > 70 ? [`the line of ${said[owners[index] ?? 0]} is long`] : []),
        ...dots.flatMap((dot) =>
          crosses(from, to, { left: dot.x - 4, right: dot.x + 4, top: dot.y - 4, bottom: dot.y + 4 })
            ? [`the line of ${said[owners[index] ?? 0]} crosses a dot`]
            : [],
        ),
        ...labels.flatMap((label, other) =>
          other !== owners[index] && crosses(from, to, grown(label, 1))
            ? [`${label.said} is on the line of ${said[owners[index] ?? 0]}`]
            : [],
        ),
      ];
    }),
    ...labels.flatMap((label, index) => [
      ...labels.slice(index + 1).flatMap((other) => (meets(label, other) ? [`${label.said} on ${other.said}`] : [])),
      ...dots.flatMap((dot) => (gapTo(label, dot) < dot.radius ? [`${label.said} covers a dot`] : [])),
    ]),
  ];
};
