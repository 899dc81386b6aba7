import { type PlacedCompetency, placedCompetencies } from '../../catalogue/badge-framework/coverage.js';
import { workElements } from '../../catalogue/work-elements.js';
import type { Evidence } from '../../vocabulary/evidence.js';
import { lazily } from '../../vocabulary/lazily.js';
import type { DerivedCompetency, RoleProfile } from '../role-profile.js';
import type { KnownWords } from './evidence-reading.js';

type Names = Pick<KnownWords, 'names'>;

/** The competencies of the catalogue with their elements, by id. @internal */
export const placed: () => ReadonlyMap<string, PlacedCompetency> = lazily(
  () => new Map(placedCompetencies(workElements).map((each) => [each.competency.id, each])),
);

/** Whether a line is about a competency of the catalogue, whatever the role. @internal */
export const reaches = (line: Evidence, { element, competency }: PlacedCompetency, { names }: Names): boolean =>
  (line.element === undefined || line.element === element) &&
  (line.competency === undefined || line.competency === competency.id) &&
  (line.area === undefined || competency.areas.includes(line.area)) &&
  ((line.role === undefined && line.model === undefined) ||
    [...names().models.values()].some(
      ({ id, roles, ownWork }) =>
        (line.model === undefined || line.model === id) &&
        roles.some((role) => (line.role === undefined || line.role === role) && ownWork(role).has(competency.id)),
    ));

/** Whether a line is about a competency that a role needs. @internal */
export const bearsOn = (
  line: Evidence,
  profile: RoleProfile,
  { competency, because }: DerivedCompetency,
  known: Names,
): boolean =>
  (line.competency === undefined || line.competency === competency.id) &&
  (line.area === undefined || competency.areas.includes(line.area)) &&
  (line.model === undefined || line.model === profile.model.id) &&
  (line.element === undefined || because.some((reason) => reason.element === line.element)) &&
  (line.role === undefined || ofRole(line.role, line.model, profile, competency.id, known));

/**
 * Evidence about a role in a model concerns that role’s own work there; about a role without a model, any role of that
 * name.
 */
const ofRole = (
  role: string,
  model: string | undefined,
  profile: RoleProfile,
  id: string,
  { names }: Names,
): boolean => (model === undefined ? role === profile.role : names().models.get(model)?.ownWork(role).has(id) === true);
