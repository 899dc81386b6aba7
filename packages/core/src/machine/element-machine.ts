import { assign, type EventObject, emit, setup } from 'xstate';
import type { Condition, Fact, MachineConfig } from '../vocabulary/machine-config.js';
import type { Setting } from '../vocabulary/setting.js';

type Facts = Record<string, Fact>;
type Amount = number | { readonly setting: string };
type AmountOf = (amount: Amount) => number;

/** A number as written, or the value of a setting; `unlimited` is infinity. */
const amountIn =
  (settings: Readonly<Record<string, Setting>>): AmountOf =>
  (amount) => {
    if (typeof amount === 'number') return amount;
    const value = settings[amount.setting]?.value;
    if (value === undefined) throw new RangeError(`no setting "${amount.setting}"`);
    return value === 'unlimited' ? Number.POSITIVE_INFINITY : value;
  };

// A guard on an option holds, since options that are switched off have been removed: see `chosenDefinition`.
const holds = (condition: Condition, facts: Facts, amountOf: AmountOf): boolean => {
  if ('option' in condition) return true;
  const fact = facts[condition.fact];
  if ('is' in condition) return fact === condition.is;
  if (typeof fact !== 'number') return false;
  return 'below' in condition ? fact < amountOf(condition.below) : fact >= amountOf(condition.atLeast);
};

/** One more, up to a bound; without a bound nothing is counted, so that the machine stays finite. */
const counted = (fact: Fact | undefined, upTo: number): number => {
  const before = typeof fact === 'number' ? fact : 0;
  return upTo === Number.POSITIVE_INFINITY ? before : Math.min(upTo, before + 1);
};

/**
 * Makes the XState machine of an element: its named guards from their conditions, and the three actions that a machine
 * may use.
 *
 * @internal
 */
export const buildMachine = (
  id: string,
  config: MachineConfig,
  guards: Readonly<Record<string, Condition>>,
  settings: Readonly<Record<string, Setting>> = {},
) => {
  const amountOf = amountIn(settings);
  return setup({
    types: { context: {} as Facts, events: {} as EventObject, emitted: {} as EventObject },
    guards: Object.fromEntries(
      Object.entries(guards).map(([name, condition]) => [
        name,
        ({ context }: { context: Facts }) => holds(condition, context, amountOf),
      ]),
    ),
    actions: {
      emit: emit((_: unknown, params: { event: string }) => ({ type: params.event })),
      set: assign((_: unknown, params: { fact: string; to: Fact }) => ({ [params.fact]: params.to })),
      count: assign(({ context }: { context: Facts }, params: { fact: string; upTo: Amount }) => ({
        [params.fact]: counted(context[params.fact], amountOf(params.upTo)),
      })),
    },
  }).createMachine({ ...config, id, context: { ...config.context }, options: { maxIterations: 200 } });
};

/**
 * The XState machine of a work element. Pure: no timers, clocks, randomness or side effects; its context holds only
 * facts.
 *
 * @public
 */
export type ElementMachine = ReturnType<typeof buildMachine>;
