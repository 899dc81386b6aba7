import type { StateMachine, StateSchema, StateValue, ToStateValue } from 'xstate';
import type { Fact, MachineConfig } from '../vocabulary/machine-config.js';
import type { ElementMachine } from './element-machine.js';

/**
 * The state values of a machine’s snapshots, derived from the configuration that names its states.
 *
 * @public
 */
export type StateValueOf<Config> = Config extends StateSchema ? ToStateValue<Config> : never;

/** Every event that a configuration names, at whatever depth. */
type EventsNamedIn<Config> =
  | (Config extends { readonly on: infer Transitions } ? keyof Transitions & string : never)
  | (Config extends { readonly states: infer States }
      ? { [Name in keyof States]: EventsNamedIn<States[Name]> }[keyof States]
      : never);

/**
 * The types of the events that a machine takes, derived from its configuration; any text if it names none.
 *
 * @public
 */
export type EventTypeOf<Config> = [EventsNamedIn<Config>] extends [never] ? string : `${EventsNamedIn<Config>}`;

/**
 * The XState machine of a work element whose states and events the compiler knows: `snapshot.matches` accepts only its
 * states, and `transition` and `send` accept only its events. It is an {@link ElementMachine} as well.
 *
 * @public
 */
export type NamedMachine<State extends StateValue, Event extends string> = ElementMachine &
  StateMachine<
    Record<string, Fact>,
    { readonly type: Event },
    Record<never, never>,
    never,
    never,
    never,
    never,
    State,
    never,
    unknown,
    never,
    { readonly type: string },
    Record<never, never>,
    StateSchema
  >;

/**
 * Whether a machine was made from a configuration, so that the compiler may rely on the names in it: both have the same
 * top-level states.
 *
 * @internal
 */
export const isNamedBy = <State extends StateValue, Event extends string>(
  machine: ElementMachine,
  config: MachineConfig,
): machine is NamedMachine<State, Event> =>
  Object.keys(config.states ?? {}).join() === Object.keys(machine.states).join();
