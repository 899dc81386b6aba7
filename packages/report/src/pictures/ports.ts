import type { Box, Point } from './box.js';

/** An edge between two boxes in different layers. @internal */
export interface RoutedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

const INSET = 16;
const WIDEST_GAP = 18;
/** The length of the straight segment at the ends of flat lines, so that arrowheads stay visible. */
const STUB = 12;
const FLAT = 1.5;

/** Where an edge touches a box. */
interface End {
  readonly edge: number;
  readonly node: string;
  /** Whether it is at the lower edge of the box. */
  readonly below: boolean;
  /** The next point of the edge. */
  readonly toward: Point;
}

/**
 * Attaches edges to boxes only at the top and bottom, side by side in the order of their other ends, and keeps them
 * straight until they are past the layer: an edge attached at the side would run behind the neighbouring boxes.
 *
 * @param labels - Anything else in the layer of a box, such as the label of a loop.
 *
 * @internal
 */
export const throughPorts = (
  boxes: ReadonlyMap<string, Box>,
  edges: readonly RoutedEdge[],
  labels: readonly Box[] = [],
): readonly (readonly Point[])[] => {
  const rimsOf = layerRims([...boxes.values(), ...labels]);
  const ends = edges.flatMap(({ from, to, points }, edge): readonly End[] => {
    const [second, last] = [points[1], points.at(-2)];
    if (from === to || second === undefined || last === undefined) return [];
    return [end(boxes, edge, from, second), end(boxes, edge, to, last)].flat();
  });
  const places = new Map<End, readonly Point[]>();
  for (const rim of grouped(ends, ({ node, below }) => `${below} ${node}`).values()) {
    const [first] = rim;
    const box = first === undefined ? undefined : boxes.get(first.node);
    if (box === undefined) continue;
    const sorted = rim.toSorted((one, other) => one.toward.x - other.toward.x);
    const xs = spread(
      sorted.map(({ toward }) => toward.x),
      box,
    );
    for (const [index, each] of sorted.entries()) {
      const x = xs[index] ?? box.x;
      const y = box.y + (each.below ? box.height / 2 : -box.height / 2);
      const past = rimsOf(box)[each.below ? 'bottom' : 'top'];
      const flat = Math.abs(each.toward.x - x) > FLAT * Math.abs(each.toward.y - y);
      const bend = flat ? past + (each.below ? STUB : -STUB) : past;
      const straight = Math.abs(bend - y) < 1 ? [] : [{ x, y: bend }];
      places.set(each, [{ x, y }, ...straight]);
    }
  }
  return edges.map(({ points }, edge) => {
    const [start, finish] = ends.filter((each) => each.edge === edge).map((each) => places.get(each) ?? []);
    return start === undefined || finish === undefined
      ? points
      : [...start, ...points.slice(1, -1), ...finish.toReversed()];
  });
};

const end = (boxes: ReadonlyMap<string, Box>, edge: number, node: string, toward: Point): readonly End[] => {
  const box = boxes.get(node);
  return box === undefined ? [] : [{ edge, node, below: toward.y > box.y, toward }];
};

/** The top and bottom of the layer of a box: all boxes and labels whose centres are at the same height. */
const layerRims = (boxes: readonly Box[]): ((box: Box) => { readonly top: number; readonly bottom: number }) => {
  const layers = grouped(boxes, ({ y }) => String(Math.round(y)));
  return ({ y, height }) => {
    const half = Math.max(height, ...(layers.get(String(Math.round(y))) ?? []).map((each) => each.height)) / 2;
    return { top: y - half, bottom: y + half };
  };
};

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
};

/** Positions as close as possible to the wanted ones, within a box, and evenly spaced where they would be too close. */
const spread = (wanted: readonly number[], { x, width }: Box): readonly number[] => {
  const reach = Math.max(0, width / 2 - INSET);
  const gap = Math.min(WIDEST_GAP, (2 * reach) / Math.max(1, wanted.length - 1));
  const places: number[] = [];
  for (const want of wanted) {
    const least = places.at(-1);
    places.push(
      Math.max(Math.min(Math.max(want, x - reach), x + reach), least === undefined ? x - reach : least + gap),
    );
  }
  for (let index = places.length - 1, most = x + reach; index >= 0; index -= 1) {
    const place = Math.min(places[index] ?? x, most);
    places[index] = place;
    most = place - gap;
  }
  return places;
};
