import type { WorkElement } from '../catalogue/work-element.js';
import { movesFrom } from '../machine/machine-table.js';
import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { processOf } from '../model/process-of.js';
import { raci } from '../model/raci.js';
import { workRef } from '../model/work-ref.js';
import { elementTable } from '../process/element-table.js';
import { at } from '../vocabulary/at.js';
import { handoffs } from './handoffs.js';

/**
 * Work that another role continues although no artifact is handed over.
 *
 * @public
 */
export interface UnhandedWork {
  /** The step that ends, and the one that may come next, as `element/step`. */
  readonly before: string;
  readonly after: string;
  /** The roles responsible for the step that ends. */
  readonly by: readonly string[];
  /** The same as a sentence. */
  readonly message: string;
}

/**
 * Lists the steps of a model’s own elements that follow a step of another role although nothing passes between them.
 * This is not an error in itself; most often, the artifact that one step produces and the other consumes was forgotten,
 * so no hand-off is found.
 *
 * @param given - An implementation model.
 * @throws `ModelError` if the model is not one.
 *
 * @example
 * ```ts
 * import { models, unhandedWork } from 'work-elements';
 *
 * // A ready model has no elements of its own.
 * console.log(unhandedWork(models.validator)); // []
 * ```
 *
 * @public
 */
export const unhandedWork = (given: ImplementationModel): readonly UnhandedWork[] => {
  const { model } = modelReading(given);
  const own = new Set([...model.elements, ...(model.process?.elements ?? [])].map(({ id }) => id));
  if (own.size === 0) return [];
  const doing = new Map(raci(model).map(({ element, step, responsible }) => [workRef(element, step), responsible]));
  const handed = new Set(
    handoffs(model).map(({ from, to }) => `${workRef(from.element, from.step)} ${workRef(to.element, to.step)}`),
  );
  return processOf(model)
    .elements.filter(({ id }) => own.has(id))
    .flatMap((element) =>
      nextSteps(element).flatMap(([one, other]): readonly UnhandedWork[] => {
        const [before, after] = [workRef(element.id, one), workRef(element.id, other)];
        const [by = [], takers = []] = [doing.get(before), doing.get(after)];
        // A step that receives something may send the work back without an artifact.
        const isHanded =
          handed.has(`${before} ${after}`) ||
          handed.has(`${after} ${before}`) ||
          takers.some((role) => by.includes(role));
        if (by.length === 0 || takers.length === 0 || isHanded) return [];
        const message =
          `${after} follows ${before}, which ${by.join(', ')} does, and nothing passes between them; if something ` +
          'does, name it where the one produces and the other consumes it';
        return [{ before, after, by, message }];
      }),
    );
};

/** Each step paired with every step that may come next, passing through states in which nobody works. */
const nextSteps = (element: WorkElement): readonly (readonly [string, string])[] => {
  const { machine, steps, activeSteps } = elementTable(element);
  const stepsIn = (state: number): readonly string[] =>
    at(activeSteps, state).map((position) => at(steps, position).id);
  return steps.flatMap(({ id, outcomes }) => {
    const reached = new Set(
      [...activeSteps.keys()]
        .filter((state) => stepsIn(state).includes(id))
        .flatMap((state) =>
          movesFrom(machine, state).flatMap(({ event, to }) => (outcomes.includes(event) ? [to] : [])),
        ),
    );
    // The set grows during iteration, and the loop also visits what is added.
    for (const state of reached)
      if (stepsIn(state).length === 0) for (const { to } of movesFrom(machine, state)) reached.add(to);
    return [...new Set([...reached].flatMap(stepsIn))].map((next) => [id, next] as const);
  });
};
