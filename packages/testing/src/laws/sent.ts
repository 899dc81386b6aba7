import { type Process, processTable, type Route } from 'work-elements';

/** What a step sends along a route. @internal */
export interface Sent {
  /** The element of the step. */
  readonly element: string;
  /** The step, as `element/step`. */
  readonly ref: string;
  readonly route: Route;
}

/**
 * What each step sends along routes, found by following each of its outcomes forwards, also through elements that emit
 * something as soon as a signal reaches them.
 *
 * @internal
 */
export const sentIn = (process: Process): readonly Sent[] => {
  const { elements, outside, element: tableOf, sends } = processTable(process);
  const routesOf = (element: string, state: number, event: string): readonly Route[] =>
    sends(element, state, event).flatMap((sent) =>
      sent.kind === 'signal' ? process.routes.slice(sent.route, sent.route + 1) : [],
    );
  return [...elements, ...outside].flatMap(({ id, steps, activeSteps }) =>
    steps.flatMap((step, position) => {
      const along = new Set(
        activeSteps.flatMap((active, state) =>
          active.includes(position) ? step.outcomes.flatMap((outcome) => routesOf(id, state, outcome)) : [],
        ),
      );
      // Iterating a set also yields items added on the way.
      for (const { to, send } of along)
        tableOf(to)?.machine.states.forEach((_, state) => {
          for (const route of routesOf(to, state, send)) along.add(route);
        });
      return [...along].map((route) => ({ element: id, ref: `${id}/${step.id}`, route }));
    }),
  );
};
