import { atKey } from '../../vocabulary/at.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { readInput } from '../../vocabulary/read-input.js';
import { responsibilitySchema } from '../../vocabulary/responsibility.js';
import type { ImplementationModel } from '../model.js';
import { modelReading } from '../model-reading.js';
import type { ModelDocument } from '../model-schema.js';
import { namesStep } from '../names-step.js';
import { splitWorkRef, workRef } from '../work-ref.js';
import { newRole } from './add-role.js';
import { roleSplitSchema } from './edit-input.js';
import { editModel, type ModelEdit } from './edit-model.js';
import { moveChoices } from './move-choices.js';
import { refuseUnknownRoles, refuseUnknownWork, substituteInElement, substituteInStep } from './reassign.js';

/**
 * How a role is split in two.
 *
 * @public
 */
export interface RoleSplit<RoleId extends string = string, NewId extends string = string> {
  /** The role to split; it keeps everything not listed in `work`. */
  readonly role: RoleId;
  /** The new role. By default, the same actors may hold it, with the same scope. */
  readonly into: { readonly id: NewId } & Pick<ModelDocument['roles'][number], 'title' | 'summary' | 'habits'> &
    Partial<Pick<ModelDocument['roles'][number], 'actors' | 'scope'>>;
  /** The work to hand over: elements, or steps as `element/step`, with all RACI letters that the role has for them. */
  readonly work: readonly string[];
}

/**
 * Splits a role: a new role takes over some of its work, with all RACI letters, automation, and the reviews included in
 * it.
 *
 * @param model - An implementation model.
 * @param split - The role to split, the new role, and the work to hand over.
 * @throws {@link InputError} if a name does not exist, or the role has nothing to do with some of the work.
 *
 * @example
 * ```ts
 * import { models, splitRole } from 'work-elements';
 *
 * const { model } = splitRole(models.singleTeacher, {
 *   role: 'teacher',
 *   into: { id: 'assessor', title: 'Assessor' },
 *   work: ['assess-progress', 'decide-advancement'],
 * });
 * console.log(model.roles.map((role) => role.id)); // ['teacher', 'learner', 'family', 'assessor']
 * ```
 *
 * @public
 */
export function splitRole<RoleId extends string, const NewId extends string>(
  model: ImplementationModel<RoleId>,
  split: RoleSplit<NoInfer<RoleId>, NewId>,
): ModelEdit<RoleId | NewId, RoleId>;
export function splitRole(model: ImplementationModel, split: RoleSplit): ModelEdit {
  const reading = modelReading(model);
  readInput(roleSplitSchema, split, 'splitRole');
  const { role, into, work } = split;
  refuseUnknownRoles(reading, 'splitRole', { role });
  refuseUnknownWork(
    reading,
    'splitRole',
    work.map((ref, index) => ({ path: `work[${index}]`, ref })),
  );
  const original = atKey(reading.roleOf, role);
  const idle = work.flatMap((ref, index): readonly Issue[] => {
    const { element, step } = splitWorkRef(ref);
    const rows = reading.rows.filter((row) => row.element === element && (step === undefined || row.step === step));
    const involved = rows.some((row) => responsibilitySchema.options.some((letter) => row[letter].includes(role)));
    return involved
      ? []
      : [
          {
            path: `work[${index}]`,
            code: 'not-involved',
            message: `"${role}" has nothing to do with "${ref}"; leave it out`,
          },
        ];
  });
  if (idle.length > 0) throw new InputError('splitRole', idle);
  const same = { actors: original.actors, ...(original.scope === undefined ? {} : { scope: original.scope }) };
  const added = newRole({ ...same, ...into }, 'splitRole', 'into');
  return editModel(model, (draft) => {
    draft.roles.push(added);
    for (const ref of work) {
      const { element, step } = splitWorkRef(ref);
      for (const letter of responsibilitySchema.options) {
        if (step === undefined) substituteInElement(draft, letter, element, role, added.id);
        else if (namesStep(original[letter], ref)) substituteInStep(draft, reading, letter, ref, role, added.id);
      }
    }
    const steps = reading.rows
      .filter(
        (row) =>
          row.responsible.includes(role) &&
          (work.includes(row.element) || work.includes(workRef(row.element, row.step))),
      )
      .map((row) => workRef(row.element, row.step));
    moveChoices(draft, reading, { steps: new Set(steps), from: role, to: added.id });
  });
}
