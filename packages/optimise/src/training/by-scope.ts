import { type ImplementationModel, type Scope, scopeSchema } from 'work-elements';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Group } from '../people/trainees.js';
import { at } from '../vocabulary/at.js';
import type { TrainingCore, TrainingPlan } from './training-plan.js';

/** The scope of a role: that of its model, or one school. @internal */
export const scopeOfRole = ({ model, role }: Group['roles'][number], models: readonly ImplementationModel[]): Scope =>
  models.find(({ id }) => id === model)?.roles.find(({ id }) => id === role)?.scope ?? 'school';

/**
 * From a choice that covers everything, for each scope: who holds a role of it, and the modules outside the core that
 * at least the core’s share of them take.
 *
 * @internal
 */
export const byScopeOf = (
  everybody: readonly GroupNeeds[],
  { modules, offers }: Candidates,
  taken: readonly (readonly number[])[],
  models: readonly ImplementationModel[],
  { theta, modules: core }: TrainingCore,
): TrainingPlan['byScope'] =>
  scopeSchema.options.flatMap((scope) => {
    const those = everybody.flatMap(({ group }, index) =>
      group.roles.some((role) => scopeOfRole(role, models) === scope) ? [index] : [],
    );
    if (those.length === 0) return [];
    const people = those.reduce((sum, index) => sum + at(everybody, index).group.count, 0);
    const takers = modules.map(() => 0);
    for (const index of those) {
      const { group, needs } = at(everybody, index);
      for (const offer of at(taken, index)) {
        const { module, covers } = at(at(offers, index), offer);
        if (covers.some((need) => at(needs, need).from === 'role')) takers[module] = at(takers, module) + group.count;
      }
    }
    const own = modules.flatMap(({ id }, module) => {
      const enough = at(takers, module) > 0 && at(takers, module) >= theta * people - 1e-9;
      return enough && !core.includes(id) ? [id] : [];
    });
    return [{ scope, people, modules: own }];
  });
