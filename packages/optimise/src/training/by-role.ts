import type { ImplementationModel } from 'work-elements';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { scopeOfRole } from './by-scope.js';
import type { TrainingCore, TrainingPlan } from './training-plan.js';

/** For each role, the modules that its people take beyond the core and the modules of its scope. @internal */
export const byRoleOf = (
  everybody: readonly GroupNeeds[],
  { modules }: Candidates,
  taken: readonly ReadonlySet<number>[],
  core: TrainingCore,
  models: readonly ImplementationModel[],
  byScope: TrainingPlan['byScope'],
): TrainingPlan['byRole'] => {
  const found = new Map<string, { model: string; role: string; modules: Set<string> }>();
  everybody.forEach(({ group }, index) => {
    for (const { model, role } of group.roles) {
      const scope = scopeOfRole({ model, role }, models);
      const wider = [...core.modules, ...(byScope.find((each) => each.scope === scope)?.modules ?? [])];
      const known = found.get(`${model}/${role}`) ?? { model, role, modules: new Set<string>() };
      found.set(`${model}/${role}`, known);
      for (const module of at(taken, index)) {
        const { id } = at(modules, module);
        if (!wider.includes(id)) known.modules.add(id);
      }
    }
  });
  return [...found.values()].map((each) => ({ ...each, modules: [...each.modules] }));
};
