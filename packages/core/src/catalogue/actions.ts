import { expectText } from '../vocabulary/expect-parts.js';
import type { Fact } from '../vocabulary/machine-config.js';

/**
 * The action of emitting an event to the other elements, as data.
 *
 * @example
 * ```ts
 * import { emits } from 'work-elements';
 *
 * const on = { reported: { target: 'waiting', actions: emits('result-ready') } };
 * ```
 *
 * @public
 */
export const emits = <Event extends string>(event: Event) => {
  expectText(event, 'emits', 'event');
  return { type: 'emit', params: { event } } as const;
};

/**
 * The action of setting a fact to a value, as data.
 *
 * @example
 * ```ts
 * import { sets } from 'work-elements';
 *
 * const on = { 'summative-planned': { target: 'collect', actions: sets('approach', 'summative') } };
 * ```
 *
 * @public
 */
export const sets = (fact: string, to: Fact) => {
  expectText(fact, 'sets', 'fact');
  return { type: 'set', params: { fact, to } } as const;
};

/**
 * The action of incrementing a fact by one, as data; it stops at `upTo`, a number or a setting, which keeps the machine
 * finite.
 *
 * @example
 * ```ts
 * import { counts } from 'work-elements';
 *
 * const on = { cleared: { target: 'waiting', actions: counts('attempts', 3) } };
 * ```
 *
 * @public
 */
export const counts = (fact: string, upTo: number | { readonly setting: string }) => {
  expectText(fact, 'counts', 'fact');
  return { type: 'count', params: { fact, upTo } } as const;
};

/** A transition of the catalogue: its target, and the actions taken on the way. @internal */
export const to = <const Target extends string, const Actions extends readonly object[]>(
  target: Target,
  ...actions: Actions
) => ({ target, actions }) as const;

/** A state of the catalogue with nothing but its transitions. @internal */
export const on = <const Taken extends object>(taken: Taken) => ({ on: taken }) as const;
