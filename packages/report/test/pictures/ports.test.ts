import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementChart, workElements } from 'work-elements';
import type { Box, Point } from '../../src/pictures/box.js';
import { layeredLayout } from '../../src/pictures/layered-layout.js';
import { throughPorts } from '../../src/pictures/ports.js';

const box = (x: number, y: number, height = 30): Box => ({ x, y, width: 150, height });

/** Whether the straight line between two points runs through the inside of a box. */
const crosses = (from: Point, to: Point, { x, y, width, height }: Box): boolean =>
  Array.from({ length: 101 }, (_, index) => index / 100).some((share) => {
    const [px, py] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
    return Math.abs(px - x) < width / 2 - 1 && Math.abs(py - y) < height / 2 - 1;
  });

describe('edges leave and reach boxes', () => {
  test('at their top and bottom, apart from each other, in the order of their other ends', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        (targets, down) => {
          const boxes = new Map([['top', box(0, 0)], ...targets.map((x): [string, Box] => [`${x}`, box(x, 200)])]);
          const ends = (x: number): Point[] => [
            { x: 0, y: 15 },
            { x, y: 100 },
            { x, y: 185 },
          ];
          const edges = targets.map((x) =>
            down
              ? { from: 'top', to: `${x}`, points: ends(x) }
              : { from: `${x}`, to: 'top', points: ends(x).reverse() },
          );
          const ports = throughPorts(boxes, edges).map((points) => (down ? points[0] : points.at(-1)));
          for (const port of ports) expect(port?.y).toBe(15);
          const order = targets.toSorted((one, other) => one - other).map((x) => ports[targets.indexOf(x)]?.x ?? 0);
          for (const [index, x] of order.entries()) {
            expect(Math.abs(x)).toBeLessThan(75);
            if (index > 0) expect(x - (order[index - 1] ?? 0)).toBeGreaterThan(8);
          }
        },
      ),
    );
  });

  test('past a taller box in their layer before they turn aside', () => {
    const boxes = new Map([
      ['low', box(0, 0, 20)],
      ['tall', box(170, 0, 90)],
      ['far', box(600, 200)],
    ]);
    const [points = []] = throughPorts(boxes, [
      {
        from: 'low',
        to: 'far',
        points: [
          { x: 75, y: 5 },
          { x: 600, y: 100 },
          { x: 600, y: 185 },
        ],
      },
    ]);
    expect(points[1]?.y).toBeGreaterThanOrEqual(45);
  });

  test('a self-loop is unchanged', () => {
    const points = [
      { x: 75, y: 0 },
      { x: 120, y: 0 },
      { x: 75, y: 5 },
    ];
    expect(throughPorts(new Map([['one', box(0, 0)]]), [{ from: 'one', to: 'one', points }])).toEqual([points]);
  });
});

test.each(workElements.map((element) => [element.id, element] as const))(
  'no first or last segment of an arrow in %s runs behind a box in its layer',
  (_, element) => {
    const chart = elementChart(element);
    const nodes = chart.states.map(({ id, within }) => ({ id, within, width: 150, height: 34 }));
    const moves = chart.moves.filter(({ anywhere, from, to }) => !anywhere && from !== to);
    const layout = layeredLayout(
      chart.groups,
      nodes,
      moves.map(({ from, to }) => ({ from, to, width: 80, height: 20 })),
    );
    const behind: string[] = [];
    for (const [index, { from, to }] of moves.entries()) {
      const points = layout.edges[index]?.points ?? [];
      const stretches = [points.slice(0, 3), points.slice(-3)];
      const besides = nodes.filter(({ id }) =>
        [from, to].some((end) => end !== id && layout.node(end).y === layout.node(id).y),
      );
      for (const [one, two, three] of stretches) {
        for (const { id } of besides.filter((each) => each.id !== from && each.id !== to)) {
          const box = layout.node(id);
          if (one !== undefined && two !== undefined && crosses(one, two, box)) behind.push(`${from} ${to} ${id}`);
          if (two !== undefined && three !== undefined && Math.abs(two.y - three.y) < 60 && crosses(two, three, box))
            behind.push(`${from} ${to} ${id}`);
        }
      }
    }
    expect(behind).toEqual([]);
  },
);
