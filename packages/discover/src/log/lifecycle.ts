/**
 * The transitions of XES’s standard lifecycle (IEEE 1849, lifecycle extension), as this library writes them: in lower
 * case.
 *
 * @public
 */
export const lifecycles = [
  'schedule',
  'assign',
  'withdraw',
  'reassign',
  'start',
  'suspend',
  'resume',
  'pi_abort',
  'ate_abort',
  'complete',
  'autoskip',
  'manualskip',
  'unknown',
] as const;

/**
 * A transition of XES’s standard lifecycle.
 *
 * @public
 */
export type Lifecycle = (typeof lifecycles)[number];

const numbers: ReadonlyMap<string, number> = new Map(lifecycles.map((name, index) => [name, index]));

/** The number of a lifecycle transition, case-insensitive; that of `unknown` for any other word. @internal */
export const lifecycleNumber = (word: string): number =>
  numbers.get(word) ?? numbers.get(word.trim().toLowerCase()) ?? UNKNOWN;

const numberOf = (name: Lifecycle): number => lifecycles.indexOf(name);

/** @internal */
export const SCHEDULE = numberOf('schedule');
/** @internal */
export const WITHDRAW = numberOf('withdraw');
/** @internal */
export const START = numberOf('start');
/** @internal */
export const SUSPEND = numberOf('suspend');
/** @internal */
export const RESUME = numberOf('resume');
/** @internal */
export const PI_ABORT = numberOf('pi_abort');
/** @internal */
export const ATE_ABORT = numberOf('ate_abort');
/** @internal */
export const COMPLETE = numberOf('complete');
/** @internal */
export const UNKNOWN = numberOf('unknown');
