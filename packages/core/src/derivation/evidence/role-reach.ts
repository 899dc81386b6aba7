import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import { lazily } from '../../vocabulary/lazily.js';
import { deriveProfiles } from '../derive-profiles.js';
import type { Reason } from '../reason.js';
import type { RoleProfile } from '../role-profile.js';

/** The roles of a model, as far as evidence is concerned. @internal */
export interface ModelReach {
  readonly id: string;
  readonly roles: readonly string[];
  /** Whether all roles of the model are known; a profile without its model makes only its own role known. */
  readonly whole: boolean;
  /** The ids of the competencies of a role’s own work: the steps that it is responsible for. */
  readonly ownWork: (role: string) => ReadonlySet<string>;
  /** The ids of everything that its roles need. */
  readonly competencies: () => ReadonlySet<string>;
  /** What its roles need. */
  readonly profiles: () => readonly RoleProfile[];
}

const NOTHING: ReadonlySet<string> = new Set();

const remembered = new WeakMap<ImplementationModel, ModelReach>();

/** What evidence about the roles of a model can refer to, derived on demand. @internal */
export const reachOfModel = (model: ImplementationModel): ModelReach => {
  const { model: accepted } = modelReading(model);
  const known = remembered.get(accepted);
  if (known !== undefined) return known;
  const derived = lazily(() => deriveProfiles(accepted));
  const ownWork = lazily(() => new Map(derived().map((profile) => [profile.role, ownWorkOf(profile)])));
  const reach: ModelReach = {
    id: accepted.id,
    roles: accepted.roles.map(({ id }) => id),
    whole: true,
    ownWork: (role) => ownWork().get(role) ?? NOTHING,
    competencies: lazily(() => idsOf(derived())),
    profiles: derived,
  };
  remembered.set(accepted, reach);
  return reach;
};

/** The same for a profile without its model. @internal */
export const reachOfProfile = (profile: RoleProfile): ModelReach => ({
  id: profile.model.id,
  roles: [profile.role],
  whole: false,
  ownWork: (role) => (role === profile.role ? ownWorkOf(profile) : NOTHING),
  competencies: () => idsOf([profile]),
  profiles: () => [profile],
});

const idsOf = (profiles: readonly RoleProfile[]): ReadonlySet<string> =>
  new Set(profiles.flatMap(({ competencies }) => competencies.map(({ competency }) => competency.id)));

const ownWorkOf = ({ competencies }: RoleProfile): ReadonlySet<string> =>
  new Set(competencies.filter(({ because }) => because.some(isOwnWork)).map(({ competency }) => competency.id));

/**
 * Hand-off reasons count, since a hand-off is between the roles responsible for its two steps, and its reason is about
 * the role’s own end.
 */
const isOwnWork = (reason: Reason): boolean =>
  reason.kind === 'hand-off' || (reason.kind !== 'supervision' && reason.responsibility === 'responsible');
