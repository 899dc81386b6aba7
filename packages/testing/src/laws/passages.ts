import { type ElementTable, type Process, processTable } from 'work-elements';
import { sentIn } from './sent.js';

/** An artifact that passes from one step to another, both as `element/step`. @internal */
export interface Passage {
  readonly artifact: string;
  readonly from: string;
  readonly to: string;
}

/**
 * How artifacts pass from step to step: along routes, and within each element to steps that read them. Within an
 * element, the steps that may have held an artifact last are propagated from state to state until nothing changes.
 *
 * @internal
 */
export const passagesIn = (process: Process): readonly Passage[] => {
  const { elements, outside, element: tableOf } = processTable(process);
  const along = sentIn(process).flatMap(({ ref, route: { to, send, artifact } }) => {
    const taker = tableOf(to);
    return taker === undefined ? [] : begunBy(taker, send).map((begun) => ({ artifact, from: ref, to: begun }));
  });
  return [...along, ...[...elements, ...outside].flatMap(passagesWithin)];
};

/** The steps that begin when an element takes an event. */
const begunBy = (element: ElementTable, event: string): readonly string[] => {
  const begun = movesOf(element)
    .filter((move) => move.event === event)
    .flatMap(({ from, to }) => to.active.filter((step) => !from.active.includes(step)));
  return [...new Set(begun)];
};

const passagesWithin = (element: ElementTable): readonly Passage[] => {
  const { id, steps } = element;
  const moves = movesOf(element);
  const stepOf = new Map(steps.map((step) => [`${id}/${step.id}`, step]));
  const within = (artifact: string): readonly Passage[] => {
    const reads = (step: string): boolean => stepOf.get(step)?.consumes.includes(artifact) === true;
    const holds = (step: string): boolean => reads(step) || stepOf.get(step)?.produces.includes(artifact) === true;
    const lastHeld = new Map(moves.map(({ to }) => [to, new Set<string>()]));
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const { from, to } of moves) {
        const holders = from.active.filter(holds);
        const told = lastHeld.get(to);
        for (const step of holders.length > 0 ? holders : (lastHeld.get(from) ?? [])) {
          if (told === undefined || told.has(step)) continue;
          told.add(step);
          isNew = true;
        }
      }
    }
    return [...lastHeld].flatMap(([{ active }, given]) =>
      active
        .filter(reads)
        .flatMap((to) => [...given].filter((from) => from !== to).map((from) => ({ artifact, from, to }))),
    );
  };
  return [...new Set(steps.flatMap(({ consumes }) => consumes))].flatMap(within);
};

interface State {
  /** The steps in which somebody works, as `element/step`. */
  readonly active: readonly string[];
}

interface Move {
  readonly event: string | undefined;
  readonly from: State;
  readonly to: State;
}

const movesOf = ({ id, steps, machine, activeSteps }: ElementTable): readonly Move[] => {
  const { events, next } = machine;
  const states = activeSteps.map(
    (active): State => ({
      active: steps.flatMap((step, position) => (active.includes(position) ? [`${id}/${step.id}`] : [])),
    }),
  );
  return states.flatMap((from, state) =>
    [...next.subarray(state * events.length, (state + 1) * events.length)].flatMap((after, column): readonly Move[] => {
      // Events that are not taken lead to state −1, which does not exist.
      const to = states[after];
      return to === undefined ? [] : [{ event: events[column], from, to }];
    }),
  );
};
