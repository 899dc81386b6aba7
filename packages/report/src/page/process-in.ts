import type { Report } from '@work-elements/simulate';
import { learningProcess, type WorkElement } from 'work-elements';
import { words } from '../language/english-titles.js';
import type { ProcessShape } from '../pictures/lanes.js';
import { giversOf } from '../pictures/working-routes.js';

/** The process of a report: the catalogue’s elements with their titles, any others with their ids. @internal */
export const processIn = ({ steps, routes }: Report): ProcessShape => {
  const known = new Map<string, WorkElement>(learningProcess.elements.map((element) => [element.id, element]));
  return {
    elements: [...new Set(steps.map(({ element }) => element))].map(
      (id) => known.get(id) ?? { id, title: words(id), kind: 'learning' as const },
    ),
    routes: routes.map(({ from, on, to }) => {
      const artifact = learningProcess.routes.find(
        (route) => route.from === from && route.on === on && route.to === to,
      )?.artifact;
      return { from, on, to, artifact: artifact ?? on, givers: giversOf(learningProcess, { from, on, to }) };
    }),
    entries: learningProcess.entries,
  };
};
