import type { Process } from '../catalogue/process.js';
import { movesFrom, nextState } from '../machine/machine-table.js';
import { announced, type ElementTable } from '../process/element-table.js';
import { processTable } from '../process/process-table.js';
import { at } from '../vocabulary/at.js';
import type { Route } from '../vocabulary/element-definition.js';

/**
 * A step of an element.
 *
 * @public
 */
export interface StepPlace {
  readonly element: string;
  readonly step: string;
}

/** An artifact that passes from one step to another, whoever performs them. @internal */
export interface Flow {
  readonly artifact: string;
  readonly from: StepPlace;
  readonly to: StepPlace;
}

const withinElement = new WeakMap<ElementTable, readonly Flow[]>();
const withinProcess = new WeakMap<Process, readonly Flow[]>();

/**
 * Every passage of an artifact from step to step: within an element, from the last step that held it to the next that
 * reads it; between elements, along the routing table. All of it is derived from the machines.
 *
 * @internal
 */
export const flowsOf = (process: Process): readonly Flow[] => {
  const known = withinProcess.get(process);
  if (known !== undefined) return known;
  const byId = tablesOf(process);
  const inOrder = process.elements.flatMap(({ id }) => byId.get(id) ?? []);
  const along = routeSteps(process).flatMap(({ route, from, to }) =>
    from.flatMap((giver) => to.map((taker) => ({ artifact: route.artifact, from: giver, to: taker }))),
  );
  const flows = unique([...inOrder.flatMap(flowsWithin), ...along]);
  withinProcess.set(process, flows);
  return flows;
};

const tablesOf = (process: Process): ReadonlyMap<string, ElementTable> => {
  const { elements, outside } = processTable(process);
  return new Map([...elements, ...outside].map((element) => [element.id, element]));
};

const flowsWithin = (element: ElementTable): readonly Flow[] => {
  const known = withinElement.get(element);
  if (known !== undefined) return known;
  const { steps, machine } = element;
  const artifacts = new Set(steps.flatMap(({ consumes }) => consumes));
  const onwards = machine.states.map((_, state) => movesFrom(machine, state).map(({ to }) => to));
  const flows = unique([...artifacts].flatMap((artifact) => flowsOfArtifact(element, artifact, onwards)));
  withinElement.set(element, flows);
  return flows;
};

/**
 * @param onwards - For each state, the states that follow it.
 */
const flowsOfArtifact = (
  { id, steps, activeSteps }: ElementTable,
  artifact: string,
  onwards: readonly (readonly number[])[],
): readonly Flow[] => {
  const reads = steps.map(({ consumes }) => consumes.includes(artifact));
  const holds = steps.map(({ produces }, step) => produces.includes(artifact) || reads[step] === true);
  const held = activeSteps.map((active) => active.filter((step) => holds[step] === true));
  const place = (step: number): StepPlace => ({ element: id, step: at(steps, step).id });
  return held.flatMap((givers, state) => {
    if (givers.length === 0) return [];
    const takers = nextHolders(state, held, onwards).filter((taker) => reads[taker] === true);
    return givers.flatMap((giver) =>
      takers.filter((taker) => taker !== giver).map((taker) => ({ artifact, from: place(giver), to: place(taker) })),
    );
  });
};

/** The steps that hold an artifact next, on every path from a state. */
const nextHolders = (
  from: number,
  held: readonly (readonly number[])[],
  onwards: readonly (readonly number[])[],
): readonly number[] => {
  const found = new Set<number>();
  const visited = new Set<number>();
  const ahead = [...at(onwards, from)];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (visited.has(state)) continue;
    visited.add(state);
    const holders = at(held, state);
    for (const holder of holders) found.add(holder);
    if (holders.length === 0) ahead.push(...at(onwards, state));
  }
  return [...found];
};

/**
 * A route with the steps at both ends.
 *
 * @public
 */
export interface RouteSteps {
  readonly route: Route;
  /** The steps whose outcome sends it; where the element only passes it on, those of the element from which it came. */
  readonly from: readonly StepPlace[];
  /** The steps that it begins; none where the receiving element takes it without beginning a step. */
  readonly to: readonly StepPlace[];
}

