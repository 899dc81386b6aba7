import { type ImplementationModel, InputError, type Issue, raci } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { doerName, doerOf, inOwnCaseOnly } from '../roles/performed.js';
import { type RoleNames, roleNames } from './role-names.js';

/**
 * Who holds which roles, by the names used in the log. People whom the model names, by id or name, need not be listed,
 * nor learners who work only in the case that bears their name. Roles are given by id or title; one that the model does
 * not have is refused.
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
  /** The role in which the log says it was done, where the model has none of that name; otherwise null. */
  foreignRoleOf(event: number): string | null;
  /** The roles responsible for a step; undefined if the model has no such step. */
  responsible(step: string): readonly string[] | undefined;
}

const NONE: readonly string[] = [];

/**
 * Determines in which role each event was done: by what the caller says, then the model’s people, then the log’s role
 * column, which may name a role by its title. Where none of these says it, whoever works only in the case that bears
 * their name is a learner, as in a discovery.
 *
 * @param what - The function whose options the holders are.
 * @throws `InputError` if somebody is said to hold a role that the model does not have.
 * @internal
 */
export const roleReading = (
  log: EventLog,
  model: ImplementationModel,
  holders: Holders | undefined,
  what: string,
): RoleReading => {
  const names = roleNames(model);
  const held = new Map<string, readonly string[]>();
  for (const { id, name, roles } of model.people) {
    held.set(id, roles);
    held.set(name, roles);
  }
  for (const [name, roles] of heldBy(holders ?? {}, names, what)) held.set(name, roles);
  const rows = new Map(raci(model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible]));
  const byColumn = log.roles.map((role) => {
    const id = names.idOf(role);
    return id === null ? NONE : [id];
  });
  const learnerRoles = model.roles.flatMap(({ id, actors }) =>
    actors.every((actor) => actor === 'learner') ? [id] : [],
  );
  const learners = learnerRoles.length === 0 ? new Set<number>() : inOwnCaseOnly(log);
  const byDoer = new Map<number, readonly string[] | undefined>();
  const ofDoer = (event: number): readonly string[] | undefined => {
    const doer = doerOf(log, event);
    if (!byDoer.has(doer)) byDoer.set(doer, held.get(doerName(log, doer) ?? ''));
    return byDoer.get(doer);
  };
  const rolesOf = (event: number): readonly string[] =>
    ofDoer(event) ??
    byColumn[log.columns.role[event] ?? -1] ??
    (learners.has(doerOf(log, event)) ? learnerRoles : NONE);
  return {
    rolesOf,
    roleOf: (event) => {
      const roles = rolesOf(event);
      if (roles.length < 2) return roles[0] ?? null;
      const responsible = rows.get(log.activities[log.columns.activity[event] ?? -1] ?? '') ?? NONE;
      return roles.find((role) => responsible.includes(role)) ?? roles[0] ?? null;
    },
    foreignRoleOf: (event) => {
      const role = log.columns.role[event] ?? -1;
      return ofDoer(event) === undefined && byColumn[role]?.length === 0 ? (log.roles[role] ?? null) : null;
    },
    responsible: (step) => rows.get(step),
  };
};

/** The roles that people are said to hold, by their ids. */
const heldBy = (holders: Holders, names: RoleNames, what: string): ReadonlyMap<string, readonly string[]> => {
  const issues: Issue[] = [];
  const held = Object.entries(holders).map(([name, roles]) => {
    const ids = roles.flatMap((role, index) => {
      const id = names.idOf(role);
      if (id !== null) return [id];
      issues.push({ path: `holders.${name}[${index}]`, code: 'unknown-role', message: names.unknown(role) });
      return [];
    });
    return [name, ids] as const;
  });
  if (issues.length > 0) throw new InputError(`options of ${what}`, issues);
  return new Map(held);
};
