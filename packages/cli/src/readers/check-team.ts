import {
  checkModel,
  checkTeam,
  type Diagnostic,
  type ImplementationModel,
  models,
  type ResolvedTeam,
  unknownWord,
  withoutNames,
} from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedDiagnostics } from '../documents/located.js';
import { type Problem, warningOf } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { pathBeside } from './model-beside.js';
import { foundWithoutNames } from './without-person.js';

/** Checks a team against its own models and the ready ones that it names, and locates each problem in the source. */
export const teamChecked = (
  context: Context,
  source: Source,
  { team, models: own }: ResolvedTeam,
): readonly Problem[] => {
  const ready = Object.values<ImplementationModel>(models);
  const known = [...own, ...ready.filter(({ id }) => !own.some((model) => model.id === id))];
  const strange = [team.model, ...team.places.flatMap(({ model }) => model ?? [])].find(
    (id) => !known.some((model) => model.id === id),
  );
  return strange === undefined
    ? locatedDiagnostics(source, teamProblems(context, source, team, known))
    : [notHeld(source, strange, pathBeside(context, source, strange) ?? `./${strange}.yaml`)];
};

/** The problems of a team, without those of its models, which are reported for the models. */
const teamProblems = (
  { given }: Context,
  { file }: Source,
  team: ResolvedTeam['team'],
  known: readonly ImplementationModel[],
): readonly Diagnostic[] => {
  const own = new Set(known.flatMap((model) => checkModel(model)).map(({ message }) => message));
  const found = checkTeam(team, known);
  const told = given.flag('withoutNames') ? foundWithoutNames(found, checkTeam(withoutNames(team), known)) : found;
  return told
    .filter(({ message }) => !own.has(message))
    .map((diagnostic) => {
      if (diagnostic.policy !== 'badges') return diagnostic;
      const [place = ''] = diagnostic.places;
      const hint = `"ready ${modelAt(team, place)} --people ${file}" lists the competencies without evidence`;
      return { ...diagnostic, hint };
    });
};

/**
 * How a command names the model of a place: by its id if it is a ready one, otherwise by a placeholder for its file.
 */
const modelAt = ({ model, places }: Pick<ResolvedTeam['team'], 'model' | 'places'>, id: string): string => {
  const place = places.find((each) => each.id === id);
  if (place?.model === undefined && place?.in !== undefined) return modelAt({ model, places }, place.in);
  const named = place?.model ?? model;
  return Object.values<ImplementationModel>(models).some((ready) => ready.id === named) ? named : 'model.yaml';
};

/** The problem of a team whose model is unknown. */
const notHeld = ({ file }: Source, model: string, path: string): Problem => {
  const known = Object.values(models).map(({ id }) => id);
  const unknown = unknownWord(model, 'a ready model', known);
  const problem = warningOf(
    file,
    'unknown-model',
    `roles and cover are not checked: ${unknown}`,
    `for a model of your own, write the path of its file, such as ${path}`,
  );
  // A name close to a ready model’s is a misspelling; any other may be the caller’s own model.
  return unknown.includes('; did you mean ') ? { ...problem, severity: 'error' } : problem;
};
