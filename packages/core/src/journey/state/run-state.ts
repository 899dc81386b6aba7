import type { ElementTable } from '../../process/element-table.js';
import { at } from '../../vocabulary/at.js';
import type { Fact } from '../../vocabulary/machine-config.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import { sortedRecord } from '../../vocabulary/sorted-record.js';
import type { Run, StateValue } from './run.js';

/** Where a machine is, as a journey keeps it. @internal */
export interface RunState {
  readonly value: StateValue;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly done: boolean;
}

/** The states of an element as journeys keep them, and the way back. */
interface Kept {
  readonly states: readonly RunState[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The same for states with a plain name and no facts. */
  readonly byWord: ReadonlyMap<string, number>;
  /** The same by the very facts of a state, which a run has from it unless it was read from elsewhere. */
  readonly byFacts: ReadonlyMap<object, number>;
}

// Follows from the table alone, so that remembering it changes nothing but the time it takes.
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

/** Where a machine is, as a journey keeps it, by the index of the state in the table. @internal */
export const runStateAt = (element: ElementTable, state: number): RunState => at(keptOf(element).states, state);

/** The index of the state in which a run is; undefined where its machine cannot be there at all. @internal */
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
