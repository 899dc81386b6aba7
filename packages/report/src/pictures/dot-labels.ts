import { type Area, around, meets, within } from './area.js';
import type { Point } from './box.js';

/** A dot in a plot and the label that names it, in pixels. @internal */
export interface LabelledDot extends Point {
  readonly width: number;
  readonly height: number;
}

/** The position of a label: its centre, and the ends of a leader line if it is not next to its dot. @internal */
export interface DotLabel {
  readonly middle: Point;
  readonly leader: readonly [Point, Point] | null;
}

const RADIUS = 9;
const BESIDE = 3;
const DISTANCES = [0, 10, 20, 32, 46, 62, 84, 110, 140, 180, 230, 290, 360, 440, 530];
/** Sixteen directions, the most readable first. */
const DIRECTIONS = [0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 7, 9, 3, 13, 5, 11].map((sixteenth): Point => {
  const angle = (sixteenth * Math.PI) / 8;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/**
 * A position for the label of each dot that meets no dot, no other label and no leader line: next to its dot and
 * clearly nearer to it than to any other, or as near as there is room, with a leader line; null if there is none.
 *
 * @param foremost - The indices of the dots whose labels are placed before all others.
 *
 * @internal
 */
export const placeDotLabels = (
  dots: readonly LabelledDot[],
  frame: Area,
  foremost: readonly number[] = [],
): readonly (DotLabel | null)[] => {
  let first = foremost;
  let best: readonly (DotLabel | null)[] | null = null;
  // Labels that found no room, or only far away, are placed first in the next round.
  for (;;) {
    const placed = placedInOrder(dots, frame, first);
    if (best === null || awayOf(placed) < awayOf(best)) best = placed;
    const left = [...placed.keys()].filter(
      (index) => distanceOf(placed[index] ?? null) > FAR && !first.includes(index),
    );
    if (left.length === 0) return best;
    first = [...first, ...left];
  }
};

/** How long a leader line may be before its label is placed again. */
const FAR = 60;

/** How far a label is from its dot; more than any picture is wide if there is none. */
const distanceOf = (label: DotLabel | null): number => {
  if (label === null) return NONE;
  return label.leader === null
    ? 0
    : Math.hypot(label.leader[1].x - label.leader[0].x, label.leader[1].y - label.leader[0].y);
};

const NONE = 10_000;

/** How far all labels are from their dots: first how many have no place, then the longest line, then all of them. */
const awayOf = (labels: readonly (DotLabel | null)[]): number => {
  const distances = labels.map(distanceOf);
  const missing = distances.filter((distance) => distance === NONE).length;
  const drawn = distances.filter((distance) => distance < NONE);
  return missing * 1e8 + Math.max(0, ...drawn) * 1e4 + drawn.reduce((sum, distance) => sum + distance, 0);
};

/**
 * Places labels as near as there is room: those of some dots first, then all the others, next to their dots before
 * farther away.
 */
const placedInOrder = (
  dots: readonly LabelledDot[],
  frame: Area,
  first: readonly number[],
): readonly (DotLabel | null)[] => {
  const taken: Area[] = [];
  const places = new Map<number, DotLabel>();
  const place = (index: number, distance: number): void => {
    const dot = dots[index];
    if (dot === undefined || places.has(index)) return;
    const others = dots.filter((other) => other !== dot);
    const room = (size: number): readonly Area[] => [...taken, ...others.map((other) => around(other, size, size))];
    const [forLabel, forLine] = [room(2 * RADIUS), room(RADIUS)];
    const free = DIRECTIONS.map((direction) => labelAt(dot, direction, distance)).find(({ middle, leader }) => {
      const label = around(middle, dot.width, dot.height);
      return (
        within(label, frame) &&
        (leader !== null || others.every((other) => isNearer(label, dot, other))) &&
        !forLabel.some((each) => meets(label, each)) &&
        !alongLine(leader).some((part) => forLine.some((each) => meets(part, each)))
      );
    });
    if (free === undefined) return;
    places.set(index, free);
    taken.push(around(free.middle, dot.width, dot.height), ...alongLine(free.leader));
  };
  for (const index of first) for (const distance of DISTANCES) place(index, distance);
  for (const distance of DISTANCES) for (const index of dots.keys()) place(index, distance);
  return dots.map((_, index) => places.get(index) ?? null);
};

/** How much nearer than any other dot a label without a leader has to be to its own. */
const CLEARLY = 5;

const isNearer = (label: Area, own: Point, other: Point): boolean =>
  distanceTo(label, own) + CLEARLY <= distanceTo(label, other);

const distanceTo = ({ left, right, top, bottom }: Area, { x, y }: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** A label whose nearest side or corner is at a distance from its dot, in a direction. */
const labelAt = ({ x, y, width, height }: LabelledDot, direction: Point, distance: number): DotLabel => {
  const at = (off: number): Point => ({ x: x + direction.x * off, y: y + direction.y * off });
  const end = at(RADIUS + BESIDE + distance);
  const middle = {
    x: end.x + (sideOf(direction.x) * width) / 2,
    y: end.y + (sideOf(direction.y) * height) / 2,
  };
  return { middle, leader: distance === 0 ? null : [at(RADIUS), end] };
};

const sideOf = (part: number): number => (Math.abs(part) < 0.3 ? 0 : Math.sign(part));

const SAMPLES = 12;

/** Small areas along a leader line, for labels to avoid. */
const alongLine = (line: DotLabel['leader']): readonly Area[] => {
  if (line === null) return [];
  const [from, to] = line;
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const share = index / SAMPLES;
    return around({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 2, 2);
  });
};
