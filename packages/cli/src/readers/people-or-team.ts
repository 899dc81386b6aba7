import { documentKind, type ImplementationModel, type Person, type ResolvedTeam } from 'work-elements';
import type { Context } from '../context/context.js';
import { reading } from '../documents/located.js';
import { Unusable } from '../documents/problem.js';
import { parsePeople } from './people.js';
import { readPeopleDocument } from './people-document.js';
import { readPeopleText } from './people-text.js';
import { teamIn } from './team-in.js';
import { withoutPerson } from './without-person.js';

/** People and, if the file has a team, the team. */
export interface PeopleOrTeam {
  readonly people: readonly Person[];
  /** The team with the models that it names by path; null if the file has only people. */
  readonly team: ResolvedTeam | null;
  /** Runs a library function, and locates the problems that it raises in the file. */
  readonly judging: <Result>(judge: () => Result) => Result;
}

/** Reads people from a file, or a team with its own models. */
export const readPeopleOrTeam = async (
  context: Context,
  file: string,
  models: readonly ImplementationModel[],
): Promise<PeopleOrTeam> => {
  const { people, places, source } = await readPeopleDocument(context, file, models, parsePeople);
  if (source === null) return { people, team: null, judging: (judge) => judge() };
  const told = <Result>(read: (text: string) => Result): Result => {
    try {
      return reading(source, read);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      throw new Unusable(error.problems.map((problem) => withoutPerson(context, problem)));
    }
  };
  const team = told((text) => {
    const data = readPeopleText(text);
    return documentKind(data) === 'team' && hasModel(data) ? teamIn(context, source, data) : null;
  });
  if (team === null && Array.isArray(places) && places.length > 1)
    context.warn(file, 'places-left-out', 'places are ignored here, since the file names no model for them');
  return { people, team, judging: told };
};

const hasModel = (data: unknown): boolean => typeof data === 'object' && data !== null && 'model' in data;
