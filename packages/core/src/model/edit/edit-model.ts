import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import { type Issue, ModelError } from '../../vocabulary/input-error.js';
import { namedIssues } from '../../vocabulary/named-issues.js';
import { childPath } from '../../vocabulary/path.js';
import { plainData } from '../../vocabulary/plain-data.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import { readBySchema } from '../../vocabulary/read-by-schema.js';
import { accept } from '../accepted.js';
import type { ImplementationModel } from '../model.js';
import { modelReading } from '../model-reading.js';
import { modelSchema } from '../model-schema.js';
import { referenceIssues } from '../reference-issues.js';
import { type EditNote, editNotes } from './edit-notes.js';
import { type ModelPatch, madeFor, refuseMovedOn } from './model-patch.js';
import { readPatches, refuseUnfit } from './read-patches.js';

/**
 * A model that can be changed inside a recipe.
 *
 * @public
 */
export type ModelDraft<RoleId extends string = string> = Draft<ImplementationModel<RoleId>>;

/**
 * An edited model, with patches that repeat and undo the edit.
 *
 * @public
 */
export interface ModelEdit<RoleId extends string = string, Before extends string = RoleId> {
  /** The model after the edit; the same object if the edit changed nothing. */
  readonly model: ImplementationModel<RoleId>;
  /** The patches with which {@link applyEdit} repeats the edit. */
  readonly patches: readonly ModelPatch<RoleId>[];
  /** The patches that undo the edit. */
  readonly inversePatches: readonly ModelPatch<Before>[];
  /**
   * Side effects that are correct but may surprise: steps that stay with another role though their element has moved.
   */
  readonly notes: readonly EditNote[];
}

/**
 * Edits a model. The input is never changed; unchanged parts are shared with it.
 *
 * @param model - An implementation model.
 * @param recipe - Changes a draft of it. To name a role that the model does not have yet, use {@link addRole}, or
 *   `editModel<string>`. What it returns is ignored; what it throws is passed on.
 * @returns The edited model with patches both ways. A recipe that changes nothing returns the same object and no
 *   patches.
 * @throws {@link ModelError} if the result is not a model.
 *
 * @example
 * ```ts
 * import { applyEdit, editModel, models } from 'work-elements';
 *
 * const { model, inversePatches } = editModel(models.validator, (draft) => {
 *   draft.roles[0]?.habits.push({ id: 'open-door', statement: 'Keeps the door open.' });
 * });
 * console.log(applyEdit(model, inversePatches).model.roles[0]?.habits.length);
 * ```
 *
 * @public
 */
export function editModel<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  recipe: (draft: ModelDraft<RoleId>) => void,
): ModelEdit<RoleId>;
export function editModel(model: ImplementationModel, recipe: (draft: ModelDraft) => void): ModelEdit {
  enablePatches();
  const before = modelReading(model).model;
  if (typeof recipe !== 'function') {
    throw new ModelError(`edit of "${before.id}"`, [
      {
        path: 'recipe',
        code: 'not-a-recipe',
        message: `expected a function that changes a draft, found ${typeof recipe}`,
      },
    ]);
  }
  const [after, patches, inversePatches] = produceWithPatches(before, (draft) => {
    recipe(draft);
  });
  return edited(before, after, patches, inversePatches);
}

/**
 * Applies patches to a model: the inverse patches of an edit undo it. Since patches address list items by position,
 * patches made before somebody else’s edit are refused, with a list of what differs.
 *
 * @param model - The model that the patches were made for.
 * @param patches - From {@link editModel} or an edit built on it; plain JSON that can be stored and sent.
 * @throws {@link ModelError} if the patches do not fit, or the result is not a model.
 *
 * @example
 * ```ts
 * import { applyEdit, models, moveWork } from 'work-elements';
 *
 * const move = moveWork(models.validator, { element: 'give-remedial-feedback', from: 'teacher', to: 'validator' });
 * console.log(applyEdit(move.model, move.inversePatches).model.roles.length);
 * ```
 *
 * @public
 */
export function applyEdit<RoleId extends string, Before extends string>(
  model: ImplementationModel<Before>,
  patches: readonly ModelPatch<RoleId>[],
): ModelEdit<RoleId, Before>;
export function applyEdit(model: ImplementationModel, patches: readonly ModelPatch[]): ModelEdit {
  enablePatches();
  const before = modelReading(model).model;
  const read = readPatches(before, patches);
  refuseMovedOn(before, read);
  const [after, done, undone] = produceWithPatches(before, (draft) => {
    read.forEach((patch, index) => {
      refuseUnfit(before.id, draft, patch, index);
      applyPatches(draft, [patch]);
    });
  });
  return edited(before, after, done, undone);
}

const edited = (
  before: ImplementationModel,
  after: ImplementationModel,
  patches: readonly Patch[],
  inversePatches: readonly Patch[],
): ModelEdit => {
  if (plainEqual(before, after)) return { model: before, patches: [], inversePatches: [], notes: [] };
  const issues = problems(after);
  if (issues.length > 0) throw new ModelError(`edit of "${before.id}"`, namedIssues(issues, after));
  const model = accept(after);
  return {
    model,
    patches: madeFor(before, patches),
    inversePatches: madeFor(model, inversePatches),
    notes: editNotes(before, model),
  };
};

const problems = (model: ImplementationModel): readonly Issue[] => {
  const plain = plainData(model);
  if (plain.issues.length > 0) return plain.issues;
  const read = readBySchema(modelSchema, plain.data);
  if (!read.success) return read.issues;
  const missing = missingIn(read.data, plain.data, '');
  // The edited model itself is checked, not the copy, since its unchanged elements are cached.
  return missing.length > 0 ? missing : referenceIssues(model);
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Parts that only parsing filled in: an edited model must be complete, so the recipe has to write them. */
const missingIn = (complete: unknown, value: unknown, path: string): readonly Issue[] => {
  if (!isObject(complete) || !isObject(value)) return [];
  return Object.keys(complete).flatMap((key) => {
    const at = childPath(path, Array.isArray(complete) ? Number(key) : key);
    if (!Object.hasOwn(value, key))
      return [
        {
          path: at,
          code: 'missing',
          message: 'missing; an edited model is complete (addRole fills in what a role leaves out)',
        },
      ];
    return missingIn(Reflect.get(complete, key), Reflect.get(value, key), at);
  });
};