/**
 * Derives from the machines which steps send along each route, and which steps begin with it, so that counts along a
 * route can be attributed to somebody’s work.
 *
 * @param process - A process.
 * @returns The routes in the order of the process.
 *
 * @example
 * ```ts
 * import { learningProcess, routeSteps } from 'work-elements';
 *
 * const along = routeSteps(learningProcess).find(({ route }) => route.send === 'assess');
 * console.log(along?.to.map(({ step }) => step)); // [ 'plan' ]
 * ```
 *
 * @public
 */
export const routeSteps = (process: Process): readonly RouteSteps[] => {
  const byId = tablesOf(process);
  return process.routes.map((route) => {
    const taker = byId.get(route.to);
    return {
      route,
      from: givers(process.routes, byId, route),
      to: taker === undefined ? [] : stepsReached(taker, route.send).map((step) => ({ element: taker.id, step })),
    };
  });
};

/**
 * The steps that send something along a route: those of its element and, if the element only passes on what it
 * receives, as when attempts run out, the steps that sent that to it.
 */
const givers = (
  routes: readonly Route[],
  byId: ReadonlyMap<string, ElementTable>,
  { from, on }: Pick<Route, 'from' | 'on'>,
  visited: ReadonlySet<string> = new Set(),
): readonly StepPlace[] => {
  const element = byId.get(from);
  const key = `${from} ${on}`;
  if (element === undefined || visited.has(key)) return [];
  const passedOn = element.receives.filter((event) => passesOn(element, event, on));
  return [
    ...stepsThatSend(element, on).map((step) => ({ element: from, step })),
    ...routes
      .filter(({ to, send }) => to === from && passedOn.includes(send))
      .flatMap((route) => givers(routes, byId, route, new Set([...visited, key]))),
  ];
};

const passesOn = ({ machine }: ElementTable, received: string, emitted: string): boolean => {
  const { events, states, emits } = machine;
  const column = events.indexOf(received);
  return column >= 0 && states.some((_, state) => at(emits, state * events.length + column).includes(emitted));
};

/** The steps whose work ends with an outcome that is, or emits, an event. */
const stepsThatSend = (element: ElementTable, event: string): readonly string[] => [
  ...(sendersIn(element).get(event) ?? []),
];

const sendersOf = new WeakMap<ElementTable, ReadonlyMap<string, ReadonlySet<string>>>();

/** The steps that send each event of an element. */
const sendersIn = (element: ElementTable): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = sendersOf.get(element);
  if (known !== undefined) return known;
  const { machine, steps, activeSteps } = element;
  const { events, emits } = machine;
  const senders = new Map<string, Set<string>>();
  for (const [state, active] of activeSteps.entries()) {
    for (const { id, outcomes } of active.map((position) => at(steps, position))) {
      for (const outcome of outcomes) {
        if (nextState(machine, state, outcome) < 0) continue;
        for (const event of announced(outcome, at(emits, state * events.length + events.indexOf(outcome)))) {
          const own = senders.get(event);
          if (own === undefined) senders.set(event, new Set([id]));
          else own.add(id);
        }
      }
    }
  }
  sendersOf.set(element, senders);
  return senders;
};

/** The steps that begin when an element takes an event. @internal */
const stepsReached = ({ machine, steps, activeSteps }: ElementTable, event: string): readonly string[] => {
  const found = new Set<string>();
  for (const [state, active] of activeSteps.entries()) {
    const next = nextState(machine, state, event);
    if (next < 0) continue;
    for (const step of at(activeSteps, next)) if (!active.includes(step)) found.add(at(steps, step).id);
  }
  return [...found];
};

const unique = (flows: readonly Flow[]): readonly Flow[] => [
  ...new Map(
    flows.map((flow) => [
      [flow.artifact, flow.from.element, flow.from.step, flow.to.element, flow.to.step].join(' '),
      flow,
    ]),
  ).values(),
];
