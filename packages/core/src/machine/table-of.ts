import type { ElementMachine } from './element-machine.js';
import { compile, type MachineTable } from './machine-table.js';

/** The maximum number of states of an element’s machine; handwritten ones have ten to fifty. */
const LIMIT = 1000;

// The result follows from the machine alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<ElementMachine, MachineTable>();

/**
 * The table of an element’s machine.
 *
 * @throws InputError where the machine has none.
 * @internal
 */
export const tableOf = (machine: ElementMachine): MachineTable => {
  const table = remembered.get(machine) ?? compile(machine, { limit: LIMIT });
  remembered.set(machine, table);
  return table;
};
