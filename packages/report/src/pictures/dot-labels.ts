import { type Area, around, crosses, meets, within } from './area.js';
import type { Point } from './box.js';

/** One dot of a plot, or several that share a label, and the size of the label that names them, in pixels. @internal */
export interface LabelledDots {
  readonly dots: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** What is behind dots and labels, in pixels. @internal */
export interface Plot {
  /** Where labels may be. */
  readonly frame: Area;
  /** Where the lines of the grid are, which no leader line is drawn along. */
  readonly grid: { readonly across: readonly number[]; readonly up: readonly number[] };
}

/** The position of a label: its centre, and the ends of a leader line if it is not next to its dot. @internal */
export interface DotLabel {
  readonly middle: Point;
  readonly leader: Line | null;
  /** The room that it takes. */
  readonly area: Area;
  /** How far it is from where labels without a leader line are. */
  readonly distance: number;
}

type Line = readonly [Point, Point];
type Places = readonly (DotLabel | null)[];

const RADIUS = 9;
const BESIDE = 3;
/** How far labels may be from their dots: a longer line is lost among others. */
const DISTANCES = [0, 10, 16, 22, 28, 34, 40, 50, 60];
/** The longest leader line of a label that is as near as it needs to be. */
const FAR = 40;
/** Sixteen directions, the most readable first. */
const DIRECTIONS = [0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 7, 9, 3, 13, 5, 11].map((sixteenth): Point => {
  const angle = (sixteenth * Math.PI) / 8;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/**
 * A position for each label that meets no other dot, no other label and no leader line: next to its dot and clearly
 * nearer to it than to any other, or as near as there is room, with a leader line; null if there is no room near it.
 * Where a label is far away, those that are in its way give up their places if all are nearer for it. A leader line is
 * nearest to its own dot, and lies on no line of the grid.
 *
 * @param foremost - The indices of those whose labels are placed before all others.
 * @param kept - The places that some have already.
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
  // Labels that found no room, or only far away, are placed first in the next round.
  for (;;) {
    const placed = placedInOrder(choices, first, kept);
    if (best === null || awayOf(placed) < awayOf(best)) best = placed;
    const left = farIn(placed).filter((index) => !first.includes(index) && kept[index] === null);
    if (left.length === 0) return nearer(choices, best, kept);
    first = [...first, ...left];
  }
};

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

/** How far a label is from its dot; more than any picture is wide if there is none. */
const distanceOf = (label: DotLabel | null): number => {
  if (label === null) return NONE;
  return label.distance;
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
const placedInOrder = (choices: readonly Choices[], first: readonly number[], kept: Places): Places => {
  const places = [...kept];
  for (const index of first) places[index] ??= nearestTo(index, choices, places);
  for (const distance of DISTANCES)
    for (const index of choices.keys()) places[index] ??= nearestTo(index, choices, places, distance);
  return places;
};

/** Where the label of a dot may be, the nearest first. */
type Choices = readonly DotLabel[];

/** The nearest free place for the label of a dot, or that at a distance. */
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

/** The room between a label and another’s leader line. */
const CLEAR = 4;
/** The room between two leader lines, and between a dot and another’s leader line. */
const APART = 4;
/** How much nearer a leader line ends to its own dot than to any other. */
const SURELY = 3;
/** How far a label with a leader line is from any other dot. */
const ALONE = 12;

/** Whether two labels and their leader lines keep clear of each other. */
const isClear = (one: DotLabel, other: DotLabel): boolean =>
  !meets(grown(one.area, 1), other.area) &&
  (one.leader === null || !crosses(...one.leader, grown(other.area, CLEAR))) &&
  (other.leader === null || !crosses(...other.leader, grown(one.area, CLEAR))) &&
  (one.leader === null || other.leader === null || distanceBetween(one.leader, other.leader) >= APART);

/** Where the label of a dot may be as far as dots, the grid and the frame are concerned. */
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

/** What is lost where an end of a line is computed. */
const ROUNDING = 1e-6;

/** How many times as far as its own dot any other has to be from a label without a leader. */
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

/** How near a straight line comes to a point. */
const distanceAlong = ([from, to]: Line, point: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, share));
  return between(point, { x: from.x + dx * at, y: from.y + dy * at });
};

/** How near two straight lines come to each other. */
const distanceBetween = (one: Line, other: Line): number => {
  const side = ([from, to]: Line, { x, y }: Point): number =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  const cross = (a: Line, [from, to]: Line): boolean => side(a, from) !== side(a, to);
  if (cross(one, other) && cross(other, one)) return 0;
  return Math.min(...one.map((end) => distanceAlong(other, end)), ...other.map((end) => distanceAlong(one, end)));
};

/** A label whose nearest side or corner is at a distance from its dot, in a direction. */
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
