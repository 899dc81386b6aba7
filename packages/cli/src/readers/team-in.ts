import {
  type ImplementationModel,
  InputError,
  modelPathSchema,
  models,
  type ResolvedTeam,
  resolveTeam,
} from 'work-elements';
import type { Context } from '../context/context.js';
import { Unusable } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { misnamed, withMore } from './misnamed.js';
import { modelAt } from './model-at.js';

/**
 * Reads a team and the models that it names by path. If its shape is wrong, names that do not exist are reported too.
 */
export const teamIn = (context: Context, source: Source, data: unknown): ResolvedTeam => {
  const known = new Map<string, ImplementationModel>();
  const resolve = (path: string, where: string): ImplementationModel => {
    const model = known.get(path) ?? modelAt(context, source, path, where);
    known.set(path, model);
    return model;
  };
  try {
    return resolveTeam(data, { resolve });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const among = modelsOf(data, resolve);
    const named = among === null ? [] : misnamed(partOf(data, 'people'), among);
    throw new InputError(
      error.what,
      withMore(
        error.issues,
        named.map((issue) => ({ ...issue, path: `people${issue.path}` })),
      ),
    );
  }
};

const partOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;

/** The models that a team names; null if one of them cannot be found, so that not all names are known. */
const modelsOf = (
  data: unknown,
  resolve: (path: string, where: string) => ImplementationModel,
): readonly ImplementationModel[] | null => {
  const places = partOf(data, 'places');
  const named = [
    [partOf(data, 'model'), 'model'] as const,
    ...(Array.isArray(places)
      ? places.map((place: unknown, index) => [partOf(place, 'model'), `places[${index}].model`] as const)
      : []),
  ].filter(([model]) => model !== undefined);
  const found: ImplementationModel[] = [];
  for (const [name, where] of named) {
    const model = typeof name === 'string' ? modelOf(name, where, resolve) : null;
    if (model === null) return null;
    found.push(model);
  }
  return found;
};

const modelOf = (
  name: string,
  where: string,
  resolve: (path: string, where: string) => ImplementationModel,
): ImplementationModel | null => {
  const ready = Object.values<ImplementationModel>(models).find(({ id }) => id === name);
  if (ready !== undefined || !modelPathSchema.safeParse(name).success) return ready ?? null;
  try {
    return resolve(name, where);
  } catch (error) {
    if (error instanceof Unusable) return null;
    throw error;
  }
};
