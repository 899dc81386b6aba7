import { type ImplementationModel, nearest, unknownWord } from 'work-elements';

/** How a log, or whoever reads it, may call a model’s roles. @internal */
export interface RoleNames {
  /** The id of the role of this name; null if there is none, or several. */
  idOf(name: string): string | null;
  /** Says that the model has no role of this name, with the nearest that it has. */
  unknown(name: string): string;
}

const alike = (text: string): string => text.trim().toLowerCase();

/**
 * Understands a role by its id, or by id or title in any case where only one role is so called.
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
