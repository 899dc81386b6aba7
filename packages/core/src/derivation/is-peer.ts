import type { ModelReading } from '../model/model-reading.js';
import { roleKind } from '../model/role-kind.js';

/**
 * Whether a role consists of learners who help others, and do not take part in the model’s activities themselves.
 *
 * @internal
 */
export const isPeer = ({ roleOf, rows }: ModelReading, id: string): boolean => {
  const role = roleOf.get(id);
  if (role === undefined || roleKind(role) !== 'learner') return false;
  return !rows.some(({ element, responsible }) => element === 'experience-activities' && responsible.includes(id));
};
