import type { Step } from '../catalogue/work-element.js';
import { at } from '../vocabulary/at.js';
import type { Route } from '../vocabulary/element-definition.js';
import type { Entry } from '../vocabulary/process-definition.js';
import type { ElementTable } from './element-table.js';
import type { ElementId, EventColumn, StateId, StepId } from './numbers.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE, ORGANIZATION } from './place-kind.js';
import type { ProcessTable } from './process-table.js';

/** The effect of a move that advances the objective; all other effects are numbers of routes. @internal */
export const ADVANCE = -1;

/** In place of a step: the state has no step. @internal */
export const NO_STEP = -1;
/**
 * In place of a step: the state has several steps.
 * @internal
 */
export const SEVERAL_STEPS = -2;

/** An element, with global numbers for its states, moves and steps. @internal */
export interface FlatElement {
  readonly id: string;
  readonly kind: InnerKind;
  /** Its position among the elements of its kind of place. */
  readonly position: number;
  readonly firstState: StateId;
  readonly states: number;
  /** The global number of its machine’s initial state. */
  readonly initial: StateId;
  /** The event types, in the order of the columns. */
  readonly events: readonly string[];
}

/** A step with its global number. @internal */
export interface FlatStep {
  /** `element/step`. */
  readonly ref: string;
  readonly element: ElementId;
  /** Its position among the steps of its kind of place. */
  readonly position: number;
  readonly step: Step;
}

/** The destination of a signal. @internal */
export interface Lane {
  /** The element; −1 for the organisation, which is outside the journey. */
  readonly to: ElementId;
  /** The column of the event in the element’s table; −1 for none. */
  readonly column: EventColumn;
  /** The same as ids. */
  readonly element: string;
  readonly event: string | null;
}

/**
 * The process of a journey as integers, with the tables of its machines concatenated: what the interpreter runs on.
 * Plain data, so that it can be passed to a thread.
 *
 * @internal
 */
export interface FlatProcess {
  readonly elements: readonly FlatElement[];
  /** The number of each element, by id. */
  readonly numberOf: ReadonlyMap<string, ElementId>;
  readonly steps: readonly FlatStep[];
  /** For each step, its position among those of its kind of place. */
  readonly stepPosition: Int32Array;
  readonly routes: readonly Route[];
  /** Indexed by route. */
  readonly lanes: readonly Lane[];
  readonly entries: Readonly<Record<Entry['on'], readonly Lane[]>>;
  /**
   * For each kind of place, the elements that begin by themselves, with the event with which each begins (−1 for none).
   */
  readonly begins: readonly [readonly Lane[], readonly Lane[], readonly Lane[]];
  /** For each kind of place, its elements, in the order of their positions. */
  readonly ofKind: readonly [readonly ElementId[], readonly ElementId[], readonly ElementId[]];
  /** For each kind of place, how many elements and steps it has. */
  readonly elementCount: readonly [number, number, number];
  readonly stepCount: readonly [number, number, number];
  /** For each element: its kind of place, its position within that kind, and the initial state of its machine. */
  readonly kindOf: Int32Array;
  readonly positionOf: Int32Array;
  readonly initialOf: Int32Array;
  /** For each state: its element, its first move, whether its machine is done, and its step if it has exactly one. */
  readonly elementOf: Int32Array;
  readonly firstMove: Int32Array;
  readonly isFinal: Int32Array;
  readonly onlyStep: Int32Array;
  readonly activeSteps: readonly (readonly StepId[])[];
  /** For each move (`firstMove[state] + column`), the next state; −1 where the event is not taken. */
  readonly next: Int32Array;
  /** For each move, what it emits. */
  readonly emits: readonly (readonly string[])[];
  /** For each move, its effects; undefined for none. */
  readonly effects: readonly (readonly number[] | undefined)[];
  /** For each move, 1 if the event is dropped when it cannot be taken. */
  readonly isIgnored: Int32Array;
  /** The element that advances an objective; −1 in a process that does not define one. */
  readonly advancing: ElementId;
  /** The elements about an objective that receive signals from anything but the objective’s own elements. */
  readonly reachedFromOutside: readonly ElementId[];
}

// The result follows from the table alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<ProcessTable, FlatProcess>();

/** Concatenates the tables of a process. @internal */
export const flatProcess = (table: ProcessTable): FlatProcess => {
  const known = remembered.get(table);
  if (known !== undefined) return known;
  const flat = flatten(table);
  remembered.set(table, flat);
  return flat;
};

