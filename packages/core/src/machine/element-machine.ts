import { assign, type EventObject, emit, setup } from 'xstate';
import type { Condition, Fact, MachineConfig } from '../vocabulary/machine-config.js';

type Facts = Record<string, Fact>;

const holds = (condition: Condition, facts: Facts): boolean => {
  const fact = facts[condition.fact];
  if ('is' in condition) return fact === condition.is;
  if (typeof fact !== 'number') return false;
  return 'below' in condition ? fact < condition.below : fact >= condition.atLeast;
};

const counted = (fact: Fact | undefined, upTo: number): number => Math.min(upTo, (typeof fact === 'number' ? fact : 0) + 1);

/**
 * Makes the XState machine of an element: its named guards from their conditions, and the three actions that a machine can name.
 *
 * @internal
 */
export const buildMachine = (id: string, config: MachineConfig, guards: Readonly<Record<string, Condition>>) =>
  setup({
    types: { context: {} as Facts, events: {} as EventObject, emitted: {} as EventObject },
    guards: Object.fromEntries(
      Object.entries(guards).map(([name, condition]) => [name, ({ context }: { context: Facts }) => holds(condition, context)]),
    ),
    actions: {
      emit: emit((_: unknown, params: { event: string }) => ({ type: params.event })),
      set: assign((_: unknown, params: { fact: string; to: Fact }) => ({ [params.fact]: params.to })),
      count: assign(({ context }: { context: Facts }, params: { fact: string; upTo: number }) => ({
        [params.fact]: counted(context[params.fact], params.upTo),
      })),
    },
  }).createMachine({ ...config, id, context: { ...config.context }, options: { maxIterations: 200 } });

/**
 * The XState machine of a work element. Pure: no timers, clocks, randomness or side effects; its context holds only facts.
 *
 * @public
 */
export type ElementMachine = ReturnType<typeof buildMachine>;
