import fc from 'fast-check';
import {
  addRole,
  editModel,
  type ImplementationModel,
  type ModelEdit,
  mergeRoles,
  moveWork,
  raci,
  splitRole,
} from 'work-elements';

/**
 * An edit of a model: its description, and the function that applies it.
 *
 * @public
 */
export interface ArbitraryEdit {
  readonly description: string;
  readonly apply: (model: ImplementationModel) => ModelEdit;
}

/** A move of work, as an edit with its parameters. @internal */
export interface MoveEdit extends ArbitraryEdit {
  readonly move: { readonly element: string; readonly step?: string; readonly from: string; readonly to: string };
}

/**
 * Moves of whole elements or single steps between the roles of a model.
 *
 * @param model - The model in which work is moved.
 *
 * @public
 */
export const arbitraryMove = (model: ImplementationModel): fc.Arbitrary<MoveEdit> => {
  const work = raci(model).flatMap((row) =>
    row.responsible.map((from) => ({ element: row.element, step: row.step, from })),
  );
  return fc
    .record({
      work: fc.constantFrom(...work),
      to: fc.constantFrom(...model.roles.map(({ id }) => id)),
      whole: fc.boolean(),
    })
    .map(({ work: { element, step, from }, to, whole }) => {
      const move = whole ? { element, from, to } : { element, step, from, to };
      return {
        description: `move ${whole ? element : `${element}/${step}`} from ${from} to ${to}`,
        move,
        apply: (given) => moveWork(given, move),
      };
    });
};

/**
 * Edits that people make to a model: moving work, splitting and merging roles, adding a role, renaming, and no change
 * at all.
 *
 * @param model - The model that is edited.
 *
 * @example
 * ```ts
 * import { arbitraryEdit } from '@work-elements/testing';
 * import fc from 'fast-check';
 * import { applyEdit, models } from 'work-elements';
 *
 * fc.assert(
 *   fc.property(arbitraryEdit(models.validator), ({ apply }) => {
 *     const { model, inversePatches } = apply(models.validator);
 *     return JSON.stringify(applyEdit(model, inversePatches).model) === JSON.stringify(models.validator);
 *   }),
 * );
 * ```
 *
 * @public
 */
export const arbitraryEdit = (model: ImplementationModel): fc.Arbitrary<ArbitraryEdit> => {
  const roles = model.roles.map(({ id }) => id);
  const rows = raci(model);
  const splits = model.roles.flatMap((role) => {
    const work = [...new Set(rows.filter((row) => row.responsible.includes(role.id)).map((row) => row.element))];
    return work.map((element) => ({ role: role.id, element }));
  });
  return fc.oneof(
    arbitraryMove(model),
    fc.constantFrom(...splits).map(({ role, element }) => ({
      description: `split ${element} off ${role}`,
      apply: (given: ImplementationModel) =>
        splitRole(given, { role, into: { id: 'split-off', title: 'Split Off' }, work: [element] }),
    })),
    fc.record({ from: fc.constantFrom(...roles), into: fc.constantFrom(...roles) }).map((merge) => ({
      description: `merge ${merge.from} into ${merge.into}`,
      apply: (given: ImplementationModel) => mergeRoles(given, merge),
    })),
    fc.constantFrom(...rows).map(({ element, step }) => ({
      description: `add a role that is told of ${element}/${step}`,
      apply: (given: ImplementationModel) =>
        addRole(given, { id: 'added', title: 'Added', actors: ['partner'], informed: [`${element}/${step}`] }),
    })),
    fc.constantFrom(...roles).map((id) => ({
      description: `rename ${id}`,
      apply: (given: ImplementationModel) =>
        editModel(given, (draft) => {
          const role = draft.roles.find((each) => each.id === id);
          if (role !== undefined) role.title = `${role.title} II`;
        }),
    })),
    fc.constant({ description: 'do nothing', apply: (given: ImplementationModel) => editModel(given, () => {}) }),
  );
};
