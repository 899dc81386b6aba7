import type { BadgeQuestion } from '../../catalogue/badge-framework/areas.js';
import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { Scope } from '../../vocabulary/scope.js';
import { deriveProfiles } from '../derive-profiles.js';

/** Whether a question counts. @internal */
export type AskedOf = (question: Pick<BadgeQuestion, 'answeredBy'>) => boolean;

/**
 * Which questions the work asks: that of the roles that people have, and of roles of a scope. Where some of the people have no roles, and
 * no scope is named, all count.
 *
 * @internal
 */
export const askedOf = (people: readonly Pick<Person, 'roles'>[], models: readonly ImplementationModel[], scope: Scope | null): AskedOf => {
  const held = people.map(({ roles }) => roles);
  const everybodyHasRoles = held.length > 0 && held.every((roles) => roles !== undefined);
  if (!everybodyHasRoles && scope === null) return () => true;
  const needed = new Set(
    models.flatMap((model) => {
      const { roleOf } = modelReading(model);
      return deriveProfiles(model)
        .filter(({ role }) => !everybodyHasRoles || held.some((roles) => roles?.includes(role)))
        .filter(({ role }) => scope === null || (roleOf.get(role)?.scope ?? 'school') === scope)
        .flatMap(({ competencies }) => competencies.map(({ competency }) => competency.id));
    }),
  );
  return ({ answeredBy }) => answeredBy.some((id) => needed.has(id));
};
