import type { BadgeQuestion } from '../../catalogue/badge-framework/areas.js';
import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { Scope } from '../../vocabulary/scope.js';
import { reachOfModel } from '../evidence/role-reach.js';

/** Whether a question counts. @internal */
export type AskedOf = (question: Pick<BadgeQuestion, 'answeredBy'>) => boolean;

/** A person, with the models that have the person’s roles. */
interface Worker {
  readonly person: Pick<Person, 'roles'>;
  readonly models: readonly ImplementationModel[];
}

/**
 * Tells which questions count: those that the people’s roles have to answer, or, if somebody has no roles, those that
 * the models’ roles of a scope have to answer. If there is no scope either, all questions count.
 *
 * @param models - All models, whose roles count if somebody has none.
 * @internal
 */
export const askedOf = (
  workers: readonly Worker[],
  models: readonly ImplementationModel[],
  scope: Scope | null,
): AskedOf => {
  const everybodyHasRoles = workers.length > 0 && workers.every(({ person }) => person.roles !== undefined);
  if (!everybodyHasRoles && scope === null) return () => true;
  const asked = new Map<ImplementationModel, Set<string>>();
  const add = (model: ImplementationModel, roles: readonly string[]): void => {
    asked.set(model, new Set([...(asked.get(model) ?? []), ...roles]));
  };
  if (everybodyHasRoles)
    for (const { person, models: own } of workers) for (const model of own) add(model, person.roles ?? []);
  else for (const model of models) add(model, rolesOf(model));
  const needed = new Set([...asked].flatMap(([model, roles]) => neededIn(model, roles, scope)));
  return ({ answeredBy }) => answeredBy.some((id) => needed.has(id));
};

const rolesOf = ({ roles }: ImplementationModel): readonly string[] => roles.map(({ id }) => id);

/** The ids of the competencies that the given roles of a model need, only those of a scope if one is given. */
const neededIn = (model: ImplementationModel, roles: ReadonlySet<string>, scope: Scope | null): readonly string[] => {
  const { roleOf } = modelReading(model);
  return reachOfModel(model)
    .profiles()
    .filter(({ role }) => roles.has(role))
    .filter(({ role }) => scope === null || (roleOf.get(role)?.scope ?? 'school') === scope)
    .flatMap(({ competencies }) => competencies.map(({ competency }) => competency.id));
};
