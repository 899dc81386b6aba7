import { processOf, type Route, raci, type Step, type WorkElement } from 'work-elements';
import { type CompiledMachine, compile } from '../compile.js';
import { sharesByAttempt } from '../scenario/outcome-shares.js';
import type { Scenario } from '../scenario/parse-scenario.js';

/** What a run is about. @internal */
export const LEARNER = 0;
/** @internal */
export const OBJECTIVE = 1;
/** @internal */
export const CASE = 2;
/** @internal */
export type PlaceKind = typeof LEARNER | typeof OBJECTIVE | typeof CASE;

/** What a move brings about beside the next state: that the objective is advanced, or a signal along a route. @internal */
export const ADVANCE = -1;

/** A step with its place in the process. @internal */
export interface PlacedStep {
  readonly ref: string;
  readonly element: number;
  readonly step: Step;
  /** Which step it is among those of its kind of place. */
  readonly position: number;
  readonly responsible: readonly string[];
}

/** An element of the process. @internal */
export interface PlacedElement {
  readonly element: WorkElement;
  readonly machine: CompiledMachine;
  readonly kind: PlaceKind;
  /** Which element it is among those of its kind of place. */
  readonly position: number;
  readonly firstState: number;
}

/** The ways in which a step can end in one state of its machine. @internal */
export interface Ending {
  readonly columns: Int32Array;
  /** For each attempt, the shares added up; the last is for all attempts after it. */
  readonly cumulative: readonly Float64Array[];
}

/** A route, or a way into the process, by the numbers of the tables. @internal */
export interface Lane {
  /** The element it leads to; −1 for the organisation, which is not simulated. */
  readonly to: number;
  /** The column of the event there; −1 where the machine has no such event. */
  readonly column: number;
}

/**
 * The process of a scenario’s model as tables: the compiled machines end to end, and what each move sends where, read off the same
 * routing table that journeys use.
 *
 * @internal
 */
export interface ProcessTables {
  readonly elements: readonly PlacedElement[];
  readonly steps: readonly PlacedStep[];
  readonly routes: readonly Route[];
  readonly lanes: readonly Lane[];
  readonly entries: Readonly<Record<'started' | 'claimed' | 'settled', readonly Lane[]>>;
  /** How many elements, and how many steps, each kind of place has. */
  readonly elementCount: readonly [number, number, number];
  readonly stepCount: readonly [number, number, number];
  /** By state: its element, the first of its moves, whether it is final, and the step in it (−1 for none, −2 for several). */
  readonly elementOf: Int32Array;
  readonly firstMove: Int32Array;
  readonly isFinal: Int32Array;
  readonly onlyStep: Int32Array;
  readonly activeSteps: readonly (readonly number[])[];
  /** By move: the next state (−1 where it is not taken), and what it brings about. */
  readonly next: Int32Array;
  readonly effects: readonly (readonly number[] | null)[];
  /** By move: how many emissions of the element that advances say something else than advancing. */
  readonly notYet: Int32Array;
  readonly ignores: readonly Int32Array[];
  /** By state and step (`state * steps + step`): how the step can end there. */
  readonly endings: ReadonlyMap<number, Ending>;
  /** Elements that begin by themselves, with the event they begin with (−1 for none). */
  readonly begins: readonly (readonly Lane[])[];
  /** The element that advances an objective; −1 in a process that does not say what does. */
  readonly advancing: number;
  /** Elements that something outside an objective can reach in it. */
  readonly reachedFromOutside: readonly number[];
}

const kindOf = ({ subject }: WorkElement): PlaceKind => (subject === 'learner' ? LEARNER : subject === 'case' ? CASE : OBJECTIVE);

/** @internal */
export const processTables = (scenario: Scenario): ProcessTables => {
  const process = processOf(scenario.model);
  const inside = process.elements.filter(({ subject }) => subject !== 'organization');
  const rows = new Map(raci(scenario.model).map((row) => [`${row.element}/${row.step}`, row.responsible]));
  const elements = placedElements(inside);
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
    elements,
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

const placedElements = (inside: readonly WorkElement[]): readonly PlacedElement[] => {
  const counts = [0, 0, 0];
  let firstState = 0;
  return inside.map((element) => {
    const machine = compile(element.machine);
    const kind = kindOf(element);
    const position = counts[kind] ?? 0;
    counts[kind] = position + 1;
    const placed = { element, machine, kind, position, firstState };
    firstState += machine.states.length;
    return placed;
  });
};

const placedSteps = (elements: readonly PlacedElement[], responsible: ReadonlyMap<string, readonly string[]>): readonly PlacedStep[] => {
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
