import type { ElementDefinition } from 'work-elements';

/** Which event leads to which state of a machine, from anywhere. @internal */
export const waysInto = (
  states: ElementDefinition['machine']['states'],
): readonly { readonly event: string; readonly target: string }[] =>
  Object.values(states ?? {}).flatMap((state) => [
    ...Object.entries(state.on ?? {}).flatMap(([event, to]) =>
      [to].flat().flatMap((each) => {
        const target = typeof each === 'string' ? each : each.target;
        return target === undefined ? [] : [{ event, target }];
      }),
    ),
    ...waysInto(state.states),
  ]);
