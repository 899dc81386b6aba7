import type { ImplementationModel } from 'work-elements';
import type { ScenarioData } from './scenario-schema.js';

/** Who does a step in a scenario. @internal */
export type Performer =
  | { readonly by: 'people' | 'learner' | 'nobody'; readonly roles: readonly string[] }
  | { readonly by: 'system'; readonly roles: readonly string[]; readonly latencyMinutes: number }
  | { readonly by: 'partner'; readonly roles: readonly string[]; readonly turnaroundDays: number };

/**
 * Who does a step, given the roles responsible for it: whichever of their people is free first; if these roles have no
 * people, the learner, then a system, then a partner.
 *
 * @internal
 */
export const performerOf = (
  {
    model,
    staff,
    people,
    systems,
    partners,
  }: Pick<ScenarioData, 'staff' | 'people' | 'systems' | 'partners'> & { readonly model: ImplementationModel },
  responsible: readonly string[],
): Performer => {
  const queued = responsible.filter(
    (role) =>
      staff.some((each) => each.role === role && each.count > 0) ||
      people.some(({ roles }) => roles.includes(role)) ||
      systems.some((each) => each.role === role && each.capacity !== undefined),
  );
  if (queued.length > 0) return { by: 'people', roles: queued };
  const actors = (role: string): readonly string[] => model.roles.find(({ id }) => id === role)?.actors ?? [];
  const learner = responsible.find((role) => actors(role).includes('learner') && selfFilled(actors(role)));
  if (learner !== undefined) return { by: 'learner', roles: [learner] };
  const system = systems.find(({ role }) => responsible.includes(role));
  if (system !== undefined) return { by: 'system', roles: [system.role], latencyMinutes: system.latencyMinutes };
  const partner = partners.find(({ role }) => responsible.includes(role));
  if (partner !== undefined) return { by: 'partner', roles: [partner.role], turnaroundDays: partner.turnaroundDays };
  const automatic = responsible.find((role) => selfFilled(actors(role)));
  return automatic === undefined
    ? { by: 'nobody', roles: [] }
    : { by: 'system', roles: [automatic], latencyMinutes: 0 };
};

/** Whether a role is filled without staff, because learners or systems may hold it. @internal */
const selfFilled = (actors: readonly string[]): boolean =>
  actors.every((actor) => actor === 'learner' || actor === 'information-system');
