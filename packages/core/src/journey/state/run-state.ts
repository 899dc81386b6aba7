import type { ElementTable } from '../../process/element-table.js';
import { at } from '../../vocabulary/at.js';
import type { Fact } from '../../vocabulary/machine-config.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import { sortedRecord } from '../../vocabulary/sorted-record.js';
import type { Run, StateValue } from './run.js';

/** The state of a machine, as a journey stores it. @internal */
export interface RunState {
  readonly value: StateValue;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly done: boolean;
}

/** The states of an element as journeys store them, and indexes to find them. */
interface Kept {
  readonly states: readonly RunState[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index by name, for states with a plain name and no facts. */
  readonly byWord: ReadonlyMap<string, number>;
  /**
   * Index by the identity of the facts object, which runs share with the table unless they were read from elsewhere.
   */
  readonly byFacts: ReadonlyMap<object, number>;
}

// Memoised by the table alone.
const remembered = new WeakMap<ElementTable, Kept>();

const keptOf = (element: ElementTable): Kept => {
  const known = remembered.get(element);
  if (known !== undefined) return known;
  const { machine } = element;
  const states = machine.states.map(
    ({ value, context }, state): RunState => ({
      value: copyOf(value),
      facts: factsIn(context),
      done: machine.isFinal[state] === 1,
    }),
  );
  const kept = {
    states,
    indexOf: new Map(states.map(({ value, facts }, index) => [plainKey([value, facts]), index])),
    byWord: new Map(
      states.flatMap(({ value, facts }, index): [string, number][] =>
        typeof value === 'string' && isEmpty(facts) ? [[value, index]] : [],
      ),
    ),
    byFacts: new Map(states.map(({ facts }, index) => [facts, index])),
  };
  remembered.set(element, kept);
  return kept;
};

const copyOf = (value: ElementTable['machine']['states'][number]['value']): StateValue => {
  if (typeof value === 'string') return value;
  const copy = Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, copyOf(inner)]])),
  );
  return Object.freeze({ ...sortedRecord(copy) });
};

const factsIn = (context: unknown): RunState['facts'] =>
  Object.freeze(
    sortedRecord(
      Object.fromEntries(
        Object.entries(Object(context)).flatMap(([name, value]) => (isFact(value) ? [[name, value]] : [])),
      ),
    ),
  );

const isFact = (value: unknown): value is Fact =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The state of a machine as a journey stores it, by its index in the table. @internal */
export const runStateAt = (element: ElementTable, state: number): RunState => at(keptOf(element).states, state);

/** The index of a run’s state in the table; undefined if its machine has no such state. @internal */
export const stateIndexOf = (
  element: ElementTable,
  { value, facts }: Pick<Run, 'value' | 'facts'>,
): number | undefined => {
  const { states, byWord, byFacts, indexOf } = keptOf(element);
  const own = byFacts.get(facts);
  if (own !== undefined && states[own]?.value === value) return own;
  return typeof value === 'string' && isEmpty(facts) ? byWord.get(value) : indexOf.get(plainKey([value, facts]));
};

const isEmpty = (facts: RunState['facts']): boolean => {
  for (const _ in facts) return false;
  return true;
};
