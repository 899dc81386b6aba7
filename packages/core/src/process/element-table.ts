import type { Step, WorkElement } from '../catalogue/work-element.js';
import { type MachineTable, movesFrom } from '../machine/machine-table.js';
import { tableOf } from '../machine/table-of.js';
import { at } from '../vocabulary/at.js';
import { type PlaceKind, placeKindOf } from './place-kind.js';

/**
 * An element of a process as a table: plain data, derived from its machine and its definition.
 *
 * @public
 */
export interface ElementTable {
  readonly id: string;
  /** Where its runs belong: 0 to the learner, 1 to an objective, 2 to an exception case, 3 to the organisation. */
  readonly kind: PlaceKind;
  readonly machine: MachineTable;
  readonly steps: readonly Step[];
  /**
   * For each state of the machine, the steps in which somebody works there, as indices into `steps`; none where the
   * machine is done.
   */
  readonly activeSteps: readonly (readonly number[])[];
  /** For each event of the machine, whether it is dropped while the machine cannot take it. */
  readonly ignores: readonly boolean[];
  /** The events that reach the element from outside. */
  readonly receives: readonly string[];
}

// The result follows from the element alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<WorkElement, ElementTable>();

/** @internal */
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
    // A part of a parallel machine stays active when the machine is done.
    activeSteps: machine.states.map(({ active }, state) =>
      steps.flatMap((step, index) => (active.includes(step.id) && machine.isFinal[state] === 0 ? [index] : [])),
    ),
    ignores: machine.events.map((event) => element.ignores.includes(event)),
    receives,
  };
  remembered.set(element, table);
  return table;
};

/** What a move announces to the other elements, without duplicates: what it emits, then the event itself. @internal */
export const announced = (event: string, emits: readonly string[]): readonly string[] => [
  ...new Set([...emits, event]),
];

/** Everything for which there may be routes from an element: what it emits, and the outcomes of its steps. @internal */
export const announcements = ({ emits, steps }: WorkElement): readonly string[] => [
  ...new Set([...emits, ...steps.flatMap(({ outcomes }) => outcomes)]),
];

/**
 * The only event with which an element can begin, if it begins by waiting; undefined if there is none, or a choice.
 *
 * @internal
 */
export const firstEvent = ({ machine, receives, activeSteps }: ElementTable): string | undefined => {
  if (at(activeSteps, machine.initial).length > 0) return undefined;
  const taken = movesFrom(machine, machine.initial).filter(({ event }) => receives.includes(event));
  return taken.length === 1 ? taken[0]?.event : undefined;
};
