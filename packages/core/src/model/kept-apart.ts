import { InputError } from '../vocabulary/input-error.js';
import { wordOf } from '../vocabulary/path.js';
import type { ImplementationModel } from './model.js';
import { policiesIn } from './read-parts.js';
import { splitWorkRef } from './work-ref.js';

/**
 * The sets of work that a model keeps apart, between people as well as roles: those of `policies.separate`, and those
 * of its own rules.
 *
 * @param model - An implementation model.
 *
 * @example
 * ```ts
 * import { models, separations } from 'work-elements';
 *
 * console.log(separations(models.validator)[0]); // ['deliver-activities', 'assess-progress/score']
 * ```
 *
 * @public
 */
export const separations = (model: Pick<ImplementationModel, 'policies'>): readonly (readonly string[])[] =>
  separationsIn(model, 'separations');

const separationsIn = (model: Pick<ImplementationModel, 'policies'>, what: string): readonly (readonly string[])[] => {
  const { separate, rules } = policiesIn(model, what);
  return [...separate, ...rules.flatMap(({ rule }) => (rule.kind === 'separate' ? [rule.work] : []))];
};

/** Whether a reference names this work, or the element of which it is a step. @internal */
export const isPartOf = (work: string, ref: string): boolean => work === ref || splitWorkRef(work).element === ref;

/** Whether two steps belong to different members of a set, so that one person must not do both. @internal */
export const areApart = (set: readonly string[], one: string, other: string): boolean =>
  set.some(
    (ref, index) => isPartOf(one, ref) && set.some((another, place) => place !== index && isPartOf(other, another)),
  );

/**
 * Whether a model keeps two steps apart, so that one person who does both within an objective breaks its policies.
 *
 * @param model - An implementation model.
 * @param one - A step, as `element/step`.
 * @param other - Another step.
 *
 * @example
 * ```ts
 * import { keepsApart, models } from 'work-elements';
 *
 * console.log(keepsApart(models.validator, 'deliver-activities/teach', 'assess-progress/score')); // true
 * console.log(keepsApart(models.validator, 'assess-progress/plan', 'assess-progress/score')); // false
 * ```
 *
 * @public
 */
export const keepsApart = (model: ImplementationModel, one: string, other: string): boolean => {
  const works: readonly unknown[] = [one, other];
  const wrong = works.findIndex((work) => typeof work !== 'string');
  if (wrong >= 0) {
    const message = `expected a step, as "element/step", found ${wordOf(works[wrong])}`;
    throw new InputError('keepsApart', [{ path: 'work', code: 'invalid-type', message }]);
  }
  return separationsIn(model, 'keepsApart').some((set) => areApart(set, one, other));
};
