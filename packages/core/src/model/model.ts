import type { Automation, Review } from './automation-schema.js';
import type { ModelData } from './model-schema.js';

/** A deeply readonly version of a type. @internal */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * A role with its work. `responsible`, `accountable`, `consulted` and `informed` list elements (`assess-progress`) or
 * steps (`assess-progress/score`); a step’s own assignment takes precedence over its element’s.
 *
 * @public
 */
export type Role<RoleId extends string = string> = Omit<DeepReadonly<ModelData['roles'][number]>, 'id'> & {
  readonly id: RoleId;
};

/**
 * An implementation model: roles, assignment, tools and policies. Plain data, frozen, complete: every default is filled
 * in.
 *
 * `RoleId` is the union of its role ids where the model was written in TypeScript with {@link defineModel}, so that the
 * compiler refuses a misspelt role; it is `string` for a model that was parsed.
 *
 * @public
 */
export type ImplementationModel<RoleId extends string = string> = Omit<
  DeepReadonly<ModelData>,
  'roles' | 'automation' | 'review'
> & {
  readonly roles: readonly Role<RoleId>[];
  /** How systems do their work. */
  readonly automation: readonly (Omit<Automation, 'role'> & { readonly role: RoleId })[];
  /** What is reviewed, and by which role. */
  readonly review: readonly (Omit<Review, 'by'> & { readonly by: RoleId })[];
};
