import type { StateValue } from 'xstate';

/** The ids of all states that are active under a state value, dotted, parents before their children. @internal */
export const activeStates = (value: StateValue, prefix = ''): readonly string[] => {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([name, inner]) => [
    prefix + name,
    ...(inner === undefined ? [] : activeStates(inner, `${prefix}${name}.`)),
  ]);
};
