import { type Process, type Route, routeSteps } from 'work-elements';

type Ends = Pick<Route, 'from' | 'on' | 'to'>;

const remembered = new WeakMap<Process, ReadonlyMap<string, readonly string[]>>();

/**
 * The elements whose steps hand over what is sent along a route: the sending element, or earlier ones if it only passes
 * on what it received. Empty if the route begins nobody’s work: an event that only ends the work of an element, or
 * changes where it rests, is handed to nobody. A route of another process is attributed to its own sending element.
 *
 * @internal
 */
export const giversOf = (process: Process, route: Ends): readonly string[] => {
  const givers = remembered.get(process) ?? giversIn(process);
  remembered.set(process, givers);
  return givers.get(keyOf(route)) ?? [route.from];
};

const giversIn = (process: Process): ReadonlyMap<string, readonly string[]> =>
  new Map(
    routeSteps(process).map(({ route, from, to }) => [
      keyOf(route),
      to.length === 0 ? [] : [...new Set(from.map(({ element }) => element))],
    ]),
  );

const keyOf = ({ from, on, to }: Ends): string => `${from} ${on} ${to}`;
