import { initialTransition, type StateValue, transition } from 'xstate';
import type { Fact } from '../vocabulary/machine-config.js';
import type { ElementMachine } from './machine.js';

/** One situation a machine can be in: its state value with its facts. @internal */
export interface Situation {
  readonly value: StateValue;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Every active state, nested ones dotted, parents before their children. */
  readonly active: readonly string[];
  readonly done: boolean;
  readonly moves: readonly Move[];
}

/** What one event does in a situation. @internal */
export interface Move {
  readonly event: string;
  /** Index of the situation it leads to. */
  readonly to: number;
  readonly emits: readonly string[];
}

/** Raised when a machine has more situations than are allowed. @internal */
export class TooManySituations extends Error {}

type Step = ReturnType<typeof transition<ElementMachine>>;

/**
 * Everything a machine can do, found by running XState's own pure transitions from its start; the first situation is the initial one.
 *
 * @throws TooManySituations when there are more than `limit`.
 * @internal
 */
export const explore = (machine: ElementMachine, limit = 1000): readonly Situation[] => {
  const events = machine.events.filter((type) => !type.startsWith('xstate.'));
  const indexOf = new Map<string, number>();
  const snapshots: Step[0][] = [];

  const visit = (snapshot: Step[0]): number => {
    // XState keeps what went wrong, such as transitions without events that go round for ever, in the snapshot.
    if (snapshot.status === 'error') throw snapshot.error;
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    if (snapshots.length >= limit) throw new TooManySituations(`more than ${limit} situations`);
    indexOf.set(key, snapshots.length);
    return snapshots.push(snapshot) - 1;
  };

  visit(initialTransition(machine)[0]);
  const situations: Situation[] = [];
  for (let index = 0; index < snapshots.length; index++) {
    const snapshot = snapshots[index];
    if (snapshot === undefined) break;
    const taken = snapshot.status === 'done' ? [] : events.filter((type) => machine.getTransitionData(snapshot, { type }).length > 0);
    situations.push({
      value: snapshot.value,
      facts: snapshot.context,
      active: activeStates(snapshot.value),
      done: snapshot.status === 'done',
      moves: taken.map((event) => {
        const step = transition(machine, snapshot, { type: event });
        return { event, to: visit(step[0]), emits: emittedBy(step) };
      }),
    });
  }
  return situations;
};

/** The event types that a pure transition emits, in order. @internal */
export const emittedBy = ([, actions]: Step): readonly string[] => {
  // XState types the list by a machine's own actions, but resolves `emit` to a built-in one.
  const resolved: readonly { readonly type: string; readonly params?: unknown }[] = actions;
  return resolved.flatMap(({ type, params }) =>
    type === 'xstate.emit' && typeof params === 'object' && params !== null && 'event' in params ? [eventType(params.event)] : [],
  );
};

const eventType = (event: unknown): string => (typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : '');

/** The ids of all states that are active under a state value, dotted, parents first. @internal */
export const activeStates = (value: StateValue, prefix = ''): readonly string[] => {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([name, inner]) => [
    prefix + name,
    ...(inner === undefined ? [] : activeStates(inner, `${prefix}${name}.`)),
  ]);
};
