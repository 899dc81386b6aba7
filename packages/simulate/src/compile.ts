import { InputError } from 'work-elements';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, type StateValue, transition } from 'xstate';

/**
 * A machine as a flat table of integers.
 *
 * @public
 */
export interface CompiledMachine {
  /** Every situation the machine can be in: its state value, in XState’s own form, with its context and output. */
  readonly states: readonly { readonly value: StateValue; readonly context: unknown; readonly output: unknown }[];
  /** The event types, in the order of the columns. */
  readonly events: readonly string[];
  /** `next[state * events.length + event]` is the index of the next state; −1 where the machine does not take the event. */
  readonly next: Int32Array;
  /** The index of the initial state. */
  readonly initial: number;
  /** 1 for the states in which the machine is done. */
  readonly isFinal: Uint8Array;
  /** What is emitted on each move, by the same index as `next`. */
  readonly emits: readonly (readonly string[])[];
  /** What is emitted on the way into the initial state. */
  readonly initialEmits: readonly string[];
}

/**
 * How a machine is compiled.
 *
 * @public
 */
export interface CompileOptions {
  /** The most states; a machine with more is refused. @defaultValue 10000 */
  readonly limit?: number;
  /** The event types to explore. @defaultValue those that the machine names */
  readonly events?: readonly string[];
}

/**
 * Compiles a finite XState machine into a flat integer table, by exploring XState’s own pure transitions; it never reads the config by
 * itself, so that it cannot disagree. Nested and parallel states, history, guards, transitions without events, entry and exit actions
 * and bounded context are all in the table.
 *
 * Events are sent by their type alone. A machine that waits for time or for other actors is no table, and is refused.
 *
 * @param machine - Any finite machine, such as the `machine` of a work element.
 * @param options - The most states, and the events.
 * @throws `InputError` where the machine has more reachable states than the limit (with the count reached), depends on time or actors, or keeps something in its context that is not plain data.
 *
 * @example
 * ```ts
 * import { compile } from '@work-elements/simulate';
 * import { workElement } from 'work-elements';
 *
 * const { states, events, next, initial } = compile(workElement('decide-advancement').machine);
 * const weigh = next[initial * events.length + events.indexOf('consider')];
 * console.log(states[weigh ?? 0]?.value); // weigh
 * ```
 *
 * @public
 */
export const compile = (machine: AnyStateMachine, options: CompileOptions = {}): CompiledMachine => {
  const { limit = 10_000 } = options;
  const what = `machine "${machine.id}"`;
  const named: readonly string[] = machine.events;
  const waiting = named.filter(
    (type) => type.startsWith('xstate.after.') || type.startsWith('xstate.done.actor.') || type.startsWith('xstate.error.actor.'),
  );
  if (waiting.length > 0) {
    throw new InputError(what, [
      { path: 'machine', code: 'not-pure', message: `it waits for time or for other actors (${waiting.join(', ')}), which a table cannot` },
    ]);
  }
  const events = options.events ?? named.filter((type) => !type.startsWith('xstate.') && !type.includes('*'));
  const indexOf = new Map<string, number>();
  const snapshots: AnyMachineSnapshot[] = [];

  const fail = (error: unknown): never => {
    const message = `XState refuses it: ${error instanceof Error ? error.message : String(error)}`;
    throw new InputError(what, [{ path: 'machine', code: 'failing', message }]);
  };

  const visit = (snapshot: AnyMachineSnapshot): number => {
    if (snapshot.status === 'error') return fail(snapshot.error);
    const key = keyOf(snapshot, what);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    if (snapshots.length >= limit) {
      const message = `${snapshots.length} states reached, and more to come; bound its context, or raise the limit`;
      throw new InputError(what, [{ path: 'machine', code: 'too-many-states', message }]);
    }
    indexOf.set(key, snapshots.length);
    return snapshots.push(snapshot) - 1;
  };

  const [first, firstActions] = initialTransition(machine);
  visit(first);
  const rows: { readonly next: number; readonly emits: readonly string[] }[] = [];
  for (let state = 0; state < snapshots.length; state++) {
    const snapshot = snapshots[state];
    for (const type of events) {
      const taken = snapshot !== undefined && snapshot.status === 'active' && machine.getTransitionData(snapshot, { type }).length > 0;
      if (!taken) {
        rows.push(NOT_TAKEN);
        continue;
      }
      const [after, actions] = stepped(machine, snapshot, type, fail);
      rows.push({ next: visit(after), emits: emittedIn(actions) });
    }
  }
  return {
    states: snapshots.map(({ value, context, output }) => ({ value, context, output })),
    events,
    next: Int32Array.from(rows, (row) => row.next),
    initial: 0,
    isFinal: Uint8Array.from(snapshots, ({ status }) => (status === 'done' ? 1 : 0)),
    emits: rows.map((row) => row.emits),
    initialEmits: emittedIn(firstActions),
  };
};

const stepped = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, type: string, fail: (error: unknown) => never) => {
  try {
    return transition(machine, snapshot, { type });
  } catch (error) {
    return fail(error);
  }
};

const NOT_TAKEN = { next: -1, emits: [] } as const;

const emittedIn = (actions: readonly { readonly type: string; readonly params?: unknown }[]): readonly string[] =>
  actions.flatMap(({ type, params }) => {
    if (type !== 'xstate.emit' || typeof params !== 'object' || params === null || !('event' in params)) return [];
    const { event } = params;
    return typeof event === 'object' && event !== null && 'type' in event ? [String(event.type)] : [];
  });

/**
 * A text that is the same for snapshots from which the same will follow: active nodes, history and context. Two snapshots with one
 * state value can have other active nodes, where a transition targets the history of a parallel state.
 */
const keyOf = (snapshot: AnyMachineSnapshot, what: string): string => {
  const ids = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map(({ id }) => id);
  const history = Object.entries(snapshot.historyValue).map(([id, nodes]) => [id, ids(nodes)]);
  return JSON.stringify([snapshot.status, ids(snapshot._nodes), tagged(snapshot.context, what), history, tagged(snapshot.output, what)]);
};

/** Plain data with what JSON would confuse told apart, such as `NaN`, `undefined` and −0. */
const tagged = (value: unknown, what: string): unknown => {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : `n${Object.is(value, -0) ? '-0' : value}`;
  if (value === undefined) return 'undefined';
  if (typeof value === 'bigint') return `b${value}`;
  if (Array.isArray(value)) return value.map((item) => tagged(item, what));
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return { o: entries.map(([key, item]) => [key, tagged(item, what)]) };
  }
  throw new InputError(what, [
    {
      path: 'context',
      code: 'not-data',
      message: `expected plain data in its context, found a ${typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value}`,
    },
  ]);
};
