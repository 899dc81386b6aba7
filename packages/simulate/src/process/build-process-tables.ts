import { processOf, raci, type Step, type WorkElement } from 'work-elements';
import { type CompiledMachine, compile } from '../compile.js';
import { sharesByAttempt } from '../scenario/outcome-shares.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import {
  ADVANCE,
  CASE,
  type Ending,
  type Lane,
  LEARNER,
  OBJECTIVE,
  type PlacedElement,
  type PlacedStep,
  type PlaceKind,
  type ProcessTables,
} from './process-tables.js';

const kindOf = ({ subject }: WorkElement): PlaceKind => (subject === 'learner' ? LEARNER : subject === 'case' ? CASE : OBJECTIVE);

/** An element as it is built into the tables. */
interface Part extends PlacedElement {
  readonly element: WorkElement;
  readonly machine: CompiledMachine;
}

/** @internal */
export const buildProcessTables = (scenario: Scenario): ProcessTables => {
  const process = processOf(scenario.model);
  const inside = process.elements.filter(({ subject }) => subject !== 'organization');
  const rows = new Map(raci(scenario.model).map((row) => [`${row.element}/${row.step}`, row.responsible]));
  const elements = partsOf(inside);
  const indexOf = new Map(inside.map(({ id }, index) => [id, index]));
  const steps = placedSteps(elements, rows);
  const lane = (to: string, send: string): Lane => {
    const index = indexOf.get(to) ?? -1;
    return { to: index, column: elements[index]?.machine.events.indexOf(send) ?? -1 };
  };
  const entries = (on: string): readonly Lane[] =>
    process.entries.filter((entry) => entry.on === on).map((entry) => lane(entry.to, entry.send));

  const elementOf: number[] = [];
  const firstMove: number[] = [];
  const isFinal: number[] = [];
  const activeSteps: number[][] = [];
  const next: number[] = [];
  const effects: (readonly number[] | null)[] = [];
  const notYet: number[] = [];
  const endings = new Map<number, Ending>();

  elements.forEach(({ element, machine, firstState }, index) => {
    const own = steps.flatMap((each, number) => (each.element === index ? [{ ...each, number }] : []));
    machine.states.forEach(({ value }, state) => {
      const active = own.filter(({ step }) => isActive(value, step.id));
      elementOf.push(index);
      firstMove.push(next.length);
      isFinal.push(machine.isFinal[state] ?? 0);
      activeSteps.push(active.map(({ number }) => number));
      for (const { number, ref, step } of active) {
        endings.set((firstState + state) * steps.length + number, endingOf(scenario, machine, state, ref, step));
      }
      machine.events.forEach((event, column) => {
        const move = state * machine.events.length + column;
        const after = machine.next[move] ?? -1;
        next.push(after < 0 ? -1 : firstState + after);
        // Emitted events and the event itself lead along the routes, each once, as in a journey.
        const names = new Set([...(machine.emits[move] ?? []), event]);
        const caused = [...names].flatMap((name) => [
          ...(process.advancement?.from === element.id && process.advancement.on === name && kindOf(element) === OBJECTIVE
            ? [ADVANCE]
            : []),
          ...process.routes.flatMap((route, number) => (route.from === element.id && route.on === name ? [number] : [])),
        ]);
        effects.push(after < 0 || caused.length === 0 ? null : caused);
        const decides = process.advancement?.from === element.id;
        notYet.push(decides ? (machine.emits[move] ?? []).filter((name) => name !== process.advancement?.on).length : 0);
      });
    });
  });

  const led = new Set([...process.routes, ...process.entries].map(({ to }) => to));
  const beginning = (kind: PlaceKind): readonly Lane[] =>
    elements.flatMap(({ element, machine, kind: own }, index) =>
      own === kind && !led.has(element.id) ? [{ to: index, column: firstEvent(element, machine) }] : [],
    );
  const outside = new Set([
    ...process.routes.filter(({ from }) => inside.some((each) => each.id === from && kindOf(each) !== OBJECTIVE)).map(({ to }) => to),
    ...process.entries.map(({ to }) => to),
  ]);
  const ofKind = (kind: PlaceKind): number => elements.filter((each) => each.kind === kind).length;
  const stepsOfKind = (kind: PlaceKind): number => steps.filter(({ element }) => elements[element]?.kind === kind).length;

  return {
    elements: elements.map(({ id, kind, position, firstState, states, initial, events }) => ({
      id,
      kind,
      position,
      firstState,
      states,
      initial,
      events,
    })),
    steps,
    routes: process.routes,
    lanes: process.routes.map(({ to, send }) => lane(to, send)),
    entries: { started: entries('journey-started'), claimed: entries('mastery-claimed'), settled: entries('journey-settled') },
    elementCount: [ofKind(LEARNER), ofKind(OBJECTIVE), ofKind(CASE)],
    stepCount: [stepsOfKind(LEARNER), stepsOfKind(OBJECTIVE), stepsOfKind(CASE)],
    elementOf: Int32Array.from(elementOf),
    firstMove: Int32Array.from(firstMove),
    isFinal: Int32Array.from(isFinal),
    onlyStep: Int32Array.from(activeSteps, (active) => (active.length > 1 ? -2 : (active[0] ?? -1))),
    activeSteps,
    next: Int32Array.from(next),
    effects,
    notYet: Int32Array.from(notYet),
    ignores: elements.map(({ element, machine }) => Int32Array.from(machine.events, (event) => (element.ignores.includes(event) ? 1 : 0))),
    endings,
    begins: [beginning(LEARNER), beginning(OBJECTIVE), []],
    advancing: process.advancement === undefined ? -1 : (indexOf.get(process.advancement.from) ?? -1),
    reachedFromOutside: elements.flatMap(({ element, kind }, index) => (kind === OBJECTIVE && outside.has(element.id) ? [index] : [])),
  };
};

