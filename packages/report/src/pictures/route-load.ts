import type { Report } from '@work-elements/simulate';
import { type Handoff, mayBeHanded, type Route, routeSteps } from 'work-elements';
import type { ModelView } from '../view/model-view.js';

/** A report’s counts per route; undefined without a report. @internal */
export type Load = Report['routes'] | undefined;

type Ends = Pick<Route, 'from' | 'on' | 'to'>;

/** How often something passed along some routes; null if the report does not count one of them. @internal */
export const countedAlong = (load: NonNullable<Load>, routes: readonly Ends[]): number | null => {
  const keys = new Set(routes.map(keyOf));
  const counted = load.filter((route) => keys.has(keyOf(route)));
  return new Set(counted.map(keyOf)).size < keys.size
    ? null
    : counted.reduce((sum, { signals }) => sum + Number(signals.mean), 0);
};

/**
 * How often the hand-offs of one arrow happened; null if that is not known. A report counts by route, so a count
 * belongs to an arrow only if everything that passes along the route is drawn as that arrow. Nothing is counted within
 * an element.
 *
 * @param arrowOf - The arrow in which a hand-off is drawn, or would be if its two roles did not share a lane.
 *
 * @internal
 */
export const loadByArrow = (
  view: ModelView,
  load: Load,
  arrowOf: (from: Handoff['from'], to: Handoff['to']) => string,
): ((handoffs: readonly Handoff[]) => number | null) => {
  if (load === undefined) return () => null;
  const responsible = new Map(view.rows.map(({ element, step, responsible: own }) => [`${element}/${step}`, own]));
  const arrows = new Map<string, Set<string>>();
  const along = new Map<string, Route[]>();
  for (const { route, from, to } of routeSteps(view.process)) {
    const ends = (place: (typeof from)[number]): readonly Handoff['from'][] =>
      (responsible.get(`${place.element}/${place.step}`) ?? [])
        .filter((role) => mayBeHanded(view.model, route.artifact, role))
        .map((role) => ({ role, ...place }));
    const drawn = arrows.get(keyOf(route)) ?? new Set();
    arrows.set(keyOf(route), drawn);
    for (const giver of from.flatMap(ends)) {
      for (const taker of to.flatMap(ends)) {
        drawn.add(arrowOf(giver, taker));
        const passage = passageOf({ artifact: route.artifact, from: giver, to: taker });
        along.set(passage, [...(along.get(passage) ?? []), route]);
      }
    }
  }
  return (handoffs) => {
    const routes: Route[] = [];
    for (const handoff of handoffs) {
      const own = handoff.from.element === handoff.to.element ? undefined : along.get(passageOf(handoff));
      if (own === undefined || own.some((route) => arrows.get(keyOf(route))?.size !== 1)) return null;
      routes.push(...own);
    }
    return countedAlong(load, routes);
  };
};

const keyOf = ({ from, on, to }: Ends): string => `${from} ${on} ${to}`;

const passageOf = ({ artifact, from, to }: Handoff): string =>
  [artifact, from.role, from.element, from.step, to.role, to.element, to.step].join(' ');
