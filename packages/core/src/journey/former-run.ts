import type { ElementTable } from '../process/element-table.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import type { Run } from './state/journey.js';
import { runStateAt, stateIndexOf } from './state/run-state.js';

/**
 * A run as its machine of today has it: where it stands now by the facts that both have. Facts that are new have what they have where the
 * machine first comes there. A run that fits today, or nowhere, is left as it is.
 *
 * @internal
 */
export const formerRun = (element: ElementTable, run: Run): Run => {
  if (stateIndexOf(element, run) !== undefined) return run;
  const state = element.machine.states.findIndex((_, index) => {
    const { value, facts } = runStateAt(element, index);
    return plainEqual(value, run.value) && Object.entries(facts).every(([name, fact]) => !(name in run.facts) || run.facts[name] === fact);
  });
  return state < 0 ? run : { ...run, ...runStateAt(element, state) };
};
