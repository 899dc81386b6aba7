import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import { lazily } from '../../vocabulary/lazily.js';
import { deriveProfiles } from '../derive-profiles.js';
import type { Reason } from '../reason.js';
import type { RoleProfile } from '../role-profile.js';

/** The roles of a model, as far as evidence goes. @internal */
export interface ModelReach {
  readonly id: string;
  readonly roles: readonly string[];
  /** Whether these are all roles of the model: of a profile that came without its model, only its own role is known. */
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

/** What evidence about the roles of a model reaches; it is derived when it is asked for. @internal */
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

/** The same for a profile whose model is not there. @internal */
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

/** A hand-off is between those who are responsible for its two steps, and its reason is about one’s own end. */
const isOwnWork = (reason: Reason): boolean =>
  reason.kind === 'hand-off' || (reason.kind !== 'supervision' && reason.responsibility === 'responsible');
