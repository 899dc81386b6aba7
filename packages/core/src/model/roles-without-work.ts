import { responsibilitySchema } from '../vocabulary/responsibility.js';
import type { ModelReading } from './model-reading.js';

/** The roles without any responsibility for a step, and without automation that suggests at one. @internal */
export const rolesWithoutWork = ({ model, rows }: ModelReading): ReadonlySet<string> => {
  const working = new Set([
    ...rows.flatMap((row) => responsibilitySchema.options.flatMap((letter) => row[letter])),
    ...model.automation.filter(({ mode }) => mode === 'suggests').map(({ role }) => role),
  ]);
  return new Set(model.roles.map(({ id }) => id).filter((id) => !working.has(id)));
};
