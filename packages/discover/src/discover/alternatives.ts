import type { FoundRoles } from '../roles/find-roles.js';
import type { RoleAlternative } from './evidence.js';

const key = (activities: readonly string[]): string => JSON.stringify([...activities].sort());

/**
 * The two groupings of activities into roles nearest to the chosen one: those whose likeness is closest to the cut.
 * Fewer where roles have nothing in common, since nothing suggests joining those.
 * @internal
 */
export const alternativesOf = ({ groups, dendrogram, threshold }: FoundRoles): readonly RoleAlternative[] => {
  const roles = groups.map(({ activities }) => activities);
  const current = new Set(roles.map(key));
  const found = dendrogram.flatMap(({ one, other, likeness, because }): readonly RoleAlternative[] => {
    const parts = [one, other] as const;
    if (because === 'apart') {
      if (likeness === 0 || !current.has(key(one)) || !current.has(key(other))) return [];
      const rest = roles.filter((each) => key(each) !== key(one) && key(each) !== key(other));
      return [{ roles: [...rest, [...one, ...other].sort()], change: 'join', parts, likeness }];
    }
    const whole = key([...one, ...other]);
    if (!current.has(whole)) return [];
    return [{ roles: [...roles.filter((each) => key(each) !== whole), one, other], change: 'split', parts, likeness }];
  });
  const off = ({ likeness }: RoleAlternative): number => Math.abs(likeness - threshold);
  return found.sort((one, other) => off(one) - off(other)).slice(0, 2);
};
