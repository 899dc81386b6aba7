import type { Process } from '../catalogue/process.js';
import type { Step } from '../catalogue/work-element.js';
import { movesFrom } from '../machine/machine-table.js';
import { at } from '../vocabulary/at.js';
import { expectParts } from '../vocabulary/expect-parts.js';
import type { ElementTable } from './element-table.js';
import { processTable } from './process-table.js';

/**
 * Where appeals are heard, and what can be appealed; steps are given as `element/step`.
 *
 * @public
 */
export interface AppealSteps {
  /** The steps in which an appeal is heard. */
  readonly hearing: ReadonlySet<string>;
  /**
   * The other steps that decide: one of their outcomes can be appealed. The appeal is against the person who ended such
   * a step.
   */
  readonly deciding: ReadonlySet<string>;
}

// The result follows from the process alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<Process, AppealSteps>();

/**
 * Finds where appeals are heard in a process, and which steps can be appealed, from the element that its entries send
 * an appeal to.
 *
 * @param process - The learning process, or what {@link processOf} gives for a model.
 * @returns The steps; none where the process takes no appeals.
 * @throws {@link InputError} where the process names what does not exist.
 *
 * @example
 * ```ts
 * import { appealSteps, learningProcess } from 'work-elements';
 *
 * const { hearing, deciding } = appealSteps(learningProcess);
 * console.log([...hearing]); // ['decide-advancement/hear-appeal']
 * console.log([...deciding]); // ['decide-advancement/weigh', 'decide-advancement/decide']
 * ```
 *
 * @public
 */
export const appealSteps = (process: Process): AppealSteps => {
  const known = remembered.get(process);
  if (known !== undefined) return known;
  const table = processTable(process);
  const hearing = new Set<string>();
  const deciding = new Set<string>();
  for (const { to, send } of table.entries['appeal-raised']) {
    const element = table.element(to);
    if (element === undefined) continue;
    for (const state of element.machine.states.keys())
      for (const move of movesFrom(element.machine, state))
        if (move.event === send) for (const step of stepsIn(element, move.to)) hearing.add(`${to}/${step.id}`);
    for (const step of element.steps) if (comesToAppeal(element, step, send)) deciding.add(`${to}/${step.id}`);
  }
  const found = { hearing, deciding: new Set([...deciding].filter((each) => !hearing.has(each))) };
  remembered.set(process, found);
  return found;
};

/**
 * Whether a step hears appeals against another. If so, whoever ended the other for an objective may not end this one
 * for the same objective.
 *
 * @param process - The learning process, or what {@link processOf} gives for a model.
 * @param work - The step that would be ended, as `element/step`.
 * @param done - The step that has been ended.
 * @throws {@link InputError} where the process names what does not exist.
 *
 * @example
 * ```ts
 * import { hearsAppealAgainst, learningProcess } from 'work-elements';
 *
 * const hear = 'decide-advancement/hear-appeal';
 * console.log(hearsAppealAgainst(learningProcess, hear, 'decide-advancement/decide')); // true
 * console.log(hearsAppealAgainst(learningProcess, hear, 'decide-advancement/inform')); // false
 * ```
 *
 * @public
 */
export const hearsAppealAgainst = (process: Process, work: string, done: string): boolean => {
  expectParts({ work, done }, 'hearsAppealAgainst', { work: 'a text', done: 'a text' });
  const { hearing, deciding } = appealSteps(process);
  return hearing.has(work) && deciding.has(done);
};

const stepsIn = ({ steps, activeSteps }: ElementTable, state: number): readonly Step[] =>
  at(activeSteps, state).map((position) => at(steps, position));

/** Whether an outcome of a step can be appealed without anybody else’s choice in between. */
const comesToAppeal = (element: ElementTable, step: Step, send: string): boolean => {
  if (step.outcomes.length < 2) return false;
  const moves = (state: number, outcomes: readonly string[]): readonly number[] =>
    movesFrom(element.machine, state).flatMap((move) => (outcomes.includes(move.event) ? [move.to] : []));
  const seen = new Set(
    [...element.machine.states.keys()].flatMap((state) =>
      stepsIn(element, state).includes(step) ? moves(state, step.outcomes) : [],
    ),
  );
  // The set grows during iteration, and the loop also visits what is added.
  for (const state of seen) {
    if (movesFrom(element.machine, state).some(({ event }) => event === send)) return true;
    for (const { outcomes } of stepsIn(element, state))
      if (outcomes.length === 1) for (const to of moves(state, outcomes)) seen.add(to);
  }
  return false;
};
