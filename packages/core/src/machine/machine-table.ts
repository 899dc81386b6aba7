import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, type StateValue } from 'xstate';
import { at } from '../vocabulary/at.js';
import { expectNoGetters, expectParts } from '../vocabulary/expect-parts.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import { InputError } from '../vocabulary/input-error.js';
import { activeStates } from './active-states.js';
import { pureTransitions } from './pure-transitions.js';
import { snapshotKey } from './snapshot-key.js';

/**
 * A state that a machine can be in, with its context.
 *
 * @public
 */
export interface MachineState {
  /** The state value, in XState’s own form. */
  readonly value: StateValue;
  readonly context: unknown;
  readonly output: unknown;
  /** The ids of all active states, dotted, parents before their children. */
  readonly active: readonly string[];
}

/**
 * A finite machine as a table of integers: every state it can be in, and where each event leads from there.
 *
 * @public
 */
export interface MachineTable {
  /** Every state the machine can be in; the same value with another context is another state. */
  readonly states: readonly MachineState[];
  /** The event types, in the order of the columns. */
  readonly events: readonly string[];
  /**
   * `next[state * events.length + event]` is the index of the next state; −1 where the machine does not take the event.
   */
  readonly next: Int32Array;
  /** The index of the initial state. */
  readonly initial: number;
  /** 1 for the states in which the machine is done. */
  readonly isFinal: Uint8Array;
  /** What each move emits, by the same index as `next`. */
  readonly emits: readonly (readonly string[])[];
  /** What is emitted on entering the initial state. */
  readonly initialEmits: readonly string[];
}

/** The index of the state to which an event leads; −1 where the machine does not take it there. @internal */
export const nextState = ({ events, next }: MachineTable, state: number, event: string): number => {
  const column = events.indexOf(event);
  return column < 0 ? -1 : at(next, state * events.length + column);
};

/** The effect of one event in a state. @internal */
export interface Move {
  readonly event: string;
  /** The index of the state it leads to. */
  readonly to: number;
  readonly emits: readonly string[];
}

/** The events that a machine takes in a state, and what each does, in the order of the columns. @internal */
export const movesFrom = ({ events, next, emits }: MachineTable, state: number): readonly Move[] =>
  events.flatMap((event, column) => {
    const move = state * events.length + column;
    const to = at(next, move);
    return to < 0 ? [] : [{ event, to, emits: at(emits, move) }];
  });

/**
 * How a machine is compiled.
 *
 * @public
 */
export interface CompileOptions {
  /** The maximum number of states; a machine with more is refused. @defaultValue 10000 */
  readonly limit?: number;
  /** The event types to explore. @defaultValue those that the machine names */
  readonly events?: readonly string[];
}

/**
 * Compiles a finite XState machine into a table of integers, by exploring XState’s own pure transitions. It never
 * interprets the config itself, so it cannot disagree with XState. Nested and parallel states, history, guards,
 * eventless transitions, entry and exit actions and bounded context are all covered.
 *
 * Events are sent by their type alone. A machine with transitions that wait for time or for other actors has no table,
 * and is refused. Endless eventless transitions are for XState to stop: give such a machine
 * `options: { maxIterations }`.
 *
 * @param machine - Any finite machine, such as the `machine` of a work element.
 * @param options - The maximum number of states, and the events.
 * @throws {@link InputError} where the machine has more reachable states than the limit (with the count reached),
 *   depends on time or actors, or keeps something in its context that is not plain data.
 *
 * @example
 * ```ts
 * import { compile, workElement } from 'work-elements';
 *
 * const { states, events, next, initial } = compile(workElement('decide-advancement').machine);
 * const weigh = next[initial * events.length + events.indexOf('consider')];
 * console.log(states[weigh ?? 0]?.value); // weigh
 * ```
 *
 * @public
 */
