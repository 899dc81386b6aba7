import { editModel, type ImplementationModel } from '../../../../src/index.js';

interface Choice {
  readonly settings?: ImplementationModel['settings'];
  readonly options?: readonly string[];
}

/** A model with some settings changed, and further optional steps switched on. */
export const withChoice = (model: ImplementationModel, { settings = {}, options = [] }: Choice): ImplementationModel =>
  editModel(model, (draft) => {
    draft.settings = { ...draft.settings, ...settings };
    draft.options = [...new Set([...draft.options, ...options])];
  }).model;
