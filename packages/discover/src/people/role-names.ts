import { type ImplementationModel, nearest, unknownWord } from 'work-elements';

/** Resolves the names by which a log, or its reader, may call a model’s roles. @internal */
export interface RoleNames {
  /** The id of the role of this name; null if there is none, or several. */
  idOf(name: string): string | null;
  /** The message that the model has no role of this name, with the nearest that it has. */
  unknown(name: string): string;
}

const alike = (text: string): string => text.trim().toLowerCase();

/**
 * Resolves a role by its exact id; otherwise, ignoring case, by an id or title that only one role has.
 *
 * @internal
 */
export const roleNames = ({ roles }: Pick<ImplementationModel, 'roles'>): RoleNames => {
  const ids = new Set(roles.map(({ id }) => id));
  const called = new Map<string, Set<string>>();
  for (const { id, title } of roles)
    for (const name of [id, title]) called.set(alike(name), (called.get(alike(name)) ?? new Set()).add(id));
  const names = roles.flatMap(({ id, title }) => [id, title]);
  return {
    idOf: (name) => {
      if (ids.has(name)) return name;
      const [id, another] = called.get(alike(name)) ?? [];
      return id === undefined || another !== undefined ? null : id;
    },
    unknown: (name) => {
      const several = [...(called.get(alike(name)) ?? [])];
      if (several.length > 1) return `"${name}" may be any of the roles ${several.map((id) => `"${id}"`).join(', ')}`;
      const near = nearest(name, names);
      return unknownWord(name, 'a role of the model', near === undefined ? [...ids] : [near]);
    },
  };
};
