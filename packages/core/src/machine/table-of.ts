import type { ElementMachine } from './element-machine.js';
import { compile, type MachineTable } from './machine-table.js';

/** The most states of an element’s machine: what people write by hand has some ten to fifty. */
const LIMIT = 1000;

// Follows from the machine alone, so that remembering it changes nothing but the time it takes.
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
