import { type Area, around, crosses, meets, within } from './area.js';
import type { Point } from './box.js';

/** One dot of a plot, or several that share a label, and the size of the label, in pixels. @internal */
export interface LabelledDots {
  readonly dots: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** The frame and the grid of a plot, in pixels. @internal */
export interface Plot {
  /** The area that labels may occupy. */
  readonly frame: Area;
  /** The positions of the grid lines, along which no leader line is drawn. */
  readonly grid: { readonly across: readonly number[]; readonly up: readonly number[] };
}

/** The position of a label: its centre, and the ends of a leader line if it is not next to its dot. @internal */
export interface DotLabel {
  readonly middle: Point;
  readonly leader: Line | null;
  /** The area that the label occupies. */
  readonly area: Area;
  /** How far it has been moved away from its dot; 0 if it is next to the dot. */
  readonly distance: number;
}

type Line = readonly [Point, Point];
type Places = readonly (DotLabel | null)[];

const RADIUS = 9;
const BESIDE = 3;
/** The distances to try: a longer leader line would be hard to follow. */
const DISTANCES = [0, 10, 16, 22, 28, 34, 40, 50, 60];
/** A label with a longer leader line counts as far away. */
const FAR = 40;
/** Sixteen directions, the most readable first. */
const DIRECTIONS = [0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 7, 9, 3, 13, 5, 11].map((sixteenth): Point => {
  const angle = (sixteenth * Math.PI) / 8;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/**
 * Positions labels so that none overlaps a dot, another label or a leader line: next to the dot and clearly nearer to
 * it than to any other, or else as near as possible, with a leader line; null if there is no room nearby. If a label is
 * far away, others in its way are moved if that reduces distances overall. A leader line is nearest to its own dot, and
 * runs along no grid line.
 *
 * @param foremost - The indices of labels to be placed before all others.
 * @param kept - Labels that already have a position.
 *
 * @internal
 */
export const placeDotLabels = (
  all: readonly LabelledDots[],
  plot: Plot,
  foremost: readonly number[] = [],
  kept: Places = all.map(() => null),
): Places => {
  const choices = all.map((_, index) => choicesOf(index, all, plot));
  let first = foremost;
  let best: Places | null = null;
  // In each round, labels that found no room, or only far away, are placed first in the next.
  for (;;) {
    const placed = placedInOrder(choices, first, kept);
    if (best === null || awayOf(placed) < awayOf(best)) best = placed;
    const left = farIn(placed).filter((index) => !first.includes(index) && kept[index] === null);
    if (left.length === 0) return nearer(choices, best, kept);
    first = [...first, ...left];
  }
};

/** The labels without a position, or far away, farthest first. */
const farIn = (places: Places): readonly number[] => {
  const distances = places.map(distanceOf);
  return [...distances.keys()]
    .filter((index) => (distances[index] ?? 0) > FAR)
    .toSorted((one, other) => (distances[other] ?? 0) - (distances[one] ?? 0));
};

/**
 * Improves positions by local search: places a far-away label first, then one or two others again, as long as that
 * reduces distances.
 */
const nearer = (choices: readonly Choices[], places: Places, kept: Places): Places => {
  const least = awayOf(places);
  const isLoose = (index: number): boolean => kept[index] === null;
  const canMove = (index: number): boolean => isLoose(index) && (choices[index]?.length ?? 0) > 0;
  for (const far of farIn(places).filter(canMove)) {
    const others = [...places.keys()].filter((index) => index !== far && canMove(index));
    for (const one of others) {
      for (const other of others) {
        const again = one === other ? [far, one] : [far, one, other];
        const placed = [...places];
        for (const index of again) placed[index] = null;
        for (const index of again) placed[index] = nearestTo(index, choices, placed);
        if (awayOf(placed) < least) return nearer(choices, placed, kept);
      }
    }
  }
  return places;
};

/** The distance of a label from its dot; wider than any picture if there is no label. */
const distanceOf = (label: DotLabel | null): number => {
  if (label === null) return NONE;
  return label.distance;
};

const NONE = 10_000;

/**
 * A cost that ranks layouts: first by the number of labels without a position, then by the longest leader line, then by
 * the sum of distances.
 */
const awayOf = (labels: Places): number => {
  const distances = labels.map(distanceOf);
  const missing = distances.filter((distance) => distance === NONE).length;
  const drawn = distances.filter((distance) => distance < NONE);
  return missing * 1e8 + Math.max(0, ...drawn) * 1e4 + drawn.reduce((sum, distance) => sum + distance, 0);
};

/** Places labels greedily: some first, then all the others by increasing distance. */
const placedInOrder = (choices: readonly Choices[], first: readonly number[], kept: Places): Places => {
  const places = [...kept];
  for (const index of first) places[index] ??= nearestTo(index, choices, places);
  for (const distance of DISTANCES)
    for (const index of choices.keys()) places[index] ??= nearestTo(index, choices, places, distance);
  return places;
};

/** Possible positions for the label of a dot, nearest first. */
type Choices = readonly DotLabel[];

/** The nearest free position for a label, or the first at a given distance. */
const nearestTo = (
  index: number,
  choices: readonly Choices[],
  places: readonly (DotLabel | null)[],
  distance?: number,
): DotLabel | null => {
  const taken = places.filter((place, other) => other !== index && place !== null);
  return (
    choices[index]?.find(
      (choice) =>
        (distance === undefined || choice.distance === distance) &&
        taken.every((each) => each === null || isClear(choice, each)),
    ) ?? null
  );
};

/** The minimum distance between a label and another’s leader line. */
const CLEAR = 4;
/** The minimum distance between two leader lines, and between a leader line and a parallel grid line. */
const APART = 4;
/** How much nearer the end of a leader line must be to its own dot than to any other. */
const SURELY = 3;
/** The minimum distance between a label with a leader line and any other dot. */
const ALONE = 12;

/** Whether two labels and their leader lines are clear of each other. */
const isClear = (one: DotLabel, other: DotLabel): boolean =>
  !meets(grown(one.area, 1), other.area) &&
  (one.leader === null || !crosses(...one.leader, grown(other.area, CLEAR))) &&
  (other.leader === null || !crosses(...other.leader, grown(one.area, CLEAR))) &&
  (one.leader === null || other.leader === null || distanceBetween(one.leader, other.leader) >= APART);

/** The possible positions of a label, given the dots, the grid and the frame. */
const choicesOf = (index: number, all: readonly LabelledDots[], { frame, grid }: Plot): Choices => {
  const own = all[index];
  if (own === undefined) return [];
  const others = all.flatMap(({ dots }, other) => (other === index ? [] : dots));
  const leads = (leader: Line, area: Area): boolean =>
    others.every(
      (other) =>
        distanceTo(area, other) >= ALONE &&
        distanceAlong(leader, other) >= RADIUS &&
        between(leader[0], other) >= nearestOf(leader[0], own.dots) + SURELY,
    ) &&
    own.dots.every((dot) => distanceAlong(leader, dot) >= RADIUS - ROUNDING) &&
    !grid.across.some((x) => leader.every((end) => Math.abs(end.x - x) < APART)) &&
    !grid.up.some((y) => leader.every((end) => Math.abs(end.y - y) < APART));
  const isFree = ({ area, leader }: DotLabel): boolean =>
    within(area, frame) &&
    !others.some((other) => meets(area, around(other, 2 * RADIUS, 2 * RADIUS))) &&
    !own.dots.some((dot) => meets(area, around(dot, 2 * RADIUS, 2 * RADIUS))) &&
    (leader === null ? others.every((other) => isNearer(area, own.dots, other)) : leads(leader, area));
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.flatMap((direction) => own.dots.map((dot) => choiceAt(dot, own, direction, distance)).filter(isFree)),
  );
};

/** A tolerance for rounding in the computed ends of a line. */
const ROUNDING = 1e-6;

/** For a label without a leader line, the minimum ratio of the distance to any other dot to that of its own. */
const CLEARLY = 2;

const isNearer = (label: Area, own: readonly Point[], other: Point): boolean =>
  CLEARLY * Math.min(...own.map((dot) => distanceTo(label, dot))) <= distanceTo(label, other);

const between = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const nearestOf = (point: Point, dots: readonly Point[]): number => Math.min(...dots.map((dot) => between(point, dot)));

const grown = ({ left, right, top, bottom }: Area, by: number): Area => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const distanceTo = ({ left, right, top, bottom }: Area, { x, y }: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** The distance of a line segment from a point. */
const distanceAlong = ([from, to]: Line, point: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, share));
  return between(point, { x: from.x + dx * at, y: from.y + dy * at });
};

/** The distance between two line segments. */
const distanceBetween = (one: Line, other: Line): number => {
  const side = ([from, to]: Line, { x, y }: Point): number =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  const cross = (a: Line, [from, to]: Line): boolean => side(a, from) !== side(a, to);
  if (cross(one, other) && cross(other, one)) return 0;
  return Math.min(...one.map((end) => distanceAlong(other, end)), ...other.map((end) => distanceAlong(one, end)));
};

/** A label whose nearest side or corner is at a given distance and direction from its dot. */
const choiceAt = ({ x, y }: Point, { width, height }: LabelledDots, direction: Point, distance: number): DotLabel => {
  const at = (off: number): Point => ({ x: x + direction.x * off, y: y + direction.y * off });
  const end = at(RADIUS + BESIDE + distance);
  const middle = {
    x: end.x + (sideOf(direction.x) * width) / 2,
    y: end.y + (sideOf(direction.y) * height) / 2,
  };
  const leader = distance === 0 ? null : ([at(RADIUS), end] as const);
  return { middle, leader, area: around(middle, width, height), distance };
};

const sideOf = (part: number): number => (Math.abs(part) < 0.3 ? 0 : Math.sign(part));
