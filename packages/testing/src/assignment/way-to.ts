import { type ElementTable, type ImplementationModel, type ProcessTable, processOf, processTable } from 'work-elements';

/** An event of the journey as a whole that enters the process. @internal */
export type EntryKind = keyof ProcessTable['entries'];

/** How far it is to a step, in steps to be ended; infinity where it leads elsewhere. @internal */
export interface WayTo {
  /** After a step has ended. */
  readonly after: (element: string, step: string, outcome: string) => number;
  /** After an event that enters the process. */
  readonly afterEntry: (kind: EntryKind) => number;
}

const remembered = new WeakMap<ImplementationModel, Map<string, WayTo>>();

/**
 * The way to a step, by the machines and routes of the process. An estimate for choosing among what is open: it does
 * not know the state of the other elements.
 *
 * @internal
 */
export const wayTo = (model: ImplementationModel, ref: string): WayTo => {
  const known = remembered.get(model) ?? new Map<string, WayTo>();
  remembered.set(model, known);
  const way = known.get(ref) ?? explore(processTable(processOf(model)), ref);
  known.set(ref, way);
  return way;
};

/** A move of an element’s machine that somebody can bring about, with where it leads in all elements. */
interface Move {
  readonly from: number;
  readonly leadsTo: readonly number[];
}

const explore = (table: ProcessTable, ref: string): WayTo => {
  const places = placesOf(table);
  const distances = new Float64Array(places.count).fill(Number.POSITIVE_INFINITY);
  for (const element of table.elements)
    element.activeSteps.forEach((active, state) => {
      if (active.some((index) => `${element.id}/${element.steps[index]?.id}` === ref))
        distances[places.of(element.id, state)] = 0;
    });
  const moves = movesIn(table, places);
  const nearestOf = (ends: readonly number[]): number =>
    ends.reduce((best, end) => Math.min(best, distances[end] ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, leadsTo } of moves) {
      const distance = 1 + nearestOf(leadsTo);
      if (distance >= (distances[from] ?? 0)) continue;
      distances[from] = distance;
      changed = true;
    }
  }
  return {
    after: (id, step, outcome) => {
      const element = table.element(id);
      if (element === undefined) return Number.POSITIVE_INFINITY;
      const ends = statesOf(element, step).flatMap((state) => endsOf(table, places, element, state, outcome));
      return 1 + nearestOf(ends);
    },
    afterEntry: (kind) => 1 + nearestOf(table.entries[kind].flatMap(({ to, send }) => places.reachedBy(to, send))),
  };
};

interface Places {
  readonly count: number;
  readonly of: (element: string, state: number) => number;
  /** Where an element comes to when it receives an event, in whatever state it is. */
  readonly reachedBy: (element: string, event: string) => readonly number[];
}

const placesOf = (table: ProcessTable): Places => {
  const first = new Map<string, number>();
  let count = 0;
  for (const { id, machine } of table.elements) {
    first.set(id, count);
    count += machine.states.length;
  }
  const of = (element: string, state: number): number => (first.get(element) ?? count) + state;
  const received = new Map<string, readonly number[]>();
  return {
    count,
    of,
    reachedBy: (id, event) => {
      const key = `${id} ${event}`;
      const element = table.element(id);
      const known = received.get(key);
      if (known !== undefined || element === undefined || !first.has(id)) return known ?? [];
      const ends = element.machine.states.flatMap((_, state) => {
        const next = nextOf(element, state, event);
        return next < 0 ? [] : [of(id, next)];
      });
      received.set(key, [...new Set(ends)]);
      return ends;
    },
  };
};

const nextOf = ({ machine: { events, next } }: ElementTable, state: number, event: string): number => {
  const column = events.indexOf(event);
  return column < 0 ? -1 : (next[state * events.length + column] ?? -1);
};

const statesOf = ({ steps, activeSteps }: ElementTable, step: string): readonly number[] =>
  activeSteps.flatMap((active, state) => (active.some((index) => steps[index]?.id === step) ? [state] : []));

/** Where a move leads: in its own element, and by what it sends. */
const endsOf = (
  table: ProcessTable,
  places: Places,
  element: ElementTable,
  state: number,
  event: string,
): readonly number[] => {
  const next = nextOf(element, state, event);
  if (next < 0) return [];
  return [
    places.of(element.id, next),
    ...table.sends(element.id, state, event).flatMap((sending) => {
      const route = sending.kind === 'signal' ? table.process.routes[sending.route] : undefined;
      return route === undefined ? [] : places.reachedBy(route.to, route.send);
    }),
  ];
};

const movesIn = (table: ProcessTable, places: Places): readonly Move[] => {
  const entering = new Set(Object.values(table.entries).flatMap((all) => all.map(({ to, send }) => `${to} ${send}`)));
  return table.elements.flatMap((element) =>
    element.machine.states.flatMap((_, state) => {
      const outcomes = (element.activeSteps[state] ?? []).flatMap((index) => element.steps[index]?.outcomes ?? []);
      return element.machine.events
        .filter((event) => outcomes.includes(event) || entering.has(`${element.id} ${event}`))
        .map(
          (event): Move => ({
            from: places.of(element.id, state),
            leadsTo: endsOf(table, places, element, state, event),
          }),
        )
        .filter(({ leadsTo }) => leadsTo.length > 0);
    }),
  );
};
