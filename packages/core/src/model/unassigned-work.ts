import { counted } from '../vocabulary/counted.js';
import type { StepAssignment } from './assignment.js';
import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';
import { workRef } from './work-ref.js';

/**
 * Work for which nobody is responsible.
 *
 * @public
 */
export interface UnassignedWork {
  /** An element if nobody is responsible for any of its steps, otherwise a step (`element/step`). */
  readonly work: string;
  readonly element: string;
  /** The ids of the steps, at least one. */
  readonly steps: readonly string[];
  /** The same as a sentence. */
  readonly message: string;
}

/**
 * Lists the work of a model for which nobody is responsible: an element, if nobody is responsible for any of its steps,
 * and otherwise each single step. For packages that build on this one.
 *
 * @param model - An implementation model.
 * @throws `ModelError` if the model is not one.
 *
 * @example
 * ```ts
 * import { defineModel, unassignedWork } from 'work-elements';
 *
 * const roles = [
 *   { id: 'guide', title: 'Guide', actors: ['onsite-educator'], responsible: ['recommend', 'assess-progress/score'] },
 * ] as const;
 * const work = unassignedWork(defineModel({ id: 'hill', title: 'Hill', roles }));
 * console.log(work.slice(0, 1).map(({ message }) => message)); // [ 'nobody is responsible for "map-objectives" (7 steps)' ]
 * console.log(work.some((each) => each.work === 'assess-progress/plan')); // true
 * ```
 *
 * @public
 */
export const unassignedWork = (model: ImplementationModel): readonly UnassignedWork[] =>
  unassignedIn(modelReading(model).rows);

/** @internal */
export const unassignedIn = (rows: readonly StepAssignment[]): readonly UnassignedWork[] =>
  [...new Set(rows.map(({ element }) => element))].flatMap((element) => {
    const own = rows.filter((row) => row.element === element);
    const open = own.filter(({ responsible }) => responsible.length === 0).map(({ step }) => step);
    if (open.length < own.length) return open.map((step) => unassigned(workRef(element, step), element, [step]));
    return [unassigned(element, element, open)];
  });

const unassigned = (work: string, element: string, steps: readonly string[]): UnassignedWork => {
  const count = work === element ? ` (${counted(steps.length, 'step')})` : '';
  return { work, element, steps, message: `nobody is responsible for "${work}"${count}` };
};
