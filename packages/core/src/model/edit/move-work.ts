import { InputError } from '../../vocabulary/input-error.js';
import { readInput } from '../../vocabulary/read-input.js';
import type { StepAssignment } from '../assignment.js';
import type { ImplementationModel } from '../model.js';
import { type ModelReading, modelReading } from '../model-reading.js';
import { namesStep } from '../names-step.js';
import { workRef } from '../work-ref.js';
import { workMoveSchema } from './edit-input.js';
import { editModel, type ModelDraft, type ModelEdit } from './edit-model.js';
import { moveChoices } from './move-choices.js';
import { refuseUnknownRoles, refuseUnknownWork, roleIn, substituteInElement, substituteInStep } from './reassign.js';

/**
 * The work to move, from which role, and to which.
 *
 * @public
 */
export interface WorkMove<RoleId extends string = string> {
  /** The element. */
  readonly element: string;
  /** One step of it; if absent, all that `from` does in the element moves. */
  readonly step?: string;
  /** The role that does the work now. */
  readonly from: RoleId;
  /** The role that is to do it. */
  readonly to: RoleId;
}

/**
 * Moves work from one role to another, with accountability for it. If an information system may hold the new role,
 * accountability stays where it was. Automation moves along to another system, and is dropped if people take over;
 * review rules follow the review step. {@link checkModel} reports a role left without work, and a reviewer left to
 * review itself.
 *
 * @param model - An implementation model.
 * @param move - The work to move, from which role, and to which.
 * @throws {@link InputError} if a name does not exist or `from` does not do that work; the message names those who do.
 *
 * @example
 * ```ts
 * import { models, moveWork, raci } from 'work-elements';
 *
 * const { model } = moveWork(models.singleTeacher, {
 *   element: 'recommend',
 *   step: 'propose',
 *   from: 'teacher',
 *   to: 'learner',
 * });
 * console.log(raci(model).find((row) => row.step === 'propose')?.responsible); // ['learner']
 * ```
 *
 * @public
 */
export function moveWork<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  move: WorkMove<NoInfer<RoleId>>,
): ModelEdit<RoleId>;
export function moveWork(model: ImplementationModel, move: WorkMove): ModelEdit {
  const reading = modelReading(model);
  readInput(workMoveSchema, move, 'moveWork');
  const { element, step, from, to } = move;
  refuseUnknownRoles(reading, 'moveWork', { from, to });
  refuseUnknownWork(reading, 'moveWork', [{ path: 'element', ref: element }]);
  refuseUnknownWork(reading, 'moveWork', [{ path: 'step', ref: workRef(element, step) }]);
  const moved = reading.rows.filter(
    (row) => row.element === element && (step === undefined || row.step === step) && row.responsible.includes(from),
  );
  if (moved.length === 0) throw doesNotDoIt(reading, move);
  if (String(from) === String(to)) return editModel(model, () => {});
  return editModel(model, (draft) => {
    const staysAccountable = roleIn(draft, to).actors.includes('information-system');
    if (step === undefined) {
      substituteInElement(draft, 'responsible', element, from, to);
      if (!staysAccountable) substituteInElement(draft, 'accountable', element, from, to);
    } else {
      const ref = workRef(element, step);
      substituteInStep(draft, reading, 'responsible', ref, from, to);
      if (!staysAccountable && namesStep(roleIn(draft, from).accountable, ref))
        substituteInStep(draft, reading, 'accountable', ref, from, to);
    }
    if (staysAccountable) keepAccountable(draft, moved, from);
    moveChoices(draft, reading, { steps: new Set(moved.map((row) => workRef(row.element, row.step))), from, to });
  });
}

/** Names the role accountable if until now it was so only by default, as the sole responsible role. */
const keepAccountable = (draft: ModelDraft, moved: readonly StepAssignment[], role: string): void => {
  const { accountable } = roleIn(draft, role);
  for (const row of moved) {
    const ref = workRef(row.element, row.step);
    if (row.accountable.includes(role) && !namesStep(accountable, ref)) accountable.push(ref);
  }
};

const doesNotDoIt = ({ rows }: ModelReading, { element, step, from }: WorkMove): InputError => {
  const doers = new Set(
    rows
      .filter((row) => row.element === element && (step === undefined || row.step === step))
      .flatMap((row) => row.responsible),
  );
  const who =
    doers.size === 0
      ? 'nobody is'
      : `${[...doers].map((role) => `"${role}"`).join(', ')} ${doers.size === 1 ? 'is' : 'are'}`;
  const message = `"${from}" is not responsible for "${workRef(element, step)}"; ${who}`;
  return new InputError('moveWork', [{ path: 'from', code: 'not-responsible', message }]);
};
