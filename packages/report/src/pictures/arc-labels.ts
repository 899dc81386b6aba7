import { type Area, around, meets, within } from './area.js';
import type { Point } from './box.js';

/** An arc and the label to place on it. @internal */
export interface LabelledArc {
  /** Points along the arc, from start to end. */
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** 1 if the arc bows to the right, −1 if it bows to the left. */
  readonly sign: 1 | -1;
}

/**
 * The centre of each arc’s label: on its arc, overlapping no other label and as few other arcs as possible; null if
 * there is no room. Labels with the fewest candidate positions are placed first.
 *
 * @param orNone - Whether to give up as soon as one label has no room.
 *
 * @internal
 */
export const placeLabels = (
  arcs: readonly LabelledArc[],
  room: (arc: LabelledArc) => Area,
  orNone = false,
): readonly (Point | null)[] => {
  const reaches = arcs.map(reach);
  const order = [...arcs.keys()].toSorted((one, other) => (reaches[one] ?? 0) - (reaches[other] ?? 0));
  const taken: Area[] = [];
  const places = new Map<number, Point>();
  for (const index of order) {
    const arc = arcs[index];
    if (arc === undefined) continue;
    const others = arcs.filter((other) => other !== arc && other.sign === arc.sign);
    const best = bestOf(
      candidates(arc, room(arc)).filter(({ area }) => !taken.some((other) => meets(area, other))),
      others,
    );
    if (best === undefined && orNone) return arcs.map(() => null);
    if (best === undefined) continue;
    taken.push(best.area);
    places.set(index, best.middle);
  }
  return arcs.map((_, index) => places.get(index) ?? null);
};

interface Candidate {
  readonly middle: Point;
  readonly area: Area;
  /** The distance from the middle of its arc. */
  readonly off: number;
}

/** The height of an arc, which is monotonic in y. */
const reach = ({ points }: LabelledArc): number => Math.abs((points.at(-1)?.y ?? 0) - (points[0]?.y ?? 0));

const GAP = 2;
const OVERLAP = 9;

const candidates = ({ points, width, height, sign }: LabelledArc, room: Area): readonly Candidate[] =>
  points.flatMap((point, index) => {
    const off = Math.abs(index / (points.length - 1) - 0.5);
    if (off > 0.4) return [];
    // Candidates centred on the arc, or extending outwards from it.
    return [point.x, point.x + sign * (width / 2 - OVERLAP)].flatMap((x): readonly Candidate[] => {
      const middle = { x, y: point.y };
      const area = around(middle, width + 2 * GAP, height + 2 * GAP);
      return within(area, room) ? [{ middle, area, off }] : [];
    });
  });

const bestOf = (found: readonly Candidate[], others: readonly LabelledArc[]): Candidate | undefined => {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of found) {
    let cost = candidate.off;
    for (const { points } of others) {
      if (cost >= least) break;
      if (runsThrough(points, candidate.area)) cost += 1;
    }
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
};

/** Whether any point of an arc is inside an area. Arcs are monotonic in y, so a binary search finds where to start. */
const runsThrough = (points: readonly Point[], { left, right, top, bottom }: Area): boolean => {
  const falling = (points[0]?.y ?? 0) <= (points.at(-1)?.y ?? 0);
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const y = points[middle]?.y ?? 0;
    if (falling ? y <= top : y >= bottom) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < points.length; index += 1) {
    const point = points[index];
    if (point === undefined || point.y <= top || point.y >= bottom) return false;
    if (point.x > left && point.x < right) return true;
  }
  return false;
};
