import { writtenStates } from '../machine/written-machine.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { MachineConfig, StateConfig } from '../vocabulary/machine-config.js';
import type { Setting, SettingValue } from '../vocabulary/setting.js';

/**
 * What a model chooses for an element: the values of its settings, and the optional steps that it switches on.
 *
 * @internal
 */
export interface Choice {
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** References to optional steps, as `element/step`. */
  readonly options: readonly string[];
}

/**
 * An element as a model configures it: with the model’s settings, and without the optional steps that are not switched
 * on. Their states are removed, and so is every transition guarded by them.
 *
 * @internal
 */
export const chosenDefinition = (definition: ElementDefinition, { settings, options }: Choice): ElementDefinition => {
  const off = switchedOff(definition, options);
  const changed = Object.entries(definition.settings).filter(([id, { value }]) => (settings[id] ?? value) !== value);
  if (off.size === 0 && changed.length === 0) return definition;
  const key = JSON.stringify([[...off], changed.map(([id]) => [id, settings[id]])]);
  const known = remembered.get(definition) ?? new Map<string, ElementDefinition>();
  const chosen = known.get(key) ?? pruned(definition, off, changed, settings);
  if (known.size >= MOST) known.clear();
  remembered.set(definition, known.set(key, chosen));
  return chosen;
};

/** The steps of an element that are not switched on, and any steps nested within them. @internal */
export const switchedOff = (
  { id: element, steps }: ElementDefinition,
  options: Choice['options'],
): ReadonlySet<string> => {
  const off = steps.flatMap(({ id, optional }) =>
    optional !== undefined && !options.includes(`${element}/${id}`) ? [id] : [],
  );
  const within = steps.filter(({ id }) => off.some((each) => id.startsWith(`${each}.`)));
  return new Set([...off, ...within.map(({ id }) => id)]);
};

/** Whether a guard requires a step that is not switched on, in which case its transition is removed too. @internal */
export const asksFor =
  ({ guards }: Pick<ElementDefinition, 'guards'>, off: ReadonlySet<string>) =>
  (guard: string | undefined): boolean => {
    const condition = guard === undefined ? undefined : guards[guard];
    return condition !== undefined && 'option' in condition && off.has(condition.option);
  };

// Memoised by the choice alone: the same choice yields the same object, whose machine is compiled once.
const remembered = new WeakMap<ElementDefinition, Map<string, ElementDefinition>>();
/** The most choices memoised for one element. */
const MOST = 64;

const pruned = (
  definition: ElementDefinition,
  off: ReadonlySet<string>,
  changed: readonly (readonly [string, Setting])[],
  settings: Choice['settings'],
): ElementDefinition => {
  const { guards, machine, steps, competencies, habits } = definition;
  const gone = asksFor(definition, off);
  const left = off.size === 0 ? machine : without(machine, off, gone);
  const states = writtenStates(left);
  const events = new Set([left, ...states.map(({ config }) => config)].flatMap(({ on }) => Object.keys(on ?? {})));
  return {
    ...definition,
    ...(definition.receives === undefined
      ? {}
      : { receives: definition.receives.filter((event) => events.has(event)) }),
    ignores: definition.ignores.filter((event) => events.has(event)),
    settings: {
      ...definition.settings,
      ...Object.fromEntries(changed.map(([id, setting]) => [id, valued(setting, settings[id])])),
    },
    machine: left,
    guards: Object.fromEntries(Object.entries(guards).filter(([name]) => !gone(name))),
    steps: steps.filter(({ id }) => !off.has(id)).map((step) => withoutLost(step, events)),
    competencies: ofStepsLeft(competencies, off),
    habits: ofStepsLeft(habits, off),
  };
};

/** The parts that are about the whole element or about a remaining step. */
const ofStepsLeft = <Part extends { readonly steps?: readonly string[] }>(
  parts: readonly Part[],
  off: ReadonlySet<string>,
): readonly Part[] =>
  parts.flatMap((part) => {
    const kept = part.steps?.filter((step) => !off.has(step));
    if (kept === undefined) return [part];
    return kept.length === 0 ? [] : [{ ...part, steps: kept }];
  });

type StepDefinition = ElementDefinition['steps'][number];

/** A step without the outcomes that only led to removed steps. */
const withoutLost = (step: StepDefinition, events: ReadonlySet<string>): StepDefinition => {
  const { outcomes, shares } = step;
  if (
    outcomes?.every((event) => events.has(event)) !== false &&
    Object.keys(shares ?? {}).every((event) => events.has(event))
  )
    return step;
  return {
    ...step,
    ...(outcomes === undefined ? {} : { outcomes: outcomes.filter((event) => events.has(event)) }),
    ...(shares === undefined
      ? {}
      : { shares: Object.fromEntries(Object.entries(shares).filter(([event]) => events.has(event))) }),
  };
};

const valued = (setting: Setting, value: SettingValue | undefined): Setting =>
  value === undefined ? setting : { ...setting, value };

type Gone = (guard: string | undefined) => boolean;

const without = <Config extends MachineConfig | StateConfig>(
  config: Config,
  off: ReadonlySet<string>,
  gone: Gone,
  prefix = '',
): Config => ({
  ...config,
  ...(config.on === undefined ? {} : { on: remaining(config.on, gone) }),
  ...remainingIn('always', config.always, gone),
  ...remainingIn('onDone', config.onDone, gone),
  ...(config.states === undefined
    ? {}
    : {
        states: Object.fromEntries(
          Object.entries(config.states)
            .filter(([name]) => !off.has(prefix + name))
            .map(([name, state]) => [name, without(state, off, gone, `${prefix}${name}.`)]),
        ),
      }),
});

type Transitions = NonNullable<StateConfig['on']>;

const remaining = (on: Transitions, gone: Gone): Transitions =>
  Object.fromEntries(
    Object.entries(on).flatMap(([event, transitions]): readonly (readonly [string, Transitions[string]])[] => {
      if (typeof transitions === 'string') return [[event, transitions]];
      const left = [transitions].flat().filter(({ guard }) => !gone(guard));
      return left.length === 0 ? [] : [[event, left]];
    }),
  );

const remainingIn = (
  key: 'always' | 'onDone',
  transitions: Transitions[string] | undefined,
  gone: Gone,
): Partial<StateConfig> =>
  transitions === undefined ? {} : { [key]: remaining({ [key]: transitions }, gone)[key] ?? [] };
