import { ask, defineLaw } from '../law.js';

/** @internal */
export const idleEditIsNoEdit = defineLaw({
  id: 'idle-edit-is-no-edit',
  sentence:
    'An edit that changes nothing returns the very same model, and an edit reuses the parts that it leaves alone.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { editModel }) => {
    const idle = editModel(model, (draft) => {
      draft.title = String(draft.title);
      for (const role of draft.roles) role.habits = [...role.habits];
    });
    ask(idle.model === model, 'editModel', 'returns another object for an edit that changes nothing');
    ask(idle.patches.length === 0, 'editModel', 'returns patches for an edit that changes nothing');
    const renamed = editModel(model, (draft) => {
      draft.title = `${draft.title} II`;
    });
    ask(renamed.model.roles === model.roles, 'editModel', 'does not share the roles that it left alone');
  },
});
