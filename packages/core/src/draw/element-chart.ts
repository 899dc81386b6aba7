import type { WorkElement } from '../catalogue/work-element.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import type { ChartMove, ChartState, ElementChart } from './chart.js';
import { chartWays } from './chart-ways.js';

type Node = WorkElement['machine']['root'];
type Transition = Node['on'][string][number];

/**
 * Derives the chart of an element from its machine, for drawing: states, their groups, and the moves between them. An
 * event with the same effect in every state is one move from anywhere.
 *
 * @param element - A work element.
 *
 * @example
 * ```ts
 * import { elementChart, workElement } from 'work-elements';
 *
 * const { moves } = elementChart(workElement('assess-progress'));
 * console.log(moves.filter(({ event }) => event === 'close').length); // 1
 * console.log(moves.filter(({ event }) => event === 'sampled').map(({ to }) => to)); // [ 'second-score' ]
 * const { ways } = elementChart(workElement('track-progress'));
 * console.log(ways.find(({ event }) => event === 'close')?.from); // { states: [ 'waiting', 'watching' ] }
 * ```
 *
 * @public
 */
export const elementChart = (element: WorkElement): ElementChart => {
  expectShape(element, 'elementChart', { parts: ['id', 'machine', 'steps'], from: 'workElement or defineElement' });
  expectShape(element.machine, 'elementChart: machine', { parts: ['root'], from: 'workElement or defineElement' });
  const { root } = element.machine;
  const steps = new Set(element.steps.map(({ id }) => id));
  const nodes = all(root).filter((node) => node !== root);
  const states = nodes
    .filter((node) => inner(node).length === 0)
    .map(
      (node): ChartState => ({
        id: idOf(node),
        step: steps.has(idOf(node)),
        final: node.type === 'final',
        within: within(node),
      }),
    );
  const initial = entered(root).map(idOf);
  const moves = gathered([root, ...nodes].flatMap(movesOf), states);
  return {
    states,
    groups: nodes.filter((node) => inner(node).length > 0).map((node) => ({ id: idOf(node), within: within(node) })),
    initial,
    moves,
    ways: chartWays(states, initial, moves),
  };
};

const idOf = (node: Node): string => node.path.join('.');

const within = (node: Node): string | null => (node.path.length > 1 ? node.path.slice(0, -1).join('.') : null);

const inner = (node: Node): readonly Node[] => Object.values(node.states);

const all = (node: Node): readonly Node[] => [node, ...inner(node).flatMap(all)];

/** The states that are entered together with a node. */
const entered = (node: Node): readonly Node[] => {
  if (inner(node).length === 0) return [node];
  if (node.type === 'parallel') return inner(node).flatMap(entered);
  return (node.initial?.target ?? []).flatMap((target) => entered(target));
};

const movesOf = (node: Node): readonly ChartMove[] => {
  const lists: readonly (readonly [string | null, readonly Transition[]])[] = [
    ...Object.entries(node.on).map(([event, list]) => [event.startsWith('xstate.') ? null : event, list] as const),
    [null, node.always ?? []],
  ];
  return lists.flatMap(([event, transitions]) =>
    transitions.flatMap((transition, index) =>
      (transition.target ?? [node]).flatMap(entered).map(
        (target): ChartMove => ({
          from: idOf(node),
          anywhere: inner(node).length > 0,
          to: idOf(target),
          event,
          guard: typeof transition.guard === 'string' ? transition.guard : null,
          otherwise: index > 0 && transition.guard === undefined,
          emits: transition.actions.flatMap(emitted),
        }),
      ),
    ),
  );
};

const emitted = (action: unknown): readonly string[] => {
  if (typeof action !== 'object' || action === null || !('type' in action) || action.type !== 'emit') return [];
  if (!('params' in action) || typeof action.params !== 'object' || action.params === null) return [];
  return 'event' in action.params ? [String(action.params.event)] : [];
};

/** Merges moves that are the same from every non-final state into one move from anywhere. */
const gathered = (moves: readonly ChartMove[], states: readonly ChartState[]): readonly ChartMove[] => {
  const open = states.filter(({ final }) => !final).length;
  const sameness = ({ event, to, guard, emits }: ChartMove): string => JSON.stringify([event, to, guard, emits]);
  const counts = new Map<string, number>();
  for (const move of moves) {
    if (!move.anywhere) counts.set(sameness(move), (counts.get(sameness(move)) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return moves.flatMap((move) => {
    const key = sameness(move);
    if (move.anywhere || (counts.get(key) ?? 0) < Math.max(3, open)) return [move];
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...move, from: '', anywhere: true }];
  });
};