/** Elements of the catalogue are the same in all scenarios, and so are their tables. */
const compiled = new WeakMap<WorkElement['machine'], CompiledMachine>();

const compiledOnce = (machine: WorkElement['machine']): CompiledMachine => {
  const table = compiled.get(machine) ?? compile(machine);
  compiled.set(machine, table);
  return table;
};

const partsOf = (inside: readonly WorkElement[]): readonly Part[] => {
  const counts = [0, 0, 0];
  let firstState = 0;
  return inside.map((element) => {
    const machine = compiledOnce(element.machine);
    const kind = kindOf(element);
    const position = counts[kind] ?? 0;
    counts[kind] = position + 1;
    const { initial, events } = machine;
    const states = machine.states.length;
    const part = { id: element.id, kind, position, firstState, states, initial, events, element, machine };
    firstState += states;
    return part;
  });
};

const placedSteps = (elements: readonly Part[], responsible: ReadonlyMap<string, readonly string[]>): readonly PlacedStep[] => {
  const counts = [0, 0, 0];
  return elements.flatMap(({ element, kind }, index) =>
    element.steps.map((step) => {
      const ref = `${element.id}/${step.id}`;
      const position = counts[kind] ?? 0;
      counts[kind] = position + 1;
      return { ref, element: index, step, position, responsible: responsible.get(ref) ?? [] };
    }),
  );
};

type StateValue = CompiledMachine['states'][number]['value'];

/** Whether a state, dotted if nested, is active under a state value. */
const isActive = (value: StateValue | undefined, id: string): boolean => {
  if (value === undefined) return false;
  if (typeof value === 'string') return value === id;
  return Object.entries(value).some(
    ([name, inner]) => name === id || (id.startsWith(`${name}.`) && isActive(inner, id.slice(name.length + 1))),
  );
};

/** How a step ends where it is: its outcomes that the machine takes there, in their shares. */
const endingOf = (scenario: Scenario, machine: CompiledMachine, state: number, ref: string, step: Step): Ending => {
  const columns = step.outcomes
    .map((outcome) => machine.events.indexOf(outcome))
    .filter((column) => column >= 0 && (machine.next[state * machine.events.length + column] ?? -1) >= 0);
  const cumulative = sharesByAttempt(scenario, ref, step.outcomes).map((shares) => {
    const weights = columns.map((column) => shares[machine.events[column] ?? ''] ?? 0);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    // Where none of the outcomes that have a share can be taken, those that can be are alike.
    return Float64Array.from(weights, (weight) => {
      sum += total > 0 ? weight / total : 1 / columns.length;
      return sum;
    });
  });
  return { columns: Int32Array.from(columns), cumulative };
};

/** The one event with which an element that begins by itself begins, where it begins by waiting for it. */
const firstEvent = (element: WorkElement, machine: CompiledMachine): number => {
  const taken = element.receives
    .map((event) => machine.events.indexOf(event))
    .filter((column) => column >= 0 && (machine.next[machine.initial * machine.events.length + column] ?? -1) >= 0);
  return taken.length === 1 ? (taken[0] ?? -1) : -1;
};
