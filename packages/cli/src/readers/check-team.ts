import {
  checkModel,
  checkTeam,
  type Diagnostic,
  type ImplementationModel,
  models,
  type Team,
  unknownWord,
} from 'work-elements';
import { locatedDiagnostics } from '../documents/located.js';
import { type Problem, problemOf } from '../documents/problem.js';
import type { Source } from '../documents/source.js';

/** Checks a team against the ready models that it names; each problem is shown at its place in the source. */
export const teamChecked = (team: Team): ((source: Source) => readonly Problem[]) => {
  const wanted = [team.model, ...team.places.flatMap(({ model }) => model ?? [])];
  const known = Object.values(models);
  const own = wanted.find((id) => !known.some((model) => model.id === id));
  const found = own === undefined ? teamProblems(team) : [];
  return (source) => (own === undefined ? locatedDiagnostics(source, found) : [notHeld(source.file, own)]);
};

/** What is wrong with a team; what its models say of themselves is said of those. */
const teamProblems = (team: Team): readonly Diagnostic[] => {
  const known = Object.values<ImplementationModel>(models);
  const own = new Set(known.flatMap((model) => checkModel(model)).map(({ message }) => message));
  return checkTeam(team, known).filter(({ message }) => !own.has(message));
};

/** What is said of a team whose model is not there. */
const notHeld = (file: string, model: string): Problem => ({
  ...problemOf(
    file,
    'unknown-model',
    `roles and cover are not checked: ${unknownWord(
      model,
      'a ready model',
      Object.values(models).map(({ id }) => id),
    )}`,
  ),
  severity: 'warning',
});
