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
    const best = bestPlace(arc, room(arc), taken, others);
    if (best === undefined && orNone) return arcs.map(() => null);
    if (best === undefined) continue;
    taken.push(best.area);
    places.set(index, best.middle);
  }
  return arcs.map((_, index) => places.get(index) ?? null);
};

interface Place {
  readonly middle: Point;
  readonly area: Area;
}

/** The height of an arc, which is monotonic in y. */
const reach = ({ points }: LabelledArc): number => Math.abs((points.at(-1)?.y ?? 0) - (points[0]?.y ?? 0));

const GAP = 2;
const OVERLAP = 9;

/** The place near the middle of its arc, in the room and apart from other labels, that covers fewest other arcs. */
const bestPlace = (
  { points, width, height, sign }: LabelledArc,
  room: Area,
  taken: readonly Area[],
  others: readonly LabelledArc[],
): Place | undefined => {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x: onArc, y }] of points.entries()) {
    const off = Math.abs(index / (points.length - 1) - 0.5);
    if (off > 0.4) continue;
    // Labels are centred on the arc, or extend outwards from it.
    for (const x of [onArc, onArc + sign * (width / 2 - OVERLAP)]) {
      if (off >= least) continue;
      const middle = { x, y };
      const area = around(middle, width + 2 * GAP, height + 2 * GAP);
      if (!within(area, room) || taken.some((other) => meets(area, other))) continue;
      let cost = off;
      for (const other of others) {
        if (cost >= least) break;
        if (runsThrough(other.points, area)) cost += 1;
      }
      if (cost < least) [best, least] = [{ middle, area }, cost];
    }
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
