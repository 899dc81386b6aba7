import dagre from '@dagrejs/dagre';
import type { Box, Point } from './box.js';
import { throughPorts } from './ports.js';

/** A node to lay out. @internal */
export interface LayeredNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The frame that contains it. */
  readonly within: string | null;
}

/** An edge and the size of its label. @internal */
export interface LayeredEdge {
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly height: number;
}

/** The positions of everything, in the given order. @internal */
export interface LayeredLayout {
  readonly width: number;
  readonly height: number;
  readonly node: (id: string) => Box;
  readonly edges: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

/** Lays out a graph in layers from top to bottom, with room for every label. @internal */
export const layeredLayout = (
  frames: readonly { readonly id: string; readonly within: string | null }[],
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
): LayeredLayout => {
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 34, ranksep: 40, edgesep: 22, marginx: 16, marginy: 16 });
  for (const { id } of frames) graph.setNode(id, {});
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { id, within } of [...frames, ...nodes]) if (within !== null) graph.setParent(id, within);
  for (const [index, { from, to, width, height }] of edges.entries()) {
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, String(index));
  }
  dagre.layout(graph);
  const size: { readonly width?: number; readonly height?: number } = graph.graph();
  const routed = edges.map(({ from, to }, index) => {
    const {
      points,
      x = 0,
      y = 0,
    }: { readonly points: readonly Point[]; readonly x?: number; readonly y?: number } = graph.edge(
      from,
      to,
      String(index),
    );
    return { from, to, points, label: { x, y } };
  });
  const boxes = new Map(nodes.map(({ id }): [string, Box] => [id, graph.node(id)]));
  const paths = throughPorts(boxes, routed);
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    node: (id): Box => graph.node(id),
    edges: routed.map(({ label, points }, index) => ({ label, points: paths[index] ?? points })),
  };
};
