import type { Point } from './box.js';
import { type DotLabel, type LabelledDots, type Plot, placeDotLabels } from './dot-labels.js';

/** A dot of a plot and the size of its name, in pixels. @internal */
export interface NamedDot extends Point {
  readonly width: number;
  readonly height: number;
}

/** Dots labelled by name in a plot, or sharing a number because there is no room for their names. @internal */
export interface DotGroup {
  /** The indices of the dots. */
  readonly dots: readonly number[];
  /** The number of the group, from 1; null for a dot labelled by name. */
  readonly number: number | null;
  readonly label: DotLabel;
}

/** The distance below which dots touch, so that no label can tell them apart. */
const TOUCHING = 12;

/**
 * Labels dots by name where there is room, and numbers the others: dots that touch share a number, as do further
 * neighbours if there is no room for separate numbers.
 *
 * @param foremost - The indices of dots to be named before all others.
 * @param sizeOf - The size of a number.
 *
 * @internal
 */
export const dotsByGroup = (
  dots: readonly NamedDot[],
  plot: Plot,
  foremost: readonly number[],
  sizeOf: (number: number) => Pick<NamedDot, 'width' | 'height'>,
): readonly DotGroup[] => {
  const names = dots.map((dot): LabelledDots => ({ dots: [dot], width: dot.width, height: dot.height }));
  const named = placeDotLabels(names, plot, foremost);
  const alone = [...dots.keys()].filter((index) => named[index] === null);
  let crowd = joinedWhere(
    alone.map((index) => [index]),
    (one, other) => apart(one, other, dots) < TOUCHING,
  );
  let kept = [...dots.keys()].filter((index) => named[index] !== null);
  for (;;) {
    const sorted = crowd.toSorted((one, other) => leftOf(one, dots) - leftOf(other, dots));
    const labels = placeDotLabels(
      [
        ...kept.flatMap((index) => names[index] ?? []),
        ...sorted.map((group, index) => ({ dots: group.flatMap((each) => dots[each] ?? []), ...sizeOf(index + 1) })),
      ],
      plot,
      [],
      [...kept.map((index) => named[index] ?? null), ...sorted.map(() => null)],
    );
    const groups = [
      ...kept.map((index) => ({ dots: [index], number: null })),
      ...sorted.map((group, index) => ({ dots: group.toSorted((one, other) => one - other), number: index + 1 })),
    ].flatMap((group, index): readonly DotGroup[] => {
      const label = labels[index] ?? null;
      return label === null ? [] : [{ ...group, label }];
    });
    const lost = sorted.find((_, index) => labels[kept.length + index] === null);
    if (lost === undefined) return groups;
    // A group without room for its number absorbs the nearest dot or group; a dot loses its name then.
    const others = [...sorted.filter((group) => group !== lost), ...kept.map((index) => [index])];
    const [nearest] = others.toSorted((one, other) => apart(lost, one, dots) - apart(lost, other, dots));
    if (nearest === undefined) return groups;
    kept = kept.filter((index) => !nearest.includes(index));
    crowd = [...sorted.filter((group) => group !== lost && group !== nearest), [...lost, ...nearest]];
  }
};

const leftOf = (group: readonly number[], dots: readonly Point[]): number =>
  Math.min(...group.map((index) => dots[index]?.x ?? 0));

/** The distance between two groups of dots. */
const apart = (one: readonly number[], other: readonly number[], dots: readonly Point[]): number =>
  Math.min(
    ...one.flatMap((each) =>
      other.map((index) => {
        const [a, b] = [dots[each], dots[index]];
        return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
      }),
    ),
  );

/** Merges groups until no two are to be merged. */
const joinedWhere = (
  groups: readonly (readonly number[])[],
  areOne: (one: readonly number[], other: readonly number[]) => boolean,
): readonly (readonly number[])[] => {
  for (const one of groups)
    for (const other of groups)
      if (one !== other && areOne(one, other))
        return joinedWhere([...groups.filter((each) => each !== one && each !== other), [...one, ...other]], areOne);
  return groups;
};
