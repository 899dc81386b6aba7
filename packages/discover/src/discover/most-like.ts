import {
  compareModels,
  editModel,
  expectShape,
  type ImplementationModel,
  type ModelComparison,
  models,
  raci,
} from 'work-elements';
import { adjustedRandIndex } from '../roles/rand-index.js';

/**
 * How similar another model is to a discovered one.
 *
 * @public
 */
export interface Likeness {
  readonly model: ImplementationModel;
  /** The adjusted Rand index of who is responsible, over the steps for which both models name a role. */
  readonly index: number;
  /** The number of steps compared. */
  readonly steps: number;
  /**
   * For each role of the discovered model, the role of the other model that shares the most steps with it; missing if
   * there is none, or it is matched to another role.
   */
  readonly roles: Readonly<Record<string, string>>;
  /** Where they differ, with the discovered roles renamed accordingly. */
  readonly comparison: ModelComparison;
}

/**
 * Ranks models by their similarity to a discovered one, and says where they differ. Roles are matched by the steps they
 * share; their names are not compared.
 *
 * @param model - A model, such as {@link discoverModel} returns.
 * @param others - Models of the same process. @defaultValue the ready models
 * @returns The most similar first.
 * @throws `ModelError` if one of them is invalid.
 *
 * @example
 * ```ts
 * import { mostLike } from '@work-elements/discover';
 * import { models } from 'work-elements';
 *
 * const [first] = mostLike(models.validator);
 * console.log(first?.model.id, first?.index); // validator 1
 * ```
 *
 * @public
 */
export const mostLike = (
  model: ImplementationModel,
  others: readonly ImplementationModel[] = Object.values(models),
): readonly Likeness[] => {
  expectShape(others, 'models', { list: true });
  const own = responsibleOf(model);
  return others
    .map((other): Likeness => {
      const theirs = responsibleOf(other);
      const both = [...own.keys()].filter((step) => theirs.has(step));
      const index = adjustedRandIndex(
        both.map((step) => (own.get(step) ?? []).join(' ')),
        both.map((step) => (theirs.get(step) ?? []).join(' ')),
      );
      const roles = matched(own, theirs);
      return {
        model: other,
        index,
        steps: both.length,
        roles,
        comparison: compareModels(other, renamed(model, roles)),
      };
    })
    .sort((one, other) => other.index - one.index || (one.model.id < other.model.id ? -1 : 1));
};

const responsibleOf = (model: ImplementationModel): ReadonlyMap<string, readonly string[]> =>
  new Map(
    raci(model)
      .filter(({ responsible }) => responsible.length > 0)
      .map(({ element, step, responsible }) => [`${element}/${step}`, [...responsible].sort()]),
  );

/** Pairs of roles that share the most steps, each role at most once, the largest share first. */
const matched = (
  own: ReadonlyMap<string, readonly string[]>,
  theirs: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, string>> => {
  const shared = new Map<string, { one: string; other: string; steps: number }>();
  for (const [step, roles] of own) {
    for (const one of roles) {
      for (const other of theirs.get(step) ?? []) {
        const key = `${one} ${other}`;
        shared.set(key, { one, other, steps: (shared.get(key)?.steps ?? 0) + 1 });
      }
    }
  }
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const order = [...shared.values()].sort(
    (first, second) => second.steps - first.steps || (first.one < second.one ? -1 : 1),
  );
  for (const { one, other } of order) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return Object.fromEntries(pairs);
};

/** The model with renamed roles; a role whose new name would clash gets a unique one. */
const renamed = (model: ImplementationModel, names: Readonly<Record<string, string>>): ImplementationModel => {
  const targets = new Set(Object.values(names));
  const nameOf = (role: string): string => names[role] ?? (targets.has(role) ? `discovered-${role}` : role);
  return editModel(model, (draft) => {
    for (const role of draft.roles) role.id = nameOf(role.id);
    for (const person of draft.people) person.roles = person.roles.map(nameOf);
  }).model;
};
