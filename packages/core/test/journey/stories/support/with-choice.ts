import { editModel, type ImplementationModel } from '../../../../src/index.js';

interface Choice {
  readonly settings?: ImplementationModel['settings'];
  readonly options?: readonly string[];
}

/** A model with other settings, and with these optional steps alone. */
export const withChoice = (model: ImplementationModel, { settings, options }: Choice): ImplementationModel =>
  editModel(model, (draft) => {
    if (settings !== undefined) draft.settings = { ...draft.settings, ...settings };
    if (options === undefined) return;
    draft.options = [...options];
    // What the clock sends to a step that is switched off goes with it.
    draft.cadence = draft.cadence.filter(({ send }) => send === 'track-progress/check-in-due');
  }).model;
