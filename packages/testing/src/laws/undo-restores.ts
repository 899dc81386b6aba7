import fc from 'fast-check';
import { arbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import { ask, defineLaw, same } from '../law.js';

/** @internal */
export const undoRestores = defineLaw({
  id: 'undo-restores',
  sentence: 'Undoing an edit gives back an equal model; the model that was edited is never changed.',
  cases: (models) => models.chain((model) => fc.record({ model: fc.constant(model), edit: arbitraryEdit(model) })),
  holds: ({ model, edit }, { applyEdit }) => {
    const before = JSON.stringify(model);
    const { model: after, patches, inversePatches } = edit.apply(model);
    ask(JSON.stringify(model) === before, 'model', 'was changed by the edit');
    ask(same(applyEdit(after, inversePatches).model, model), 'inversePatches', 'do not give back the model');
    ask(same(applyEdit(model, patches).model, after), 'patches', 'do not do the edit again');
  },
  details: ({ edit }) => edit.description,
});
