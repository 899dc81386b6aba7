import type { Step, WorkElement } from '../catalogue/work-element.js';
import { type MachineTable, movesFrom } from '../machine/machine-table.js';
import { tableOf } from '../machine/table-of.js';
import { at } from '../vocabulary/at.js';
import { type PlaceKind, placeKindOf } from './place-kind.js';

/**
 * An element of a process as a table: plain data, read off its machine and its definition.
 *
 * @public
 */
export interface ElementTable {
  readonly id: string;
  /**
   * Where its runs are kept: 0 with the learner, 1 with an objective, 2 with an exception case, 3 with the
   * organisation.
   */
  readonly kind: PlaceKind;
  readonly machine: MachineTable;
  readonly steps: readonly Step[];
  /** By state of the machine: the steps in which somebody works there, by their position in `steps`. */
  readonly activeSteps: readonly (readonly number[])[];
  /** By event of the machine: whether it is dropped where the machine does not take it. */
  readonly ignores: readonly boolean[];
  /** The events that reach the element from outside. */
  readonly receives: readonly string[];
}

// Follows from the element alone, so that remembering it changes nothing but the time it takes.
const remembered = new WeakMap<WorkElement, ElementTable>();

/** The table of an element. @internal */
export const elementTable = (element: WorkElement): ElementTable => {
  const known = remembered.get(element);
  if (known !== undefined) return known;
  const { id, subject, steps, receives } = element;
  const machine = tableOf(element.machine);
  const table: ElementTable = {
    id,
    kind: placeKindOf(subject),
    machine,
    steps,
    activeSteps: machine.states.map(({ active }) =>
      steps.flatMap((step, index) => (active.includes(step.id) ? [index] : [])),
    ),
    ignores: machine.events.map((event) => element.ignores.includes(event)),
    receives,
  };
  remembered.set(element, table);
  return table;
};

/** What a move tells the other elements, each once: what it emits, then the event itself. @internal */
export const announced = (event: string, emits: readonly string[]): readonly string[] => [
  ...new Set([...emits, event]),
];

/** Everything that routes from an element can listen to: what it emits, and the outcomes of its steps. @internal */
export const announcements = ({ emits, steps }: WorkElement): readonly string[] => [
  ...emits,
  ...steps.flatMap(({ outcomes }) => outcomes),
];

/**
 * The one event with which an element begins by itself, where it begins by waiting; undefined where there is none, or a
 * choice.
 *
 * @internal
 */
export const firstEvent = ({ machine, receives, activeSteps }: ElementTable): string | undefined => {
  if (at(activeSteps, machine.initial).length > 0) return undefined;
  const taken = movesFrom(machine, machine.initial).filter(({ event }) => receives.includes(event));
  return taken.length === 1 ? taken[0]?.event : undefined;
};
