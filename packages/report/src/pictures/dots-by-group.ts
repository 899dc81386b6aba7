import type { Point } from './box.js';
import { type DotLabel, type LabelledDots, type Plot, placeDotLabels } from './dot-labels.js';

/** A dot of a plot and the size of its name, in pixels. @internal */
export interface NamedDot extends Point {
  readonly width: number;
  readonly height: number;
}

/** Dots that are named in a plot, or that share a number because there is no room for their names. @internal */
export interface DotGroup {
  /** The positions of the dots among all. */
  readonly dots: readonly number[];
  /** The number of the group, from 1; null for a dot that is named. */
  readonly number: number | null;
  readonly label: DotLabel;
}

/** How near dots are that touch each other, and cannot be told apart by a label. */
const TOUCHING = 12;

/**
 * Names the dots for which there is room near them and numbers the others: those that touch share a number, as do more
 * that are next to each other where there is no room for a number of each.
 *
 * @param foremost - The indices of those that are named before all others.
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
    // The nearest dot joins those for whose number there is no room, and gives up its name if it has one.
    const others = [...sorted.filter((group) => group !== lost), ...kept.map((index) => [index])];
    const [nearest] = others.toSorted((one, other) => apart(lost, one, dots) - apart(lost, other, dots));
    if (nearest === undefined) return groups;
    kept = kept.filter((index) => !nearest.includes(index));
    crowd = [...sorted.filter((group) => group !== lost && group !== nearest), [...lost, ...nearest]];
  }
};

const leftOf = (group: readonly number[], dots: readonly Point[]): number =>
  Math.min(...group.map((index) => dots[index]?.x ?? 0));

/** How far two groups of dots are from each other. */
const apart = (one: readonly number[], other: readonly number[], dots: readonly Point[]): number =>
  Math.min(
    ...one.flatMap((each) =>
      other.map((index) => {
        const [a, b] = [dots[each], dots[index]];
        return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
      }),
    ),
  );

/** Joins groups until no two are to be joined. */
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
