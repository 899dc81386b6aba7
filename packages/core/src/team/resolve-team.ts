import type { ImplementationModel } from '../model/model.js';
import { parseModel } from '../model/parse-model.js';
import { expectParts } from '../vocabulary/expect-parts.js';
import { expectOptions } from '../vocabulary/expect-shape.js';
import { modelPathSchema } from '../vocabulary/ids.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import { readInput } from '../vocabulary/read-input.js';
import { entriesOf, type ReadLimits } from '../vocabulary/read-limits.js';
import { type ModelNamed, modelsNamed } from './models-named.js';
import { parseTeam, structureIssues } from './parse-team.js';
import { type Team, teamSchema } from './team-schema.js';

/**
 * How to read the models to which a team refers by path.
 *
 * @public
 */
export interface ResolveModels extends Pick<ReadLimits, 'entries'> {
  /**
   * Returns the model document for a path, such as `./our-school.yaml`, as written in the team, and the place where it
   * is written: `model`, or `places[1].model`. Errors it throws pass through. The library itself reads no files.
   */
  readonly resolve: (path: string, where: string) => unknown;
}

/**
 * A team, with its models.
 *
 * @public
 */
export interface ResolvedTeam {
  /** The team, with ids in place of paths. */
  readonly team: Team;
  /** The models to which it refers by path, without duplicates. */
  readonly models: readonly ImplementationModel[];
}

/**
 * Reads a team that may refer to models by the paths of their files, as scenarios may.
 *
 * @param input - The team as data.
 * @param options - How to load the document at a path, and how much is read of the team.
 * @returns The team, and the models it refers to by path, to be passed to {@link checkTeam} and the like along with
 *   those it names by id.
 * @throws {@link InputError} if it is not a team, or two of its models have the same id, {@link ModelError} if a model
 *   is invalid.
 *
 * @example
 * ```ts
 * import { checkTeam, models, resolveTeam } from 'work-elements';
 *
 * const written = {
 *   model: './our-school.yaml',
 *   places: [{ id: 'hill', title: 'Hill School', headcounts: { techer: 2 } }],
 * };
 * const ours = { ...models.validator, id: 'our-school' };
 * const { team, models: own } = resolveTeam(written, { resolve: () => ours });
 * console.log(team.model); // our-school
 * console.log(checkTeam(team, own).find(({ severity }) => severity === 'error')?.hint); // write "teacher"
 * ```
 *
 * @public
 */
export const resolveTeam = (input: unknown, options: ResolveModels): ResolvedTeam => {
  expectOptions(options, 'resolveTeam', ['resolve', 'entries']);
  expectParts(options, 'options of resolveTeam', { resolve: 'a function' }, { entries: 'a number' });
  const { resolve, ...limits } = options;
  const written = readInput(teamSchema, input, 'team', { ...entriesOf(limits), kind: 'team', also: structureIssues });
  const named = modelsNamed(written);
  const byPath = new Map<string, ImplementationModel>();
  for (const { model, path } of named)
    if (modelPathSchema.safeParse(model).success && !byPath.has(model))
      byPath.set(model, parseModel(resolve(model, path)));
  const idOf = (model: string): string => byPath.get(model)?.id ?? model;
  const issues = twinIssues(named, idOf);
  if (issues.length > 0) throw new InputError('team', issues);
  const team = parseTeam(
    {
      ...written,
      model: idOf(written.model),
      places: written.places.map((place) =>
        place.model === undefined ? place : { ...place, model: idOf(place.model) },
      ),
    },
    limits,
  );
  return { team, models: [...byPath.values()] };
};

/** Two models with the same id would be taken for one. */
const twinIssues = (named: readonly ModelNamed[], idOf: (model: string) => string): readonly Issue[] => {
  const firsts = named.filter(({ model }, index) => named.findIndex((each) => each.model === model) === index);
  return firsts.flatMap(({ model, path }, index): readonly Issue[] => {
    const other = firsts.slice(0, index).find((each) => idOf(each.model) === idOf(model));
    if (other === undefined) return [];
    const message =
      `"${model}" and "${other.model}" (${other.path}) are two models with the same id, "${idOf(model)}"; give one ` +
      'of them another';
    return [{ path, code: 'duplicate-id', message }];
  });
};
