import type { Report } from '@work-elements/simulate';
import type { Entry, RoleKind, Route, WorkElement } from 'work-elements';
import type { Language } from '../language/language.js';
import { meetingOrder } from '../view/meeting-order.js';
import type { ModelView } from '../view/model-view.js';
import { artifactsOf, inGroups, rolePairs } from '../view/role-pairs.js';

/** A process in lanes, before it is drawn. @internal */
export interface Lanes {
  readonly lanes: readonly { readonly title: string; readonly kind: RoleKind }[];
  /** One for each element, from top to bottom. */
  readonly bands: readonly Band[];
}

/** What happens while the work is with one element. @internal */
export interface Band {
  readonly id: string;
  /** What it is called where the lanes do not say. */
  readonly heading: string | null;
  /** Who works: lanes, with the steps done there. */
  readonly boxes: readonly { readonly lane: number; readonly titles: readonly string[] }[];
  /** What leaves it for another lane. */
  readonly passages: readonly Passage[];
}

/** What passes from one lane to another, all of it in one arrow. @internal */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: RoleKind;
  /** How many routes or hand-offs it is. */
  readonly count: number;
  /** How often something went along it; null where nobody counted, or where that cannot be told apart. */
  readonly load: number | null;
}

/** What of a process its lanes by element need. @internal */
export interface ProcessShape {
  readonly elements: readonly Pick<WorkElement, 'id' | 'title' | 'kind'>[];
  readonly routes: readonly Pick<Route, 'from' | 'to' | 'artifact'>[];
  readonly entries: readonly Entry[];
}

type Load = Report['routes'] | undefined;

const MOST_LANES = 14;

/** Keeps so many lanes, and has all others share one more. */
const folded = (
  ids: readonly string[],
  weight: (id: string) => number,
): { readonly kept: readonly string[]; readonly rest: number } => {
  if (ids.length <= MOST_LANES) return { kept: ids, rest: 0 };
  const heaviest = new Set(ids.toSorted((one, other) => weight(other) - weight(one)).slice(0, MOST_LANES - 1));
  return { kept: ids.filter((id) => heaviest.has(id)), rest: ids.length - heaviest.size };
};

/** A lane for each element. @internal */
export const elementLanes = (process: ProcessShape, language: Language, load: Load): Lanes => {
  const order = meetingOrder(process);
  const title = (id: string): string => {
    const own = process.elements.find((element) => element.id === id)?.title ?? id;
    return language.title('elements', id, own);
  };
  const { kept, rest } = folded(
    order,
    (id) => process.routes.filter(({ from, to }) => from === id || to === id).length,
  );
  const laneOf = (id: string): number => (kept.includes(id) ? kept.indexOf(id) : kept.length);
  const bands = order.map((id): Band => {
    const leaving = process.routes.filter((route) => route.from === id && route.to !== id && order.includes(route.to));
    const targets = [...new Set(leaving.map(({ to }) => to))].filter((to) => laneOf(to) !== laneOf(id));
    return {
      id,
      heading: null,
      boxes: [{ lane: laneOf(id), titles: kept.includes(id) ? [] : [title(id)] }],
      passages: targets.map((to): Passage => {
        const own = leaving.filter((route) => route.to === to);
        const things = [...new Set(own.map(({ artifact }) => language.artifact(artifact)))].join(', ');
        return {
          from: laneOf(id),
          to: laneOf(to),
          text: kept.includes(to) ? things : `${things} → ${title(to)}`,
          kind: 'staff',
          count: own.length,
          load: load === undefined ? null : sum(load.filter((route) => route.from === id && route.to === to)),
        };
      }),
    };
  });
  const others = rest === 0 ? [] : [{ title: language.say('elements', { n: rest }), kind: 'staff' as const }];
  return { lanes: [...kept.map((id) => ({ title: title(id), kind: 'staff' as const })), ...others], bands };
};

const sum = (routes: Report['routes']): number => routes.reduce((all, { signals }) => all + Number(signals.mean), 0);

/** A lane for each role that does something, a band for each element. @internal */
export const roleLanes = (view: ModelView, language: Language, load: Load): Lanes => {
  const active = inGroups(view.roles.filter(({ id }) => view.rows.some((row) => row.responsible.includes(id)))).flatMap(
    ({ roles }) => roles,
  );
  const steps = (role: string): number => view.rows.filter((row) => row.responsible.includes(role)).length;
  const { kept, rest } = folded(
    active.map(({ id }) => id),
    steps,
  );
  const laneOf = (id: string): number => (kept.includes(id) ? kept.indexOf(id) : kept.length);
  const bands = meetingOrder(view.process).map((id): Band => {
    const rows = view.rows.filter((row) => row.element === id);
    const working = new Map<number, string[]>();
    for (const row of rows) {
      for (const lane of new Set(row.responsible.map(laneOf))) {
        const titles = working.get(lane) ?? [];
        titles.push(view.step(row.element, row.step));
        working.set(lane, titles);
      }
    }
    const leaving = view.handoffs.filter(({ from }) => from.element === id);
    const targets = [...new Set(leaving.map(({ to }) => to.element))];
    return {
      id,
      heading: view.element(id),
      boxes: [...working].map(([lane, titles]) => ({ lane, titles })),
      passages: targets.flatMap((target) =>
        rolePairs(
          view,
          leaving.filter(({ to }) => to.element === target),
        )
          .filter(({ from, to }) => laneOf(from) !== laneOf(to))
          .map((pair): Passage => {
            const things = artifactsOf(pair.handoffs)
              .map(([artifact]) => language.artifact(artifact))
              .join(', ');
            return {
              from: laneOf(pair.from),
              to: laneOf(pair.to),
              text: target === id ? things : `${things} → ${view.element(target)}`,
              kind: pair.kind,
              count: pair.handoffs.length,
              load: loadOf(view, load, id, target, pair.from, pair.to),
            };
          }),
      ),
    };
  });
  const others = rest === 0 ? [] : [{ title: language.say('otherRoles', { n: rest }), kind: 'staff' as const }];
  return {
    lanes: [...kept.map((id) => ({ title: view.role(id).title, kind: view.role(id).kind })), ...others],
    bands: bands.filter(({ boxes, passages }) => boxes.length + passages.length > 0),
  };
};

/**
 * What went between two elements, where all of it passed between these two roles; otherwise nobody counted it apart.
 */
const loadOf = (
  view: ModelView,
  load: Load,
  element: string,
  target: string,
  from: string,
  to: string,
): number | null => {
  if (load === undefined || element === target) return null;
  const givers = new Set(view.rows.filter((row) => row.element === element).flatMap(({ responsible }) => responsible));
  const takers = new Set(view.rows.filter((row) => row.element === target).flatMap(({ responsible }) => responsible));
  if (givers.size !== 1 || takers.size !== 1 || !givers.has(from) || !takers.has(to)) return null;
  return sum(load.filter((route) => route.from === element && route.to === target));
};
