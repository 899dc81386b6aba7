import { at } from '../vocabulary/at.js';
import { counted } from '../vocabulary/counted.js';
import type { Route } from '../vocabulary/element-definition.js';
import type { Issue } from '../vocabulary/input-error.js';
import type { RouteId } from './numbers.js';

/** How many routes of a loop a message names. */
const MOST_NAMED = 5;

/**
 * Names the routes of a loop in the order in which a signal takes them, beginning with the one that the process lists
 * first.
 *
 * @internal
 */
export const loopIssue = (routes: readonly Route[], loop: readonly RouteId[]): Issue => {
  const first = Math.min(...loop);
  const start = loop.indexOf(first);
  const ordered = [...loop.slice(start), ...loop.slice(0, start)];
  const named = ordered.slice(0, MOST_NAMED).map((route) => {
    const { from, on, to } = at(routes, route);
    return `from "${from}" by "${on}" to "${to}" (routes[${route}])`;
  });
  const more = ordered.length - named.length;
  const way = more === 0 ? named : [...named, `along ${counted(more, 'more route')}`];
  return {
    path: `routes[${first}]`,
    code: 'endless',
    message:
      `the routes form a loop: signals go round without anybody’s work in between, ${way.join(', and ')}; ` +
      `leave out ${way.length === 1 ? 'the route' : 'one of them'}, or put a step in between`,
  };
};
