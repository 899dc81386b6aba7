import type { ImplementationModel } from '../../model/model.js';
import { type ModelReading, modelReading } from '../../model/model-reading.js';
import { modelsNamed } from '../../team/models-named.js';
import { readTeam } from '../../team/parse-team.js';
import type { Place, Team } from '../../team/team-schema.js';
import { chainOf, placeFor, placesOf, schoolsOf } from '../../team/where.js';
import type { Person } from '../../vocabulary/evidence.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import { modelPathSchema } from '../../vocabulary/ids.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import type { ReadLimits } from '../../vocabulary/read-limits.js';
import { unknownWord } from '../../vocabulary/spelling.js';

/** A school, the chain of places it is in, and the model it uses. @internal */
export interface SchoolReading {
  readonly school: Place;
  readonly chain: readonly Place[];
  readonly reading: ModelReading;
  /** The place at which a role of the model is held. */
  readonly placeOf: (role: string) => Place;
}

/** A team with its models. @internal */
export interface TeamReading {
  readonly team: Team;
  readonly schools: readonly SchoolReading[];
  /** The model of a place: its own, or that of the place that contains it. */
  readonly modelOf: (place: string) => ModelReading;
  /** How many schools a place serves. */
  readonly serves: (place: string) => number;
}

/** The schools on whose chains somebody works. */
const schoolsAlong = ({ team, schools }: TeamReading, person: Person): readonly SchoolReading[] => {
  const own = placesOf(team, person);
  return schools.filter(({ chain }) => chain.some(({ id }) => own.has(id)));
};

/** The models of somebody’s places, and of the schools on whose chains they work, without duplicates. @internal */
export const modelsAlong = (reading: TeamReading, person: Person): readonly ImplementationModel[] => {
  const readings = [
    ...[...placesOf(reading.team, person).keys()].map(reading.modelOf),
    ...schoolsAlong(reading, person).map((school) => school.reading),
  ];
  return [...new Set(readings.map(({ model }) => model))];
};

/** Finds further problems with a team; the reading is null if its places and models are inconsistent. @internal */
export type AlsoWrong = (team: Team, reading: TeamReading | null) => readonly Issue[];

/** Reads a team with its models. @internal */
export const teamReading = (
  input: unknown,
  models: readonly ImplementationModel[],
  what: string,
  limits: Pick<ReadLimits, 'entries'>,
  also: AlsoWrong = () => [],
): TeamReading => {
  expectShape(models, `${what}: models`, { list: true, from: 'parseModel' });
  const readings: Readings = new Map(
    models.map((model) => modelReading(model)).map((reading) => [reading.model.id, reading]),
  );
  const more = (team: Team, isWhole: boolean): readonly Issue[] => {
    const missing = missingModels(team, readings);
    return [...missing, ...also(team, isWhole && missing.length === 0 ? placesRead(team, readings, what) : null)];
  };
  return placesRead(readTeam(input, limits, more), readings, what);
};

type Readings = ReadonlyMap<string, ModelReading>;

const missingModels = (team: Team, readings: Readings): readonly Issue[] =>
  modelsNamed(team).flatMap(({ model, path }): readonly Issue[] =>
    readings.has(model) || modelPathSchema.safeParse(model).success
      ? []
      : [
          {
            path,
            code: 'unknown-model',
            message: unknownWord(model, 'one of the models that were given', [...readings.keys()]),
          },
        ],
  );

const placesRead = (team: Team, readings: Readings, what: string): TeamReading => {
  const modelOfChain = (chain: readonly Place[]): ModelReading => {
    const reading = readings.get(chain.find(({ model }) => model !== undefined)?.model ?? team.model);
    if (reading === undefined) throw new InputError(what, missingModels(team, readings));
    return reading;
  };
  const chains = schoolsOf(team);
  return {
    team,
    schools: chains.flatMap((chain): readonly SchoolReading[] => {
      const [school] = chain;
      if (school === undefined) return [];
      const reading = modelOfChain(chain);
      return [
        {
          school,
          chain,
          reading,
          placeOf: (role) => placeFor(chain, reading.roleOf.get(role)?.scope ?? 'school') ?? school,
        },
      ];
    }),
    modelOf: (place) => modelOfChain(chainOf(team, place)),
    serves: (place) => chains.filter((chain) => chain.some(({ id }) => id === place)).length,
  };
};
