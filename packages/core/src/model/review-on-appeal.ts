import type { Process } from '../catalogue/process.js';
import type { WorkElement } from '../catalogue/work-element.js';
import { movesFrom } from '../machine/machine-table.js';
import { type ElementTable, elementTable } from '../process/element-table.js';
import { processTable } from '../process/process-table.js';
import { at } from '../vocabulary/at.js';
import { expectText } from '../vocabulary/expect-parts.js';
import { stepsOfReview } from './review-steps.js';
import { workRef } from './work-ref.js';

// The result follows from the process alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<Process, Map<string, ReadonlySet<number>>>();

/**
 * Finds the states of an element in which a review is on appeal: those of a review that an event from outside has
 * begun, rather than an outcome of the step before it, and those that follow from it until the work is over.
 *
 * @param process - The learning process, or what {@link processOf} gives for a model.
 * @param element - The id of an element.
 * @returns The states of its machine, by their index in its table; none for an element that is not there.
 * @throws {@link InputError} where the element’s machine has no table.
 *
 * @example
 * ```ts
 * import { learningProcess, processTable, statesOnAppeal } from 'work-elements';
 *
 * const { states = [] } = processTable(learningProcess).element('assess-progress')?.machine ?? {};
 * const onAppeal = statesOnAppeal(learningProcess, 'assess-progress');
 * console.log(states.some(({ value }, index) => value === 'second-score' && onAppeal.has(index))); // true
 * console.log(states.some(({ value }, index) => value === 'second-score' && !onAppeal.has(index))); // true
 * console.log(states.some(({ value }, index) => value === 'verify' && onAppeal.has(index))); // false
 * ```
 *
 * @public
 */
export const statesOnAppeal = (process: Process, element: string): ReadonlySet<number> => {
  expectText(element, 'statesOnAppeal', 'element');
  processTable(process);
  const known = remembered.get(process) ?? new Map<string, ReadonlySet<number>>();
  remembered.set(process, known);
  const found = process.elements.find(({ id }) => id === element);
  const states = known.get(element) ?? (found === undefined ? NONE : statesIn(found, stepsOfReview(process)));
  if (found !== undefined) known.set(element, states);
  return states;
};

const NONE: ReadonlySet<number> = new Set();

const statesIn = (element: WorkElement, reviews: ReadonlySet<string>): ReadonlySet<number> => {
  const table = elementTable(element);
  const { machine } = table;
  const found = new Set<number>();
  for (const state of machine.states.keys())
    for (const { event, to } of movesFrom(machine, state)) {
      const isReview = stepIds(table, to).some((step) => reviews.has(workRef(element.id, step)));
      if (isReview && !outcomesAt(table, state).includes(event)) found.add(to);
    }
  // The set grows during iteration, and the loop also visits what is added.
  for (const state of found)
    for (const { event, to } of movesFrom(machine, state))
      if (outcomesAt(table, state).includes(event) && stepIds(table, to).length > 0) found.add(to);
  return found;
};

const stepIds = ({ steps, activeSteps }: ElementTable, state: number): readonly string[] =>
  at(activeSteps, state).map((position) => at(steps, position).id);

const outcomesAt = ({ steps, activeSteps }: ElementTable, state: number): readonly string[] =>
  at(activeSteps, state).flatMap((position) => at(steps, position).outcomes);
