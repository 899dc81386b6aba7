import {
  checkModel,
  checkTeam,
  type Diagnostic,
  type ImplementationModel,
  models,
  type ResolvedTeam,
  unknownWord,
} from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedDiagnostics } from '../documents/located.js';
import { type Problem, warningOf } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { pathBeside } from './model-beside.js';

/**
 * Checks a team against its own models and the ready ones that it names; each problem is shown at its place in the
 * source.
 */
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
    ? locatedDiagnostics(source, teamProblems(team, known))
    : [notHeld(source, strange, pathBeside(context, source, strange) ?? `./${strange}.yaml`)];
};

/** What is wrong with a team; what its models say of themselves is said of those. */
const teamProblems = (team: ResolvedTeam['team'], known: readonly ImplementationModel[]): readonly Diagnostic[] => {
  const own = new Set(known.flatMap((model) => checkModel(model)).map(({ message }) => message));
  return checkTeam(team, known).filter(({ message }) => !own.has(message));
};

/** What is said of a team whose model is not there. */
const notHeld = ({ file }: Source, model: string, path: string): Problem => {
  const known = Object.values(models).map(({ id }) => id);
  const unknown = unknownWord(model, 'a ready model', known);
  const problem = warningOf(
    file,
    'unknown-model',
    `roles and cover are not checked: ${unknown}`,
    `of a model of your own, write the path of its file, such as ${path}`,
  );
  // Spelt nearly as a ready one, it is misspelt; another may be a model of one’s own.
  return unknown.includes('; did you mean ') ? { ...problem, severity: 'error' } : problem;
};
