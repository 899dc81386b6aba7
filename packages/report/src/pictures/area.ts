import type { Point } from './box.js';

/** A rectangle in a picture. @internal */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The area of a given size centred on a point. @internal */
export const around = ({ x, y }: Point, width: number, height: number): Area => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Whether two areas overlap by more than their edges. @internal */
export const meets = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Whether one area lies entirely within another. @internal */
export const within = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Whether a straight line enters an area. @internal */
export const crosses = (from: Point, to: Point, area: Area): boolean => inside(from, to, area) !== null;

/**
 * The part of a straight line that is inside an area, as fractions of its length; null if none is (Liang–Barsky
 * clipping).
 *
 * @internal
 */
export const inside = (
  from: Point,
  to: Point,
  { left, right, top, bottom }: Area,
): { readonly enters: number; readonly leaves: number } | null => {
  let [enters, leaves] = [0, 1];
  for (const [way, least, most] of [
    [to.x - from.x, left - from.x, right - from.x],
    [to.y - from.y, top - from.y, bottom - from.y],
  ] as const) {
    if (way === 0) {
      if (least >= 0 || most <= 0) return null;
      continue;
    }
    enters = Math.max(enters, Math.min(least / way, most / way));
    leaves = Math.min(leaves, Math.max(least / way, most / way));
  }
  return enters < leaves ? { enters, leaves } : null;
};