export const compile = (machine: AnyStateMachine, options: CompileOptions = {}): MachineTable => {
  expectShape(machine, 'compile', {
    parts: ['id', 'events', 'config', 'getTransitionData'],
    from: 'createMachine of XState',
  });
  expectShape(options, 'options of compile', {});
  expectNoGetters(options, 'options of compile');
  expectParts(options, 'options of compile', {}, { limit: 'a number', events: 'a list of texts' });
  const { limit = 10_000 } = options;
  const what = `machine "${machine.id}"`;
  if (!(limit >= 1))
    throw new InputError(what, [
      { path: 'limit', code: 'invalid-value', message: `expected a number of at least 1, found ${limit}` },
    ]);
  const named: readonly string[] = machine.events;
  refuseTimeAndActors(named, what);
  const events = options.events ?? named.filter((type) => !type.startsWith('xstate.') && !type.includes('*'));
  const indexOf = new Map<string, number>();
  const snapshots: AnyMachineSnapshot[] = [];

  const visit = (snapshot: AnyMachineSnapshot): number => {
    // XState records errors, such as endless eventless transitions, in the snapshot.
    if (snapshot.status === 'error') return fail(what, snapshot.error);
    const key = snapshotKey(snapshot, what);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    if (snapshots.length >= limit) {
      const message =
        `the machine can reach more than ${limit} states, the most that are explored here; bound what it ` +
        'remembers';
      throw new InputError(what, [{ path: 'machine', code: 'too-many-states', message }]);
    }
    indexOf.set(key, snapshots.length);
    return snapshots.push(snapshot) - 1;
  };

  const [first, firstActions] = attempt(what, () => initialTransition(machine));
  visit(first);
  const take = pureTransitions(machine);
  const rows: { readonly next: number; readonly emits: readonly string[] }[] = [];
  for (const snapshot of snapshots) {
    for (const type of events) {
      const taken =
        snapshot.status === 'active' && attempt(what, () => machine.getTransitionData(snapshot, { type })).length > 0;
      if (!taken) {
        rows.push(NOT_TAKEN);
        continue;
      }
      const [after, actions] = attempt(what, () => take(snapshot, { type }));
      rows.push({ next: visit(after), emits: emittedBy(actions) });
    }
  }
  return {
    states: snapshots.map(({ value, context, output }) => ({ value, context, output, active: activeStates(value) })),
    events,
    next: Int32Array.from(rows, (row) => row.next),
    initial: 0,
    isFinal: Uint8Array.from(snapshots, ({ status }) => (status === 'done' ? 1 : 0)),
    emits: rows.map((row) => row.emits),
    initialEmits: emittedBy(firstActions),
  };
};

const NOT_TAKEN = { next: -1, emits: [] } as const;

const refuseTimeAndActors = (events: readonly string[], what: string): void => {
  const waiting = events.filter(
    (type) =>
      type.startsWith('xstate.after.') ||
      type.startsWith('xstate.done.actor.') ||
      type.startsWith('xstate.error.actor.'),
  );
  if (waiting.length === 0) return;
  const message = `it waits for time or for other actors (${waiting.join(', ')}), which a table cannot express`;
  throw new InputError(what, [{ path: 'machine', code: 'not-pure', message }]);
};

const fail = (what: string, error: unknown): never => {
  const message = `XState refuses it: ${error instanceof Error ? error.message : String(error)}`;
  throw new InputError(what, [{ path: 'machine', code: 'failing', message }]);
};

const attempt = <Result>(what: string, run: () => Result): Result => {
  try {
    return run();
  } catch (error) {
    return fail(what, error);
  }
};

/** The event types that a pure transition emits, in order. */
const emittedBy = (actions: readonly { readonly type: string; readonly params?: unknown }[]): readonly string[] =>
  actions.flatMap(({ type, params }) => {
    if (type !== 'xstate.emit' || typeof params !== 'object' || params === null || !('event' in params)) return [];
    const { event } = params;
    return typeof event === 'object' && event !== null && 'type' in event ? [String(event.type)] : [];
  });
