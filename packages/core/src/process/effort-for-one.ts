import type { Step } from '../catalogue/work-element.js';
import { expectEffort } from '../vocabulary/expect-step.js';

/**
 * The default effort of a step for one learner, in minutes; in a group, each learner accounts for an equal part.
 *
 * @param step - A step of an element.
 *
 * @example
 * ```ts
 * import { effortForOne, workElement } from 'work-elements';
 *
 * const [teach] = workElement('deliver-activities').steps.filter(({ id }) => id === 'teach');
 * if (teach !== undefined) console.log(teach.effort.max / effortForOne(teach).max); // 6
 * ```
 *
 * @public
 */
export const effortForOne = (
  step: Pick<Step, 'effort' | 'group'>,
): { readonly min: number; readonly mode: number; readonly max: number } => {
  expectEffort(step, 'effortForOne');
  const {
    effort: { min, mode, max },
    group,
  } = step;
  const size = group?.size ?? 1;
  return { min: min / size, mode: mode / size, max: max / size };
};
