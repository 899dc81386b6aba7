import type { Entry, RoleKind, Route, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import { meetingOrder } from '../view/meeting-order.js';
import type { ModelView } from '../view/model-view.js';
import { artifactsOf, inGroups, rolePairs } from '../view/role-pairs.js';
import { type Fold, foldedBy, REST } from './fold.js';
import { countedAlong, type Load, loadByArrow } from './route-load.js';

/** A lane: an element or a role, or all those without one of their own. @internal */
export interface Lane {
  readonly title: string;
  readonly kind: RoleKind;
  /** What shares the lane. */
  readonly shared: readonly string[];
}

/** A process in lanes, ready to be drawn. @internal */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** One for each element, from top to bottom, and one for all that are folded. */
  readonly bands: readonly Band[];
  /** The number of elements in all. */
  readonly elements: number;
  /** How many routes or hand-offs are not drawn because both ends are folded into one. */
  readonly hidden: number;
}

/** What happens while the work is with one element. @internal */
export interface Band {
  readonly id: string;
  /** Its heading, if the lanes do not name it. */
  readonly heading: string | null;
  /** Who works: lanes, with the steps done in them. */
  readonly boxes: readonly { readonly lane: number; readonly titles: readonly string[] }[];
  /** What passes from it to another lane. */
  readonly passages: readonly Passage[];
}

/** What passes from one lane to another, all in one arrow. @internal */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: RoleKind;
  /** The number of routes or hand-offs. */
  readonly count: number;
  /** How often something passed; null if that was not counted or cannot be attributed. */
  readonly load: number | null;
}

/** What element lanes need to know of a process. @internal */
export interface ProcessShape {
  readonly elements: readonly Pick<WorkElement, 'id' | 'title' | 'kind'>[];
  readonly routes: readonly Pick<Route, 'from' | 'on' | 'to' | 'artifact'>[];
  readonly entries: readonly Entry[];
}

const MOST = 14;

const namesOf = (artifacts: readonly string[], language: Language): string =>
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
  const routes = process.routes.filter(({ from, to }) => from !== to && known.has(to));
  const ends = new Map<string, number>();
  for (const { from, to } of routes) for (const id of [from, to]) ends.set(id, (ends.get(id) ?? 0) + 1);
  const fold = foldedBy(order, MOST, (id) => ends.get(id) ?? 0, unfold);
  const { kept, rest, place } = fold;
  const laneOf = laneIn(fold);
  const places = rest.length === 0 ? kept : [...kept, REST];
  return {
    elements: order.length,
    hidden: routes.filter(({ from, to }) => place(from) === REST && place(to) === REST).length,
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
      const leaving = routes.filter(({ from, to }) => place(from) === own && place(to) !== own);
      return {
        id: kept.includes(own) ? own : '',
        heading: null,
        boxes: [{ lane: laneOf(own), titles: [] }],
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
            text: kept.includes(target) || one === undefined || more.length > 0 ? things : `${things} → ${title(one)}`,
            kind: 'staff',
            count: along.length,
            load: load === undefined ? null : countedAlong(load, along),
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

/** A lane for each role that does something, and a band for each element. @internal */
export const roleLanes = (
  view: ModelView,
  language: Language,
  load: Load,
  unfold: readonly string[] | undefined,
): Lanes => {
  const doing = new Map<string, number>();
  for (const { responsible } of view.rows) for (const id of responsible) doing.set(id, (doing.get(id) ?? 0) + 1);
  const active = inGroups(view.roles.filter(({ id }) => doing.has(id))).flatMap(({ roles }) =>
    roles.map(({ id }) => id),
  );
  const roles = foldedBy(active, MOST, (id) => doing.get(id) ?? 0, unfold);
  const order = meetingOrder(view.process);
  const ends = new Map<string, number>();
  for (const { from, to } of view.handoffs)
    for (const { element } of [from, to]) ends.set(element, (ends.get(element) ?? 0) + 1);
  const elements = foldedBy(order, MOST, (id) => ends.get(id) ?? 0, unfold);
  const laneOf = laneIn(roles);
  const loadOf = loadByArrow(view, load, (from, to) =>
    [elements.place(from.element), elements.place(to.element), roles.place(from.role), roles.place(to.role)].join(' '),
  );
  const places = elements.rest.length === 0 ? elements.kept : [...elements.kept, REST];
  const bands = places.map((own): Band => {
    const single = elements.kept.includes(own);
    const leaving = view.handoffs.filter(({ from }) => elements.place(from.element) === own);
    const targets = [...new Set(leaving.map(({ to }) => elements.place(to.element)))];
    return {
      id: single ? own : '',
      heading: single ? view.element(own) : language.say('otherElements', { n: elements.rest.length }),
      boxes: boxesOf(view, language, elements, own, laneOf),
      passages: targets.flatMap((target) =>
        rolePairs(
          view,
          leaving.filter(({ to }) => elements.place(to.element) === target),
          roles.place,
        )
          .filter(({ from, to }) => from !== to)
          .map((pair): Passage => {
            const things = namesOf(
              artifactsOf(pair.handoffs).map(([artifact]) => artifact),
              language,
            );
            const [one, ...more] = new Set(pair.handoffs.map(({ to }) => to.element));
            return {
              from: laneOf(pair.from),
              to: laneOf(pair.to),
              text: one === undefined || more.length > 0 || one === own ? things : `${things} → ${view.element(one)}`,
              kind: pair.kind,
              count: pair.handoffs.length,
              load: loadOf(pair.handoffs),
            };
          }),
      ),
    };
  });
  const drawn = bands.filter(({ boxes, passages }) => boxes.length + passages.length > 0);
  return {
    elements: drawn.filter(({ id }) => id !== '').length + elements.rest.length,
    hidden: view.handoffs.filter(({ from, to }) => roles.place(from.role) === REST && roles.place(to.role) === REST)
      .length,
    lanes: [
      ...roles.kept.map((id): Lane => ({ title: view.role(id).title, kind: view.role(id).kind, shared: [] })),
      ...(roles.rest.length === 0
        ? []
        : [
            {
              title: language.say('otherRoles', { n: roles.rest.length }),
              kind: 'staff' as const,
              shared: roles.rest.map((id) => view.role(id).title),
            },
          ]),
    ],
    bands: drawn,
  };
};

/** The steps done in each lane; for folded elements, only their number. */
const boxesOf = (
  view: ModelView,
  language: Language,
  { kept, place }: Fold,
  own: string,
  laneOf: (role: string) => number,
): Band['boxes'] => {
  const working = new Map<number, string[]>();
  for (const { element, step, responsible } of view.rows) {
    if (place(element) !== own) continue;
    for (const lane of new Set(responsible.map(laneOf))) {
      const titles = working.get(lane) ?? [];
      titles.push(view.step(element, step));
      working.set(lane, titles);
    }
  }
  return [...working].map(([lane, titles]) => ({
    lane,
    titles: kept.includes(own) ? titles : [language.say('steps', { n: titles.length })],
  }));
};
