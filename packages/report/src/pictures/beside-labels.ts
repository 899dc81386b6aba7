import { around, crosses } from './area.js';
import type { Box, Point } from './box.js';

/** The minimum distance of a line from a label or box. */
const MARGIN = 2;

/**
 * Routes lines around the labels of other lines: if a slanting part would cross one, or a box, the line goes straight
 * through the whole layer and slants in the empty space between layers.
 *
 * @param paths - Lines; a point at the height of a label or a box marks where the line crosses that layer.
 * @param labels - The labels of the lines, in the same order.
 *
 * @internal
 */
export const besideLabels = (
  paths: readonly (readonly Point[])[],
  labels: readonly Box[],
  boxes: readonly Box[],
): readonly (readonly Point[])[] => {
  const halfOf = layerHalves([...labels, ...boxes]);
  const areas = [
    ...labels.map((each) => around(each, each.width + 2 * MARGIN, each.height + 2 * MARGIN)),
    ...boxes.map((each) => around(each, each.width, each.height)),
  ];
  return paths.map((path, own) => {
    const others = areas.filter((_, index) => index !== own);
    const blocked = (from: Point, to: Point): boolean => others.some((area) => crosses(from, to, area));
    return path.flatMap((point, index): readonly Point[] => {
      const half = halfOf(point);
      const [before, after] = [path[index - 1], path[index + 1]];
      if (half === undefined || before === undefined || after === undefined) return [point];
      const edgeToward = ({ y }: Point): Point => {
        const reach = Math.min(half + MARGIN, Math.abs(y - point.y));
        return { x: point.x, y: point.y + Math.sign(y - point.y) * reach };
      };
      return [
        ...(blocked(before, point) ? [edgeToward(before)] : []),
        point,
        ...(blocked(point, after) ? [edgeToward(after)] : []),
      ];
    });
  });
};

/** Half the height of the layer that is centred on a point; undefined if there is none. */
const layerHalves = (all: readonly Box[]): ((point: Point) => number | undefined) => {
  const halves = new Map<number, number>();
  for (const { y, height } of all) {
    const key = Math.round(y);
    halves.set(key, Math.max(halves.get(key) ?? 0, height / 2));
  }
  return ({ y }) => halves.get(Math.round(y));
};
