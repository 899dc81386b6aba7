import dagre from '@dagrejs/dagre';
import { around, crosses } from './area.js';
import { besideLabels } from './beside-labels.js';
import type { Box, Point } from './box.js';
import { type RoutedEdge, throughPorts } from './ports.js';

/** A node to be laid out. @internal */
export interface LayeredNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The frame that contains it. */
  readonly within: string | null;
  /** Whether nothing else may be above it. */
  readonly first?: true;
}

/** An edge and the size of its label. @internal */
export interface LayeredEdge {
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly height: number;
}

/** The positions of all nodes and edges, in the given order. @internal */
export interface LayeredLayout {
  readonly width: number;
  readonly height: number;
  readonly node: (id: string) => Box;
  readonly edges: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

/** The space for a loop between its box and its label. */
export const LOOP = 34;

/**
 * Lays out a graph in layers from top to bottom, with room for every label; labels of loops are to their right.
 *
 * @internal
 */
export const layeredLayout = (
  frames: readonly { readonly id: string; readonly within: string | null }[],
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
): LayeredLayout => {
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 34, ranksep: 32, edgesep: 22, marginx: 16, marginy: 16 });
  const loops = new Map(edges.filter(({ from, to }) => from === to).map((edge) => [edge.from, edge]));
  const beside = (id: string): number => (loops.has(id) ? LOOP + (loops.get(id)?.width ?? 0) : 0);
  for (const { id } of frames) graph.setNode(id, {});
  for (const { id, width, height } of nodes)
    graph.setNode(id, { width: width + beside(id), height: Math.max(height, loops.get(id)?.height ?? 0) });
  for (const { id, within } of [...frames, ...nodes]) if (within !== null) graph.setParent(id, within);
  const first = new Set(nodes.flatMap((node) => (node.first === true ? [node.id] : [])));
  for (const [index, { from, to, width, height }] of edges.entries()) {
    const weight = first.has(from) ? STRAIGHT : 1;
    if (from !== to) graph.setEdge(from, to, { width, height, weight, labelpos: 'c' }, String(index));
  }
  const arrivedAt = new Set(edges.flatMap(({ from, to }) => (from === to ? [] : [to])));
  for (const id of first)
    for (const { id: other } of nodes)
      if (other !== id && !arrivedAt.has(other)) graph.setEdge(id, other, { weight: 0 }, BELOW);
  dagre.layout(graph);
  const size: { readonly width?: number; readonly height?: number } = graph.graph();
  const boxes = new Map(
    nodes.map(({ id, width, height }): [string, Box] => {
      const { x, y }: Box = graph.node(id);
      return [id, { x: x - beside(id) / 2, y, width, height }];
    }),
  );
  const routed = edges.map(({ from, to, width, height }, index): RoutedEdge & { readonly label: Box } => {
    if (from === to) {
      const { x, y, width: own } = boxes.get(from) ?? NOWHERE;
      return { from, to, points: [], label: { x: x + own / 2 + LOOP + width / 2, y, width, height } };
    }
    const found: { readonly points: readonly Point[]; readonly x?: number; readonly y?: number } = graph.edge(
      from,
      to,
      String(index),
    );
    return { from, to, points: found.points, label: { x: found.x ?? 0, y: found.y ?? 0, width, height } };
  });
  const labels = routed.map(({ label }) => label);
  const straight = new Map(
    [...first].flatMap((id) => {
      const own = [...edges.keys()].filter((index) => edges[index]?.from === id);
      const [begin, target] = [boxes.get(id), boxes.get(edges[own[0] ?? -1]?.to ?? '')];
      const [only, ...more] = own;
      if (only === undefined || more.length > 0 || begin === undefined || target === undefined) return [];
      const line = [
        { x: target.x, y: begin.y },
        { x: target.x, y: target.y - target.height / 2 },
      ] as const;
      const others = [...boxes.values(), ...labels].filter(
        (each) => each !== begin && each !== target && each.width > 0,
      );
      if (others.some((each) => crosses(...line, around(each, each.width + CLEAR, each.height)))) return [];
      boxes.set(id, { ...begin, x: target.x });
      return [[only, line] as const];
    }),
  );
  const paths = besideLabels(throughPorts(boxes, routed, labels), labels, [...boxes.values()]);
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    node: (id): Box => boxes.get(id) ?? graph.node(id),
    edges: routed.map(({ label, points }, index) => ({ label, points: straight.get(index) ?? paths[index] ?? points })),
  };
};

/** The layout weight of an edge from the initial dot; others have weight 1, so this one stays short and straight. */
const STRAIGHT = 8;

/** The total clearance, on both sides together, of a line from the initial dot. */
const CLEAR = 24;

/** The name of an edge that is used for the layout but not drawn. */
const BELOW = 'below';

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };
