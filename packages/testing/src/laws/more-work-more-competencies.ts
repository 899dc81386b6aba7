import fc from 'fast-check';
import { type RoleProfile, raci as realRaci } from 'work-elements';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const moreWorkMoreCompetencies = defineLaw({
  id: 'more-work-more-competencies',
  sentence:
    'A role that takes on more work never needs fewer of the competencies that come from steps, nor a lower level.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({
        model: fc.constant(model),
        role: fc.constantFrom(...model.roles.map(({ id }) => id)),
        work: fc.constantFrom(...realRaci(model).map(({ element, step }) => `${element}/${step}`)),
      }),
    ),
  holds: ({ model, role, work }, { deriveProfiles, editModel, raci }) => {
    const [element = '', step = ''] = work.split('/');
    const holders = raci(model).find((row) => row.element === element && row.step === step)?.responsible ?? [];
    const more = editModel(model, (draft) => {
      // Those responsible stay so; one of them becomes accountable, since two roles now share the step.
      const already = draft.roles.some((each) => each.accountable.includes(work) || each.accountable.includes(element));
      for (const each of draft.roles) {
        const doing = each.id === role || holders.includes(each.id);
        if (doing && !each.responsible.includes(work)) each.responsible.push(work);
        if (each.id === holders[0] && !already) each.accountable.push(work);
      }
    }).model;
    const before = stepLevels(deriveProfiles(model), role);
    const after = stepLevels(deriveProfiles(more), role);
    for (const [id, level] of before) {
      ask(
        (after.get(id) ?? 0) >= level,
        `${role} > ${id}`,
        `was at level ${level}, and is at ${after.get(id) ?? 0} after taking on ${work}`,
      );
    }
  },
  details: ({ role, work }) => `${role} takes on ${work}`,
});

const stepLevels = (profiles: readonly RoleProfile[], role: string): ReadonlyMap<string, number> =>
  new Map(
    (profiles.find((profile) => profile.role === role)?.competencies ?? []).flatMap(({ competency, because }) => {
      const levels = because.filter(({ kind }) => kind === 'step').map(({ level }) => level);
      return levels.length === 0 ? [] : [[competency.id, Math.max(...levels)] as const];
    }),
  );
