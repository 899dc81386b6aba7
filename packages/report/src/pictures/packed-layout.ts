import { type LayeredEdge, type LayeredLayout, type LayeredNode, layeredLayout } from './layered-layout.js';

type Frame = Parameters<typeof layeredLayout>[0][number];

/** The size of a layout. @internal */
export type Size = Pick<LayeredLayout, 'width' | 'height'>;

/** The widths to try. */
const WIDTHS = [720, 780, 840, 900, 960, 1020, 1080] as const;

/** A connected component of a graph, and its position in the whole. */
interface Part {
  readonly layout: LayeredLayout;
  /** The indices of its edges. */
  readonly edges: readonly number[];
  readonly ids: readonly string[];
}

/**
 * Lays out a disconnected graph: each connected component separately, packed side by side and then below one another,
 * at the width that gives the best size.
 *
 * @param goodness - Rates a size; higher is better.
 *
 * @internal
 */
export const packedLayout = (
  frames: readonly Frame[],
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
  goodness: (size: Size) => number,
): LayeredLayout => {
  const parts = partsOf(frames, nodes, edges);
  const { places, width, height } = WIDTHS.map((most) => packed(parts, most)).reduce((best, each) =>
    goodness(each) > goodness(best) ? each : best,
  );
  const partOf = new Map(parts.flatMap((part, index) => part.ids.map((id) => [id, index] as const)));
  const offsetOf = (index: number): { readonly x: number; readonly y: number } => places[index] ?? { x: 0, y: 0 };
  const moved = new Map(
    parts.flatMap(({ layout, edges: own }, index) => {
      const { x, y } = offsetOf(index);
      return own.map((position, nth) => {
        const { points = [], label = { x: 0, y: 0 } } = layout.edges[nth] ?? {};
        const shift = (point: { readonly x: number; readonly y: number }) => ({ x: point.x + x, y: point.y + y });
        return [position, { points: points.map(shift), label: shift(label) }] as const;
      });
    }),
  );
  return {
    width,
    height,
    node: (id) => {
      const index = partOf.get(id) ?? 0;
      const { x, y } = offsetOf(index);
      const box = parts[index]?.layout.node(id) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { ...box, x: box.x + x, y: box.y + y };
    },
    edges: edges.map((_, index) => moved.get(index) ?? { points: [], label: { x: 0, y: 0 } }),
  };
};

/** The connected components, in the order of their first nodes. */
const partsOf = (
  frames: readonly Frame[],
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
): readonly Part[] => {
  const all = [...nodes, ...frames];
  const root = new Map(all.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const next = root.get(id) ?? id;
    return next === id ? id : rootOf(next);
  };
  const join = (one: string, other: string): void => {
    root.set(rootOf(other), rootOf(one));
  };
  for (const { from, to } of edges) join(from, to);
  for (const { id, within } of all) if (within !== null) join(within, id);
  return [...new Set(nodes.map(({ id }) => rootOf(id)))].map((own) => {
    const isOwn = ({ id }: { readonly id: string }): boolean => rootOf(id) === own;
    const positions = [...edges.keys()].filter((index) => rootOf(edges[index]?.from ?? '') === own);
    return {
      layout: layeredLayout(
        frames.filter(isOwn),
        nodes.filter(isOwn),
        positions.flatMap((index) => edges[index] ?? []),
      ),
      edges: positions,
      ids: all.filter(isOwn).map(({ id }) => id),
    };
  });
};

interface Column {
  readonly x: number;
  readonly width: number;
  bottom: number;
}

/**
 * Shelf packing: places each part in a column of the current shelf if it fits, else beside its columns, else on a new
 * shelf.
 */
const packed = (
  parts: readonly Part[],
  most: number,
): Size & { readonly places: readonly { readonly x: number; readonly y: number }[] } => {
  let columns: Column[] = [];
  let [width, top, bottom] = [0, 0, 0];
  const places = parts.map(({ layout }) => {
    const below = columns.find((each) => each.width >= layout.width && each.bottom + layout.height <= bottom);
    if (below !== undefined) {
      const place = { x: below.x, y: below.bottom };
      below.bottom += layout.height;
      return place;
    }
    const right = columns.reduce((sum, column) => sum + column.width, 0);
    const full = right > 0 && right + layout.width > most;
    if (full) [columns, top] = [[], bottom];
    const x = full ? 0 : right;
    columns.push({ x, width: layout.width, bottom: top + layout.height });
    bottom = Math.max(bottom, top + layout.height);
    width = Math.max(width, x + layout.width);
    return { x, y: top };
  });
  return { places, width, height: bottom };
};
