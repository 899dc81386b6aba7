import { type ElementTable, type ImplementationModel, type ProcessTable, processOf, processTable } from 'work-elements';

const remembered = new WeakMap<ImplementationModel, Map<string, ReadonlySet<string>>>();

/**
 * The artifacts that can exist even if a step has never ended: those that steps reachable without it can make, those
 * that the organisation makes, and those that enter the journey from outside. An over-approximation, since every signal
 * may arrive in every reachable state.
 *
 * @internal
 */
export const madeWithout = (model: ImplementationModel, ref: string): ReadonlySet<string> => {
  const known = remembered.get(model) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(model, known);
  const made = known.get(ref) ?? explore(processTable(processOf(model)), ref);
  known.set(ref, made);
  return made;
};

const explore = (table: ProcessTable, ref: string): ReadonlySet<string> => {
  const { routes } = table.process;
  const outside = new Set(table.outside.map(({ id }) => id));
  const made = new Set([
    ...table.outside.flatMap(({ steps }) => steps.flatMap(({ produces }) => produces)),
    ...routes.flatMap(({ from, artifact }) => (outside.has(from) ? [artifact] : [])),
  ]);
  const reached = new Map(table.elements.map((element) => [element.id, new Set([element.machine.initial])]));
  const arrived = new Map(table.elements.map((element) => [element.id, new Set(fromOutside(table, element, outside))]));
  for (const { id, machine } of table.elements) {
    for (const { from, on, to, send } of routes) {
      if (from === id && machine.initialEmits.includes(on)) arrived.get(to)?.add(send);
    }
  }
  for (let before = -1, now = 0; before !== now; now = sizeOf(reached) + sizeOf(arrived) + made.size) {
    before = now;
    for (const element of table.elements) follow(table, element, ref, outside, { made, reached, arrived });
  }
  return made;
};

interface Reached {
  readonly made: Set<string>;
  /** The reachable states of each element. */
  readonly reached: ReadonlyMap<string, Set<number>>;
  /** The events that have been sent to each element. */
  readonly arrived: ReadonlyMap<string, Set<string>>;
}

const follow = (
  table: ProcessTable,
  element: ElementTable,
  ref: string,
  outside: ReadonlySet<string>,
  { made, reached, arrived }: Reached,
): void => {
  const { id, machine, steps, activeSteps } = element;
  const states = reached.get(id) ?? new Set();
  const come = arrived.get(id) ?? new Set();
  const entering = new Set(fromOutside(table, element, outside));
  for (const state of states) {
    machine.events.forEach((event, column) => {
      const target = machine.next[state * machine.events.length + column] ?? -1;
      if (target < 0) return;
      const enders = (activeSteps[state] ?? []).flatMap((index) => {
        const step = steps[index];
        return step?.outcomes.includes(event) === true && `${id}/${step.id}` !== ref ? [step] : [];
      });
      if (enders.length === 0 && !come.has(event)) return;
      for (const { produces } of enders) for (const artifact of produces) made.add(artifact);
      // Whoever sends an event from outside also provides the artifacts that the steps it opens consume.
      if (entering.has(event) && target !== state)
        for (const index of activeSteps[target] ?? [])
          for (const artifact of steps[index]?.consumes ?? []) made.add(artifact);
      states.add(target);
      for (const sending of table.sends(id, state, event)) {
        const route = sending.kind === 'signal' ? table.process.routes[sending.route] : undefined;
        if (route !== undefined) arrived.get(route.to)?.add(route.send);
      }
    });
  }
};

/** The events that an element may receive from outside the journey at any time. */
const fromOutside = (
  table: ProcessTable,
  { id, receives }: ElementTable,
  outside: ReadonlySet<string>,
): readonly string[] =>
  receives.filter((event) => {
    const senders = table.process.routes.filter(({ to, send }) => to === id && send === event);
    const enters = Object.values(table.entries).some((entries) =>
      entries.some(({ to, send }) => to === id && send === event),
    );
    return enters || senders.length === 0 || senders.some(({ from }) => outside.has(from));
  });

const sizeOf = (sets: ReadonlyMap<string, ReadonlySet<unknown>>): number =>
  [...sets.values()].reduce((sum, { size }) => sum + size, 0);
