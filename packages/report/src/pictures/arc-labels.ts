import { type Area, around, meets, within } from './area.js';
import type { Point } from './box.js';

/** An arc with the label that is to lie on it. @internal */
export interface LabelledArc {
  /** Points along it, from its start to its end. */
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** 1 where the arc bows to the right, −1 where it bows to the left. */
  readonly sign: 1 | -1;
}

/**
 * The middle of each arc’s label: on its arc, where it lies on no other label and on as few other arcs as possible; null
 * where there is no room. Those that have the fewest places to choose from choose first.
 *
 * @internal
 */
export const placeLabels = (
  arcs: readonly LabelledArc[],
  room: (arc: LabelledArc) => Area,
): readonly (Point | null)[] => {
  const order = [...arcs.keys()].toSorted((one, other) => reach(arcs[one]) - reach(arcs[other]));
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
    if (best === undefined) continue;
    taken.push(best.area);
    places.set(index, best.middle);
  }
  return arcs.map((_, index) => places.get(index) ?? null);
};

interface Candidate {
  readonly middle: Point;
  readonly area: Area;
  /** How far it is from the middle of its arc. */
  readonly off: number;
}

const reach = (arc: LabelledArc | undefined): number => {
  const ys = arc?.points.map(({ y }) => y) ?? [];
  return Math.max(...ys) - Math.min(...ys);
};

const GAP = 2;
const OVERLAP = 9;

const candidates = ({ points, width, height, sign }: LabelledArc, room: Area): readonly Candidate[] =>
  points.flatMap((point, index) => {
    const off = Math.abs(index / (points.length - 1) - 0.5);
    if (off > 0.4) return [];
    // Around the arc, or from it outwards.
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
    const crossed = others.filter(({ points }) => points.some((point) => holds(candidate.area, point))).length;
    const cost = crossed + candidate.off;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
};

const holds = ({ left, right, top, bottom }: Area, { x, y }: Point): boolean =>
  x > left && x < right && y > top && y < bottom;
