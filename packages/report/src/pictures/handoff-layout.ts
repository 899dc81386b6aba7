import type { RoleKind } from 'work-elements';
import { inGroups, type RolePair } from '../view/role-pairs.js';
import type { RolePlace } from './role-places.js';

/** A role of the picture and its vertical centre. @internal */
export interface Place {
  readonly id: string;
  readonly title: string;
  readonly kind: RoleKind;
  readonly y: number;
  readonly number: number;
}

/** The positions of roles in a picture of hand-offs, one below the other. @internal */
export interface Layout {
  readonly places: readonly Place[];
  readonly headings: readonly { readonly kind: RoleKind; readonly y: number }[];
  readonly height: number;
}

/** Stacks roles in their groups, each group under a heading. @internal */
export const layoutOf = ({ roles }: { readonly roles: readonly RolePlace[] }, row: number, gap: number): Layout => {
  const places: Place[] = [];
  const headings: { kind: RoleKind; y: number }[] = [];
  let y = 0;
  for (const group of inGroups(roles)) {
    headings.push({ kind: group.kind, y: y + gap / 2 });
    y += gap;
    for (const { id, title, kind } of group.roles) {
      places.push({ id, title, kind, y: y + row / 2, number: places.length + 1 });
      y += row;
    }
  }
  return { places, headings, height: y + 4 };
};

/** The row of a role, from 0. @internal */
export const indexOf = ({ places }: Layout, id: string): number => places.findIndex((each) => each.id === id);

/** The place of a role. @internal */
export const place = ({ places }: Layout, id: string): Place =>
  places.find((each) => each.id === id) ?? { id, title: id, kind: 'staff', y: 0, number: 0 };

/** The hand-offs from one role to another, and the heights at which their arc starts and ends. @internal */
export interface Arc {
  readonly pair: RolePair;
  readonly down: boolean;
  readonly distance: number;
  readonly y1: number;
  readonly y2: number;
}

/**
 * Spreads the ends of arcs along the edge of their role, the longest nearest to its middle, so that arcs nest.
 *
 * @internal
 */
export const portsOf = (layout: Layout, pairs: readonly RolePair[]): readonly Arc[] => {
  const arcs = pairs.map((pair) => {
    const [from, to] = [place(layout, pair.from), place(layout, pair.to)];
    return { pair, from, to, down: to.y > from.y, distance: Math.abs(from.number - to.number) };
  });
  const port = (self: Place, other: Place, down: boolean): number => {
    const below = other.y > self.y;
    const sharing = arcs
      .filter((arc) => arc.down === down && (arc.from === self || arc.to === self))
      .map((arc) => (arc.from === self ? arc.to : arc.from))
      .filter((end) => end.y > self.y === below)
      .toSorted((one, end) => Math.abs(end.y - self.y) - Math.abs(one.y - self.y));
    const rank = sharing.indexOf(other);
    const room = 15 / Math.max(1, sharing.length);
    return self.y + (below ? 1 : -1) * (2 + room * (rank + 0.5));
  };
  return arcs.map(({ pair, from, to, down, distance }) => ({
    pair,
    down,
    distance,
    y1: port(from, to, down),
    y2: port(to, from, down),
  }));
};