const flatten = (table: ProcessTable): FlatProcess => {
  const { process } = table;
  const elements = placedElements(table.elements);
  const numberOf = new Map(elements.map(({ id }, index) => [id, index]));
  const steps = placedSteps(table.steps, elements, numberOf);
  const laneTo = (id: string, event: string | null): Lane => {
    const to = numberOf.get(id) ?? -1;
    return { to, column: to < 0 || event === null ? -1 : at(elements, to).events.indexOf(event), element: id, event };
  };
  const entries = (on: Entry['on']): readonly Lane[] => table.entries[on].map(({ to, send }) => laneTo(to, send));
  const begins = (kind: InnerKind): readonly Lane[] =>
    table.begins.map(({ element, event }) => laneTo(element, event)).filter(({ to }) => at(elements, to).kind === kind);
  const ofKind = (kind: InnerKind): readonly ElementId[] =>
    elements.flatMap((element, index) => (element.kind === kind ? [index] : []));
  const activeSteps = table.elements.flatMap((element, index) => {
    const first = steps.findIndex((step) => step.element === index);
    return element.activeSteps.map((active) => active.map((position) => first + position));
  });
  return {
    elements,
    numberOf,
    steps,
    stepPosition: Int32Array.from(steps, ({ position }) => position),
    routes: process.routes,
    lanes: process.routes.map(({ to, send }) => laneTo(to, send)),
    entries: {
      'journey-started': entries('journey-started'),
      'exception-raised': entries('exception-raised'),
      'exception-withdrawn': entries('exception-withdrawn'),
      'appeal-raised': entries('appeal-raised'),
      'mastery-claimed': entries('mastery-claimed'),
      'recognition-requested': entries('recognition-requested'),
      'evidence-shared': entries('evidence-shared'),
      'objective-added': entries('objective-added'),
      'journey-settled': entries('journey-settled'),
      'journey-withdrawn': entries('journey-withdrawn'),
    },
    begins: [begins(LEARNER), begins(OBJECTIVE), begins(CASE)],
    ofKind: [ofKind(LEARNER), ofKind(OBJECTIVE), ofKind(CASE)],
    elementCount: byKind((kind) => ofKind(kind).length),
    stepCount: byKind((kind) => steps.filter(({ element }) => at(elements, element).kind === kind).length),
    kindOf: Int32Array.from(elements, ({ kind }) => kind),
    positionOf: Int32Array.from(elements, ({ position }) => position),
    initialOf: Int32Array.from(elements, ({ initial }) => initial),
    elementOf: Int32Array.from(table.elements.flatMap(({ machine }, index) => machine.states.map(() => index))),
    firstMove: Int32Array.from(
      sumsBefore(table.elements.flatMap(({ machine }) => machine.states.map(() => machine.events.length))),
    ),
    isFinal: Int32Array.from(table.elements.flatMap(({ machine }) => [...machine.isFinal])),
    onlyStep: Int32Array.from(activeSteps, (active) => (active.length > 1 ? SEVERAL_STEPS : (active[0] ?? NO_STEP))),
    activeSteps,
    next: Int32Array.from(
      table.elements.flatMap(({ machine }, index) =>
        [...machine.next].map((to) => (to < 0 ? -1 : to + at(elements, index).firstState)),
      ),
    ),
    emits: table.elements.flatMap(({ machine }) => machine.emits),
    effects: table.elements.flatMap(({ id, machine }) =>
      machine.states.flatMap((_, state) =>
        machine.events.map((event) => {
          const sent = table.sends(id, state, event);
          return sent.length === 0
            ? undefined
            : sent.map((sending) => (sending.kind === 'advance' ? ADVANCE : sending.route));
        }),
      ),
    ),
    isIgnored: Int32Array.from(
      table.elements.flatMap(({ machine, ignores }) =>
        machine.states.flatMap(() => ignores.map((ignored) => (ignored ? 1 : 0))),
      ),
    ),
    advancing: numberOf.get(process.advancement?.from ?? '') ?? -1,
    reachedFromOutside: reachedFromOutside(table, elements),
  };
};

const byKind = (count: (kind: InnerKind) => number): readonly [number, number, number] => [
  count(LEARNER),
  count(OBJECTIVE),
  count(CASE),
];

const sumsBefore = (numbers: readonly number[]): readonly number[] => {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum - number;
  });
};

const placedElements = (elements: readonly ElementTable[]): readonly FlatElement[] => {
  const counts = [0, 0, 0];
  const firstStates = sumsBefore(elements.map(({ machine }) => machine.states.length));
  return elements.map(({ id, kind, machine }, index) => {
    if (kind === ORGANIZATION) throw new RangeError(`"${id}" is not within a journey`);
    const position = at(counts, kind);
    counts[kind] = position + 1;
    const firstState = at(firstStates, index);
    const { states, events, initial } = machine;
    return { id, kind, position, firstState, states: states.length, initial: firstState + initial, events };
  });
};

const placedSteps = (
  steps: ProcessTable['steps'],
  elements: readonly FlatElement[],
  numberOf: ReadonlyMap<string, ElementId>,
): readonly FlatStep[] => {
  const counts = [0, 0, 0];
  return steps.map(({ ref, element: id, step }) => {
    const element = numberOf.get(id);
    if (element === undefined) throw new RangeError(`"${id}" is not within a journey`);
    const { kind } = at(elements, element);
    const position = at(counts, kind);
    counts[kind] = position + 1;
    return { ref, element, position, step };
  });
};

const reachedFromOutside = ({ process }: ProcessTable, elements: readonly FlatElement[]): readonly number[] => {
  const others = new Set(elements.filter(({ kind }) => kind !== OBJECTIVE).map(({ id }) => id));
  const reached = new Set([
    ...process.routes.filter(({ from }) => others.has(from)).map(({ to }) => to),
    ...process.entries.map(({ to }) => to),
  ]);
  return elements.flatMap(({ id, kind }, index) => (kind === OBJECTIVE && reached.has(id) ? [index] : []));
};
