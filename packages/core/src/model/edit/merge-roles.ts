import { freeId } from '../../vocabulary/habit.js';
import { readInput } from '../../vocabulary/read-input.js';
import { responsibilitySchema } from '../../vocabulary/responsibility.js';
import type { ImplementationModel } from '../model.js';
import { type ModelReading, modelReading } from '../model-reading.js';
import { workRef } from '../work-ref.js';
import { roleMergeSchema } from './edit-input.js';
import { editModel, type ModelDraft, type ModelEdit } from './edit-model.js';
import { refuseUnknownRoles, roleIn, substituteInElement } from './reassign.js';

/**
 * The role to merge, and the one to merge it into.
 *
 * @public
 */
export interface RoleMerge<RoleId extends string = string> {
  /** The role that is removed. */
  readonly from: RoleId;
  /** The role that takes over everything that the other has. */
  readonly into: RoleId;
}

/**
 * Merges one role into another, which takes over all its work, its habits, its reviews and its people. The actors that
 * may hold the merged role are those that could hold both, or, if there are none, either.
 *
 * @param model - An implementation model.
 * @param merge - The role to merge, and the one to merge it into.
 * @throws {@link InputError} if a role does not exist.
 *
 * @example
 * ```ts
 * import { mergeRoles, models } from 'work-elements';
 *
 * const { model } = mergeRoles(models.validator, { from: 'validator', into: 'teacher' });
 * console.log(model.roles.map((role) => role.id)); // ['teacher', 'school-leader', 'learner', 'family']
 * ```
 *
 * @public
 */
export function mergeRoles<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  merge: RoleMerge<NoInfer<RoleId>>,
): ModelEdit<RoleId>;
export function mergeRoles(model: ImplementationModel, merge: RoleMerge): ModelEdit {
  const reading = modelReading(model);
  readInput(roleMergeSchema, merge, 'mergeRoles');
  const { from, into } = merge;
  refuseUnknownRoles(reading, 'mergeRoles', { from, into });
  if (String(from) === String(into)) return editModel(model, () => {});
  return editModel(model, (draft) => {
    for (const element of reading.elementOf.keys()) {
      for (const letter of responsibilitySchema.options) substituteInElement(draft, letter, element, from, into);
    }
    const ending = roleIn(draft, from);
    const merged = roleIn(draft, into);
    const both = merged.actors.filter((actor) => ending.actors.includes(actor));
    const actors = both.length > 0 ? both : [...merged.actors, ...ending.actors];
    if (actors.length !== merged.actors.length) merged.actors = actors;
    for (const habit of ending.habits) {
      if (merged.habits.some(({ statement }) => statement === habit.statement)) continue;
      merged.habits.push({ ...habit, id: freeId(habit.id, new Set(merged.habits.map(({ id }) => id))) });
    }
    draft.roles.splice(draft.roles.indexOf(ending), 1);
    for (const rule of draft.review) if (rule.by === from) rule.by = into;
    if (reading.model.automation.some(({ role }) => role === from || role === into))
      draft.automation = mergedAutomation(reading, from, into, actors.includes('information-system'));
    for (const person of draft.people) {
      if (person.roles.includes(from))
        person.roles = [...new Set(person.roles.map((role) => (role === from ? into : role)))];
    }
  });
}

/**
 * The automation of both roles: the rows of the removed role go to the other, unless that has its own row for the work,
 * or no system can hold the merged role. If one suggested what the other does, the suggesting is dropped.
 */
const mergedAutomation = (
  reading: ModelReading,
  from: string,
  into: string,
  bySystem: boolean,
): ModelDraft['automation'] => {
  const rows = reading.model.automation.filter(
    ({ role, work, mode }) =>
      (role !== from && role !== into) || (bySystem && !(mode === 'suggests' && doesAny(reading, work, [from, into]))),
  );
  const taken = new Set(rows.filter(({ role }) => role === into).map(({ work }) => work));
  return rows.flatMap((row) => {
    if (row.role !== from) return [{ ...row }];
    return taken.has(row.work) ? [] : [{ ...row, role: into }];
  });
};

const doesAny = ({ rows }: ModelReading, work: string, roles: readonly string[]): boolean =>
  rows.some(
    (row) =>
      (row.element === work || workRef(row.element, row.step) === work) &&
      row.responsible.some((role) => roles.includes(role)),
  );
