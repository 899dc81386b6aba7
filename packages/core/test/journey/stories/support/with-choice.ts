import { editModel, type ImplementationModel } from '../../../../src/index.js';

interface Choice {
  readonly settings?: ImplementationModel['settings'];
  readonly options?: readonly string[];
}

/** A model with other settings, and with optional steps switched on besides its own. */
export const withChoice = (model: ImplementationModel, { settings = {}, options = [] }: Choice): ImplementationModel =>
  editModel(model, (draft) => {
    draft.settings = { ...draft.settings, ...settings };
    draft.options = [...new Set([...draft.options, ...options])];
  }).model;
