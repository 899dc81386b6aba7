import type { ImplementationModel } from 'work-elements';
import type { PeopleColumn } from './people-columns.js';
import type { TableRow } from './table-rows.js';
import { isNear, partsOf, roleId, roleNamed, unknownRoleOf } from './words.js';

/** The ids of the roles that a row gives to a person. @internal */
export const rolesIn = (row: TableRow<PeopleColumn>, models: readonly ImplementationModel[]): readonly string[] => {
  const text = row.text('roles');
  if (text === undefined) return [];
  const named = (part: string): string | null =>
    models.map((model) => roleNamed(part, model)).find((role) => role !== null) ?? null;
  const whole = named(text);
  if (whole !== null) return [whole];
  const roles = partsOf(text).map((part) => {
    const found = named(part);
    const role = found ?? roleId(part);
    if (found !== null || models.length === 0) return role;
    const message = unknownRoleOf(part, models);
    if (isNear(message)) row.error('roles', 'unknown-role', message);
    // People may hold roles of other models too.
    else row.warn('roles', 'unknown-role', `${message} (read as the role "${role}" of another model)`);
    return role;
  });
  return [...new Set(roles)];
};
