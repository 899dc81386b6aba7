import { responsibilitySchema } from '../vocabulary/responsibility.js';
import type { ModelReading } from './model-reading.js';

/** The roles that neither have a responsibility for any step nor, as systems, make suggestions at one. @internal */
export const rolesWithoutWork = ({ model, rows }: ModelReading): ReadonlySet<string> => {
  const working = new Set([
    ...rows.flatMap((row) => responsibilitySchema.options.flatMap((letter) => row[letter])),
    ...model.automation.filter(({ mode }) => mode === 'suggests').map(({ role }) => role),
  ]);
  return new Set(model.roles.map(({ id }) => id).filter((id) => !working.has(id)));
};
