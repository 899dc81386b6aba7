import { nearest } from '../../vocabulary/spelling.js';
import { isStaffed, needsNoCover } from '../cover-team.js';
import type { TeamDiagnostic } from './team-diagnostic.js';
import type { TeamReading } from './team-reading.js';

/** The diagnostic for a role that none of the places’ models has. @internal */
export const unknownRole = (
  role: string,
  known: readonly string[],
  path: string,
  places: readonly string[],
): TeamDiagnostic => {
  const near = nearest(role, known);
  return {
    policy: 'known-roles',
    severity: 'error',
    path,
    places,
    message: `no model of ${places.map((place) => `"${place}"`).join(', ')} has the role "${role}"`,
    hint: near === undefined ? `name one of ${known.slice(0, 15).join(', ')}` : `write "${near}"`,
  };
};

/** Headcounts of roles that no model has there, or that are held at another place. @internal */
export const headcountsOf = ({ team, schools, modelOf }: TeamReading, index: number): readonly TeamDiagnostic[] => {
  const place = team.places[index];
  if (place?.headcounts === undefined) return [];
  const below = schools.filter(({ chain }) => chain.includes(place)).map(({ reading }) => reading);
  const models = [modelOf(place.id), ...below].map(({ model }) => model);
  const known = models.flatMap(({ roles }) => roles.filter(isStaffed).map(({ id }) => id));
  const along = schools.filter(({ chain }) => chain.includes(place));
  return Object.keys(place.headcounts).flatMap((role): readonly TeamDiagnostic[] => {
    const path = `places[${index}].headcounts.${role}`;
    if (!known.includes(role)) {
      const unknown = unknownRole(role, [...new Set(known)], path, [place.id]);
      const isRole = models.some((model) => model.roles.some(({ id }) => id === role));
      return [isRole ? { ...unknown, ...needsNoCover(role, [...new Set(known)]) } : unknown];
    }
    const held = along.flatMap(({ reading, placeOf }) => (reading.roleOf.has(role) ? [placeOf(role).id] : []));
    if (held.length === 0 || held.includes(place.id)) return [];
    const where = [...new Set(held)].map((id) => `"${id}"`).join(', ');
    return [
      {
        policy: 'cover',
        severity: 'error',
        path,
        places: [place.id],
        message: `"${role}" is held at ${where}, so the headcount at "${place.id}" counts for nothing`,
        hint: `give it at ${where} instead`,
      },
    ];
  });
};
