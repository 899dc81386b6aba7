import type { Patch } from 'immer';
import { checksum } from '../../vocabulary/checksum.js';
import { type Issue, ModelError } from '../../vocabulary/input-error.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import type { ImplementationModel } from '../model.js';

/**
 * The model for which a patch was made: paths contain positions, which change their meaning once somebody has edited
 * the model.
 *
 * @public
 */
export interface MadeFor {
  /** A fingerprint of the whole model, texts included. */
  readonly fingerprint: string;
  /** The ids in the list that the patch goes through, in order, such as those of the roles. */
  readonly ids: readonly string[];
  /** A checksum of each part of the model, such as its title and each of its roles, to find what was edited since. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * One change to a model, as JSON: what to add, replace or remove, at which path, and the model for which it was made.
 *
 * @public
 */
export type ModelPatch<RoleId extends string = string> = Patch & {
  readonly madeFor?: MadeFor;
  /** A phantom property: it tells the compiler which roles a model has after the patches. */
  readonly rolesAfter?: RoleId;
};

// The result follows from the model alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<ImplementationModel, string>();

const fingerprintOf = (model: ImplementationModel): string => {
  const known = remembered.get(model) ?? checksum(plainKey(model));
  if (Object.isFrozen(model)) remembered.set(model, known);
  return known;
};

const partsOf = (model: ImplementationModel): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(model).flatMap(([part, value]) =>
      part === 'roles'
        ? model.roles.map((role) => [`role "${role.id}"`, checksum(plainKey(role))])
        : [[part, checksum(plainKey(value))]],
    ),
  );

/** Adds to patches the model for which they were made. @internal */
export const madeFor = (model: ImplementationModel, patches: readonly Patch[]): readonly ModelPatch[] => {
  const [fingerprint, parts] = [fingerprintOf(model), partsOf(model)];
  return patches.map((patch) => ({ ...patch, madeFor: { fingerprint, ids: idsAlong(model, patch.path), parts } }));
};

const idsAlong = (model: ImplementationModel, path: ModelPatch['path']): readonly string[] => {
  const list: unknown = Reflect.get(model, path[0] ?? '');
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const id: unknown = typeof each === 'object' && each !== null ? Reflect.get(each, 'id') : undefined;
    return typeof id === 'string' ? [id] : [];
  });
};

/** Refuses patches made for an earlier state of the model, and reports what differs. @internal */
export const refuseMovedOn = (model: ImplementationModel, patches: readonly ModelPatch[]): void => {
  const told = new Set<string>();
  const issues = patches.flatMap((patch, index): readonly Issue[] => {
    const made = patch.madeFor;
    if (made === undefined || made.fingerprint === fingerprintOf(model)) return [];
    const message = `the model has been edited since: ${whatDiffers(model, patch, made)}; make the edit anew`;
    if (told.has(message)) return [];
    told.add(message);
    return [{ path: `[${index}]`, code: 'moved-on', message }];
  });
  if (issues.length > 0) throw new ModelError(`edit of "${model.id}"`, issues);
};

const whatDiffers = (model: ImplementationModel, { path }: ModelPatch, made: MadeFor): string => {
  const [list = '', position] = path;
  const now = idsAlong(model, path);
  const gone = made.ids.filter((id) => !now.includes(id));
  const come = now.filter((id) => !made.ids.includes(id));
  const then = typeof position === 'number' ? made.ids[position] : undefined;
  const there = typeof position === 'number' ? now[position] : undefined;
  const differences = [
    ...(gone.length > 0 ? [`without ${quoted(gone)}`] : []),
    ...(come.length > 0 ? [`with ${quoted(come)}`] : []),
    ...(then !== there && gone.length + come.length === 0 ? ['in another order'] : []),
  ];
  const moved =
    then === there
      ? ''
      : `, and ${list}[${position}], which was "${then}", is ${there === undefined ? 'nothing' : `"${there}"`}`;
  if (differences.length > 0) return `its ${list} are ${differences.join(' and ')} now${moved}`;
  const parts = made.parts === undefined ? [] : partsThatDiffer(made.parts, partsOf(model));
  return parts.length === 0 ? 'it is another' : `something is different in its ${parts.join(', ')}`;
};

const partsThatDiffer = (
  then: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((part) => then[part] !== now[part]);

const quoted = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ');
