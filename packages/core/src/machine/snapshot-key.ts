import type { AnyMachineSnapshot } from 'xstate';
import { InputError } from '../vocabulary/input-error.js';

/**
 * A key that is equal for snapshots with the same future: active nodes, history, context and output. Snapshots with the
 * same state value can differ in active nodes, where a transition targets the history of a parallel state.
 *
 * @throws InputError where the context or the output is not plain data.
 * @internal
 */
export const snapshotKey = (snapshot: AnyMachineSnapshot, what: string): string => {
  const ids = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map(({ id }) => id);
  const history = Object.entries(snapshot.historyValue).map(([id, nodes]) => [id, ids(nodes)]);
  const { status, context, output } = snapshot;
  return JSON.stringify([status, ids(snapshot._nodes), tagged(context, what), history, tagged(output, what)]);
};

/** Plain data with tags on values that JSON would conflate, such as `NaN`, `undefined` and −0. */
const tagged = (value: unknown, what: string): unknown => {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : `n${Object.is(value, -0) ? '-0' : value}`;
  if (value === undefined) return 'undefined';
  if (typeof value === 'bigint') return `b${value}`;
  if (Array.isArray(value)) return value.map((item) => tagged(item, what));
  if (
    typeof value === 'object' &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  ) {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return { o: entries.map(([key, item]) => [key, tagged(item, what)]) };
  }
  const found = typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value;
  throw new InputError(what, [
    { path: 'context', code: 'not-data', message: `expected plain data in its context, found a ${found}` },
  ]);
};
