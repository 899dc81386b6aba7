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
 * clearly nearer to it than to any other, or as near as there is room, with a leader line; null if there is none. Where
 * a label is far away, those that are in its way give up their places if all are nearer for it.
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
  let best: Places | null = null;
  // Labels that found no room, or only far away, are placed first in the next round.
  for (;;) {
    const placed = placedInOrder(dots, frame, first);
    if (best === null || awayOf(placed) < awayOf(best)) best = placed;
    const left = farIn(placed).filter((index) => !first.includes(index));
    if (left.length === 0) return nearer(dots, frame, best);
    first = [...first, ...left];
  }
};

type Places = readonly (DotLabel | null)[];

/** The longest leader line of a label that is as near as it needs to be. */
const FAR = 40;

/** The labels without a place, or far away, the farthest first. */
const farIn = (places: Places): readonly number[] => {
  const distances = places.map(distanceOf);
  return [...distances.keys()]
    .filter((index) => (distances[index] ?? 0) > FAR)
    .toSorted((one, other) => (distances[other] ?? 0) - (distances[one] ?? 0));
};

/**
 * The same labels, as long as one that is far away, and one or two others that are placed again after it, come nearer.
 */
const nearer = (dots: readonly LabelledDot[], frame: Area, places: Places): Places => {
  const least = awayOf(places);
  for (const far of farIn(places)) {
    const others = [...places.keys()].filter((index) => index !== far);
    for (const one of others) {
      for (const other of others) {
        const again = one === other ? [far, one] : [far, one, other];
        const placed = [...places];
        for (const index of again) placed[index] = null;
        for (const index of again) placed[index] = nearestTo(index, dots, frame, placed);
        if (awayOf(placed) < least) return nearer(dots, frame, placed);
      }
    }
  }
  return places;
};

/** How far a label is from its dot; more than any picture is wide if there is none. */
const distanceOf = (label: DotLabel | null): number => {
  if (label === null) return NONE;
  return label.leader === null
    ? 0
    : Math.hypot(label.leader[1].x - label.leader[0].x, label.leader[1].y - label.leader[0].y);
};

const NONE = 10_000;

/** How far all labels are from their dots: first how many have no place, then the longest line, then all of them. */
const awayOf = (labels: Places): number => {
  const distances = labels.map(distanceOf);
  const missing = distances.filter((distance) => distance === NONE).length;
  const drawn = distances.filter((distance) => distance < NONE);
  return missing * 1e8 + Math.max(0, ...drawn) * 1e4 + drawn.reduce((sum, distance) => sum + distance, 0);
};

/** Places labels: those of some dots first, then all the others, next to their dots before farther away. */
const placedInOrder = (dots: readonly LabelledDot[], frame: Area, first: readonly number[]): Places => {
  const places: (DotLabel | null)[] = dots.map(() => null);
  for (const index of first) places[index] = nearestTo(index, dots, frame, places);
  for (const distance of DISTANCES)
    for (const index of dots.keys()) places[index] ??= placesFor(index, dots, frame, places)(distance);
  return places;
};

/** The nearest free place for the label of a dot. */
const nearestTo = (index: number, dots: readonly LabelledDot[], frame: Area, places: Places): DotLabel | null => {
  const freeAt = placesFor(index, dots, frame, places);
  for (const distance of DISTANCES) {
    const free = freeAt(distance);
    if (free !== null) return free;
  }
  return null;
};

/** The free place for the label of a dot at a distance from it. */
const placesFor = (
  index: number,
  dots: readonly LabelledDot[],
  frame: Area,
  places: Places,
): ((distance: number) => DotLabel | null) => {
  const dot = dots[index];
  if (dot === undefined) return () => null;
  const others = dots.filter((other) => other !== dot);
  const taken = places.flatMap((label, own) => {
    const { width, height } = dots[own] ?? dot;
    return label === null ? [] : [around(label.middle, width, height), ...alongLine(label.leader)];
  });
  const room = (size: number): readonly Area[] => [...others.map((other) => around(other, size, size)), ...taken];
  const [forLabel, forLine] = [room(2 * RADIUS), room(RADIUS)];
  const isFree = ({ middle, leader }: DotLabel): boolean => {
    const label = around(middle, dot.width, dot.height);
    return (
      within(label, frame) &&
      (leader !== null || others.every((other) => isNearer(label, dot, other))) &&
      !forLabel.some((each) => meets(label, each)) &&
      !alongLine(leader).some((part) => forLine.some((each) => meets(part, each)))
    );
  };
  return (distance) => {
    for (const direction of DIRECTIONS) {
      const label = labelAt(dot, direction, distance);
      if (isFree(label)) return label;
    }
    return null;
  };
};

/** How many times as far as its own dot any other has to be from a label without a leader. */
const CLEARLY = 2;

const isNearer = (label: Area, own: Point, other: Point): boolean =>
  CLEARLY * distanceTo(label, own) <= distanceTo(label, other);

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

const areasOf = new WeakMap<readonly [Point, Point], readonly Area[]>();

/** Small areas along a leader line, for labels to avoid. */
const alongLine = (line: DotLabel['leader']): readonly Area[] => {
  if (line === null) return [];
  const known = areasOf.get(line);
  if (known !== undefined) return known;
  const [from, to] = line;
  const areas = Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const share = index / SAMPLES;
    return around({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 2, 2);
  });
  areasOf.set(line, areas);
  return areas;
};
