import type { Entry, Process, RoleKind, Route, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import { meetingOrder } from '../view/meeting-order.js';
import { type Fold, foldedBy, REST } from './fold.js';
import { countedAlong, type Load } from './route-load.js';
import { giversOf } from './working-routes.js';

/** A lane: an element or a role, or all those without a lane of their own. @internal */
interface Lane {
  readonly title: string;
  readonly kind: RoleKind;
  /** The ids of those that share the lane. */
  readonly shared: readonly string[];
}

/** A process arranged in lanes. @internal */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** One for each element, from top to bottom, and one for all folded elements. */
  readonly bands: readonly Band[];
  /** The total number of elements. */
  readonly elements: number;
  /** How many routes or hand-offs are not drawn because both ends are folded into one. */
  readonly hidden: number;
  /** How many routes are not drawn because they begin nobody’s work. */
  readonly idle: number;
  /**
   * The titles of roles or elements without steps, which have no lane, and of elements whose steps nobody does, which
   * have no band.
   */
  readonly without: { readonly lane: readonly string[]; readonly band: readonly string[] };
  /** Whether labels refer to elements by the numbers of their bands. */
  readonly numbered: boolean;
}

/** The part of a process in which the work is with one element. @internal */
export interface Band {
  readonly id: string;
  /** Its heading, if the lanes do not name it. */
  readonly heading: string | null;
  /** A box in each lane that works on it. */
  readonly boxes: readonly LaneBox[];
  /** The arrows from it to other lanes. */
  readonly passages: readonly Passage[];
}

/** The work of one element in one lane. @internal */
export interface LaneBox {
  readonly lane: number;
  /** Its text; empty in a bar. */
  readonly titles: readonly string[];
  /** The steps that it stands for. */
  readonly steps: readonly string[];
}

/** An arrow from one lane to another, for everything that passes between them. @internal */
export interface Passage {
  readonly from: number;
  readonly to: number;
  /** What passes, and how often. */
  readonly parts: readonly PassagePart[];
  readonly kind: RoleKind;
  /** The number of routes or hand-offs. */
  readonly count: number;
  /** Whether the same passes in the opposite direction, too. */
  readonly both: boolean;
}

/** Something that passes along an arrow. @internal */
export interface PassagePart {
  readonly text: string;
  /** How often it passed; null if that was not counted or cannot be attributed. */
  readonly load: number | null;
}

/** How often anything passed along an arrow, as far as it was counted; null if nothing was. @internal */
export const loadOf = ({ parts }: Passage): number | null => {
  const counted = parts.flatMap(({ load }) => (load === null ? [] : [load]));
  return counted.length === 0 ? null : counted.reduce((sum, load) => sum + load, 0);
};

/** The properties of a process that element lanes need. @internal */
export interface ProcessShape {
  readonly elements: readonly Pick<WorkElement, 'id' | 'title' | 'kind'>[];
  readonly routes: readonly (Pick<Route, 'from' | 'on' | 'to' | 'artifact'> & {
    /** The elements whose steps hand it over, as with lanes by role; empty if it begins nobody’s work. */
    readonly givers: readonly string[];
  })[];
  readonly entries: readonly Entry[];
}

/** The properties of a process that element lanes need, derived with the help of its machines. @internal */
export const shapeOf = (process: Process): ProcessShape => ({
  elements: process.elements,
  routes: process.routes.map((route) => ({ ...route, givers: giversOf(process, route) })),
  entries: process.entries,
});

/** The most elements that get their own place. @internal */
export const MOST = 14;

/** The most lanes by role, with elements as bands: as many as are legible on paper. @internal */
export const MOST_ROLE_LANES = 12;

/** The distinct titles of some artifacts. @internal */
export const namesOf = (artifacts: readonly string[], language: Language): string =>
  [...new Set(artifacts)].map((artifact) => language.artifact(artifact)).join(', ');

/** A lane for each element. @internal */
export const elementLanes = (
  process: ProcessShape,
  language: Language,
  load: Load,
  unfold: readonly string[] | undefined,
): Lanes => {
  const order = meetingOrder(process);
  const title = (id: string): string => {
    const own = process.elements.find((element) => element.id === id)?.title ?? id;
    return language.title('elements', id, own);
  };
  const known = new Set(order);
  const between = process.routes.filter(({ from, to }) => from !== to && known.has(to));
  const routes = process.routes.flatMap((route) =>
    route.givers
      .filter((giver) => giver !== route.to && known.has(giver) && known.has(route.to))
      .map((giver) => ({ ...route, giver })),
  );
  const ends = new Map<string, number>();
  for (const { giver, to } of routes) for (const id of [giver, to]) ends.set(id, (ends.get(id) ?? 0) + 1);
  const fold = foldedBy(order, MOST, (id) => ends.get(id) ?? 0, unfold);
  const { kept, rest, place } = fold;
  const laneOf = laneIn(fold);
  const places = rest.length === 0 ? kept : [...kept, REST];
  return {
    elements: order.length,
    numbered: false,
    without: { lane: [], band: [] },
    idle: between.filter(({ givers }) => givers.length === 0).length,
    hidden: routes.filter(({ giver, to }) => place(giver) === REST && place(to) === REST).length,
    lanes: [
      ...kept.map((id): Lane => ({ title: title(id), kind: 'staff', shared: [] })),
      ...(rest.length === 0
        ? []
        : [
            {
              title: language.say('otherElements', { n: rest.length }),
              kind: 'staff' as const,
              shared: rest.map(title),
            },
          ]),
    ],
    bands: places.map((own): Band => {
      const leaving = routes.filter(({ giver, to }) => place(giver) === own && place(to) !== own);
      return {
        id: kept.includes(own) ? own : '',
        heading: null,
        boxes: [{ lane: laneOf(own), titles: [], steps: [] }],
        passages: [...new Set(leaving.map(({ to }) => place(to)))].map((target): Passage => {
          const along = leaving.filter(({ to }) => place(to) === target);
          const things = namesOf(
            along.map(({ artifact }) => artifact),
            language,
          );
          const [one, ...more] = new Set(along.map(({ to }) => to));
          return {
            from: laneOf(own),
            to: laneOf(target),
            parts: [
              {
                text:
                  kept.includes(target) || one === undefined || more.length > 0 ? things : `${things} → ${title(one)}`,
                // Artifacts that several elements hand over are counted for all of them together.
                load:
                  load === undefined || along.some(({ givers }) => givers.length > 1)
                    ? null
                    : countedAlong(load, along),
              },
            ],
            kind: 'staff',
            count: along.length,
            both: false,
          };
        }),
      };
    }),
  };
};

/** The lane of an item; the last one for items without their own. */
const laneIn = ({ kept, place }: Fold): ((id: string) => number) => {
  const lanes = new Map(kept.map((id, index) => [id, index]));
  return (id) => lanes.get(place(id)) ?? kept.length;
};
