import type { MachineAction, MachineConfig, StateConfig } from '../vocabulary/machine-config.js';

/** A state as written in a definition: its dotted id, its config and whether it is final. @internal */
export interface WrittenState {
  readonly id: string;
  readonly config: StateConfig;
}

/** All states of a machine as written, in order, nested ones with dotted ids. @internal */
export const writtenStates = (config: MachineConfig | StateConfig, prefix = ''): readonly WrittenState[] =>
  Object.entries(config.states ?? {}).flatMap(([name, state]) => [
    { id: prefix + name, config: state },
    ...writtenStates(state, `${prefix}${name}.`),
  ]);

/** The transitions written under `on`, `always` and `onDone` of a state, as objects. */
const writtenTransitions = (config: MachineConfig | StateConfig) =>
  [...Object.values(config.on ?? {}), config.always ?? [], config.onDone ?? []].flatMap((transitions) =>
    typeof transitions === 'string' ? [{ target: transitions }] : transitions,
  );

/** Every action written anywhere in a machine. @internal */
export const writtenActions = (config: MachineConfig): readonly MachineAction[] =>
  [config, ...writtenStates(config).map((state) => state.config)].flatMap((state) =>
    [
      state.entry ?? [],
      state.exit ?? [],
      ...writtenTransitions(state).map((transition) => ('actions' in transition ? (transition.actions ?? []) : [])),
    ].flat(),
  );
