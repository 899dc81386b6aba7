import { type Area, around, meets, within } from './area.js';
import type { Point } from './box.js';

/** A dot of a plot with the label that names it, in pixels. @internal */
export interface LabelledDot extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a label is: its middle, and from where to where a line leads to it if it is not beside its dot. @internal */
export interface DotLabel {
  readonly middle: Point;
  readonly leader: readonly [Point, Point] | null;
}

const RADIUS = 9;
const BESIDE = 3;
const DISTANCES = [0, 14, 28, 44, 62, 84, 110];
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const satisfies readonly (readonly [number, number])[];

/**
 * A place for the label of each dot in which it meets no dot, no other label and no line to one: beside its dot, or as
 * near as there is room; null where there is none.
 *
 * @internal
 */
export const placeDotLabels = (dots: readonly LabelledDot[], frame: Area): readonly (DotLabel | null)[] => {
  const taken = dots.map(({ x, y }) => around({ x, y }, 2 * RADIUS, 2 * RADIUS));
  const places = new Map<number, DotLabel>();
  // Beside their dots first, so that those far away come in between nobody.
  for (const distance of DISTANCES) {
    for (const [index, dot] of dots.entries()) {
      if (places.has(index)) continue;
      const others = taken.filter((_, each) => each !== index);
      const free = DIRECTIONS.map((direction) => labelAt(dot, direction, distance)).find(
        ({ middle, leader }) =>
          within(around(middle, dot.width, dot.height), frame) &&
          ![around(middle, dot.width, dot.height), ...alongLine(leader)].some((area) =>
            others.some((other) => meets(area, other)),
          ),
      );
      if (free === undefined) continue;
      places.set(index, free);
      taken.push(around(free.middle, dot.width, dot.height), ...alongLine(free.leader));
    }
  }
  return dots.map((_, index) => places.get(index) ?? null);
};

const labelAt = (
  { x, y, width, height }: LabelledDot,
  [right, down]: (typeof DIRECTIONS)[number],
  distance: number,
): DotLabel => {
  const off = RADIUS + BESIDE + distance;
  const middle = { x: x + right * (off + width / 2), y: y + down * (off + height / 2) };
  if (distance === 0) return { middle, leader: null };
  const start = { x: x + right * RADIUS, y: y + down * RADIUS };
  return { middle, leader: [start, { x: x + right * off, y: y + down * off }] };
};

const SAMPLES = 12;

/** Small areas along a line, which labels keep clear of. */
const alongLine = (line: DotLabel['leader']): readonly Area[] => {
  if (line === null) return [];
  const [from, to] = line;
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const share = index / SAMPLES;
    return around({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 2, 2);
  });
};
