import {
  editModel,
  type ImplementationModel,
  type ModelDraft,
  type ModelEdit,
  type Responsibility,
  raci,
  responsibilitySchema,
  type StepAssignment,
} from 'work-elements';
import { asAssigned, sameRoles, type WantedRow } from './wanted.js';

/**
 * Edits a model so that its RACI matrix becomes the given one. Where the two agree, the model’s wording is kept; a step
 * that differs gets an assignment of its own. Steps that are not in the matrix are left as they are.
 *
 * @internal
 */
export const editByMatrix = (model: ImplementationModel, rows: readonly WantedRow[]): ModelEdit => {
  const wanted = new Map(rows.map((row) => [`${row.element}/${row.step}`, asAssigned(row)]));
  const targets = raci(model).map((row) => wanted.get(`${row.element}/${row.step}`) ?? row);
  const elements = [...new Set(targets.map(({ element }) => element))];
  return editModel(model, (draft) => {
    for (const letter of responsibilitySchema.options)
      for (const element of elements) {
        const steps = targets.filter((row) => row.element === element);
        const changed = steps.filter((row) => !sameRoles(holders(draft, letter, row), row[letter]));
        // An assignment of the whole element cannot be removed from one step alone, so it is expanded into its steps.
        const expand = changed.some((row) => row[letter].length === 0) && isGeneral(draft, letter, element);
        if (expand) drop(draft, letter, element);
        for (const row of expand ? steps : changed) assign(draft, letter, row);
      }
  });
};

/** The roles that hold a letter at a step, resolved from a draft as {@link raci} does. */
const holders = (draft: ModelDraft, letter: Responsibility, row: StepAssignment): readonly string[] => {
  const of = (ref: string): readonly string[] =>
    draft.roles.filter((role) => role[letter].includes(ref)).map(({ id }) => id);
  const own = of(`${row.element}/${row.step}`);
  const named = own.length > 0 ? own : of(row.element);
  return letter === 'accountable' && named.length === 0 && row.responsible.length === 1 ? row.responsible : named;
};

const isGeneral = (draft: ModelDraft, letter: Responsibility, element: string): boolean =>
  draft.roles.some((role) => role[letter].includes(element));

const assign = (draft: ModelDraft, letter: Responsibility, row: StepAssignment): void => {
  const ref = `${row.element}/${row.step}`;
  for (const role of draft.roles) {
    const at = role[letter].indexOf(ref);
    const has = row[letter].includes(role.id);
    if (has && at < 0) role[letter].push(ref);
    if (!has && at >= 0) role[letter].splice(at, 1);
  }
};

const drop = (draft: ModelDraft, letter: Responsibility, element: string): void => {
  for (const role of draft.roles) {
    const at = role[letter].indexOf(element);
    if (at >= 0) role[letter].splice(at, 1);
  }
};
