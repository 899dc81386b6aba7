import { type LayeredEdge, type LayeredLayout, type LayeredNode, layeredLayout } from './layered-layout.js';
import { packedLayout, type Size } from './packed-layout.js';

/** A chart to be laid out. @internal */
export interface ChartGraph {
  readonly frames: Parameters<typeof layeredLayout>[0];
  readonly nodes: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
  /** The size of a reference that stands for a node elsewhere; null if the node may not be replaced by references. */
  readonly reference: (id: string) => { readonly width: number; readonly height: number } | null;
}

/** The layout of a chart. @internal */
export interface ChartLayout extends LayeredLayout {
  /** References, which name nodes again to avoid lines across the picture. */
  readonly references: readonly Reference[];
}

interface Reference {
  /** The id of the reference. */
  readonly id: string;
  /** The id of the node that it names. */
  readonly of: string;
}

/** The printable part of a portrait A4 sheet, without the heading and the legend of the chart. */
const PAPER = { width: 718, height: 970 };
/** The scale at which labels still have 6.2 points. */
const READABLE = 0.75;
/** A node with fewer lines than this is never replaced by references. */
const FEWEST = 3;
const MOST_REFERRED = 9;

/** The scale at which a chart is printed. */
const scaleOf = ({ width, height }: Size): number => Math.min(1, PAPER.width / width, PAPER.height / height);

/**
 * Lays out a chart from top to bottom. If it is too large for paper, nodes at which many lines meet, such as a state to
 * which everything returns, are drawn once, and further lines to or from them end at references.
 *
 * @internal
 */
export const chartLayout = (graph: ChartGraph): ChartLayout => {
  let best: ChartLayout = { ...layeredLayout(graph.frames, graph.nodes, graph.edges), references: [] };
  for (const referred of attempts(graph)) {
    if (scaleOf(best) >= READABLE) return best;
    const found = referring(graph, referred);
    if (scaleOf(found) > scaleOf(best)) best = found;
  }
  return best;
};

/**
 * The nodes whose lines end at references: first only arriving lines, then also leaving ones, for more and more nodes.
 */
interface Referred {
  readonly arriving: ReadonlySet<string>;
  readonly leaving: ReadonlySet<string>;
}

const attempts = ({ nodes, edges, reference }: ChartGraph): readonly Referred[] => {
  const degree = (id: string): number =>
    edges.filter(({ from, to }) => from !== to && (from === id || to === id)).length;
  const busiest = nodes
    .map(({ id }) => id)
    .filter((id) => reference(id) !== null && degree(id) >= FEWEST)
    .toSorted((one, other) => degree(other) - degree(one))
    .slice(0, MOST_REFERRED);
  return busiest.flatMap((_, index): readonly Referred[] => {
    const [before, all] = [new Set(busiest.slice(0, index)), new Set(busiest.slice(0, index + 1))];
    return [
      { arriving: all, leaving: before },
      { arriving: all, leaving: all },
    ];
  });
};

const REFERENCE = '\u0000again ';

const referring = (graph: ChartGraph, { arriving, leaving }: Referred): ChartLayout => {
  const references: Reference[] = [];
  const [reached, left] = [new Set<string>(), new Set<string>()];
  const refer = (of: string): string => {
    const id = `${REFERENCE}${references.length}`;
    references.push({ id, of });
    return id;
  };
  const beginning = new Set(graph.nodes.filter(({ first }) => first === true).map(({ id }) => id));
  const initial = new Set(graph.edges.filter(({ from }) => beginning.has(from)).map(({ to }) => to));
  const edges = graph.edges.map((edge): LayeredEdge => {
    if (edge.from === edge.to) return edge;
    // A node stays connected by the line that first reaches it and the one that first leaves it.
    const [again, away] = [reached.has(edge.to), left.has(edge.from)];
    reached.add(edge.to);
    left.add(edge.from);
    if (arriving.has(edge.to) && again) return { ...edge, to: refer(edge.to) };
    if (!leaving.has(edge.from) || !away) return edge;
    // Nothing may be placed above the initial state of a chart.
    const below = again && initial.has(edge.to) && graph.reference(edge.to) !== null;
    return below ? { ...edge, to: refer(edge.to) } : { ...edge, from: refer(edge.from) };
  });
  const named = references.flatMap(({ id, of }): readonly LayeredNode[] => {
    const size = graph.reference(of);
    return size === null ? [] : [{ id, ...size, within: null }];
  });
  return { ...packedLayout(graph.frames, [...graph.nodes, ...named], edges, scaleOf), references };
};
