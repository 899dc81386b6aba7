import { type ImplementationModel, raci } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { doerName, doerOf } from '../roles/performed.js';

/**
 * Who holds which roles, by the names used in the log. People whom the model names, by id or name, need not be listed.
 *
 * @public
 */
export type Holders = Readonly<Record<string, readonly string[]>>;

/** In which role each event was done. @internal */
export interface RoleReading {
  /** The roles that the doer holds; empty if unknown. */
  rolesOf(event: number): readonly string[];
  /** The role in which the doer did it: one responsible for it if the doer holds one, otherwise the first. */
  roleOf(event: number): string | null;
  /** The roles responsible for a step; undefined if the model has no such step. */
  responsible(step: string): readonly string[] | undefined;
}

const NONE: readonly string[] = [];

/**
 * Determines in which role each event was done: by what the caller says, then the model’s people, then the log’s role
 * column.
 *
 * @internal
 */
export const roleReading = (log: EventLog, model: ImplementationModel, holders: Holders = {}): RoleReading => {
  const known = new Set(model.roles.map(({ id }) => id));
  const held = new Map<string, readonly string[]>();
  for (const { id, name, roles } of model.people) {
    held.set(id, roles);
    held.set(name, roles);
  }
  for (const [name, roles] of Object.entries(holders)) held.set(name, roles);
  const rows = new Map(raci(model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible]));
  const byColumn = log.roles.map((role) => (known.has(role) ? [role] : NONE));
  const byDoer = new Map<number, readonly string[] | undefined>();
  const rolesOf = (event: number): readonly string[] => {
    const doer = doerOf(log, event);
    if (!byDoer.has(doer)) byDoer.set(doer, held.get(doerName(log, doer) ?? ''));
    return byDoer.get(doer) ?? byColumn[log.columns.role[event] ?? -1] ?? NONE;
  };
  return {
    rolesOf,
    roleOf: (event) => {
      const roles = rolesOf(event);
      if (roles.length < 2) return roles[0] ?? null;
      const responsible = rows.get(log.activities[log.columns.activity[event] ?? -1] ?? '') ?? NONE;
      return roles.find((role) => responsible.includes(role)) ?? roles[0] ?? null;
    },
    responsible: (step) => rows.get(step),
  };
};
