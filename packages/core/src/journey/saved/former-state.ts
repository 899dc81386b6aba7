import type { ElementTable } from '../../process/element-table.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import type { Run } from '../state/run.js';
import { runStateAt, stateIndexOf } from '../state/run-state.js';

/** States of the catalogue that are called otherwise today, and are the same. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'develop-activities': { retired: 'closed' } };

/**
 * Facts of the catalogue that say the same in other words, nearest first: the number of attempts is now that of the next one, which is never
 * above the limit, and the first again while a case is open about the last.
 */
const REWORDED: Readonly<Record<string, (facts: Run['facts']) => readonly Run['facts'][]>> = {
  'give-remedial-feedback': ({ attempts, ...facts }) =>
    typeof attempts === 'number' ? [attempts + 1, attempts, 1].map((attempt) => ({ ...facts, attempt })) : [facts],
};

/**
 * The index of the state in which a run of a former version is today: where it stands now by the facts that both have. Facts that are new
 * have what they have where the machine first comes there. Undefined where the machine of today cannot be there.
 *
 * @internal
 */
export const formerState = (element: ElementTable, former: Pick<Run, 'value' | 'facts'>): number | undefined => {
  const { value: before } = former;
  const value = typeof before === 'string' ? (RENAMED[element.id]?.[before] ?? before) : before;
  const runs = (REWORDED[element.id]?.(former.facts) ?? [former.facts]).map((facts) => ({ value, facts }));
  for (const run of runs) {
    const state = likeliest(element, run);
    if (state !== undefined) return state;
  }
  return undefined;
};

const likeliest = (element: ElementTable, run: Pick<Run, 'value' | 'facts'>): number | undefined => {
  const today = stateIndexOf(element, run);
  if (today !== undefined) return today;
  const state = element.machine.states.findIndex((_, index) => {
    const { value, facts } = runStateAt(element, index);
    return plainEqual(value, run.value) && Object.entries(facts).every(([name, fact]) => !(name in run.facts) || run.facts[name] === fact);
  });
  return state < 0 ? undefined : state;
};
