import { type AssignOptions, type Member, parseMembers } from '@work-elements/optimise';
import { type ImplementationModel, InputError, type Issue, parseTeam, readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedIssues, reading } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { readSource, type Source } from '../documents/source.js';
import { requirePeople } from './people.js';
import { type PeopleDocument, readPeopleDocument } from './people-document.js';

/** People to whom work can be given, and where they work. */
export interface PlacedStaff extends Pick<PeopleDocument<Member>, 'judging'> {
  readonly people: readonly Member[];
  readonly places: { readonly places?: NonNullable<AssignOptions['places']> };
}

/**
 * Reads people with the places of their document, or of the file given by --places. If no places are given, where
 * people work is ignored.
 */
export const readPlacedStaff = async (
  context: Context,
  models: readonly ImplementationModel[],
): Promise<PlacedStaff> => {
  const file = requirePeople(context);
  const { people, places: own, source, judging } = await readPeopleDocument(context, file, models, parseMembers);
  const named = context.given.text('places');
  if (named !== undefined) {
    const other = await readSource(context.terminal, named);
    const data = reading(other, (text) => readText(text, 'places'));
    return { people, places: { places: placesIn(people, file, partOf(data, 'places') ?? data, other) }, judging };
  }
  if (own !== undefined && source !== null)
    return { people, places: { places: placesIn(people, file, own, source) }, judging };
  if (people.some(({ at }) => at !== undefined))
    context.warn(
      file,
      'places-left-out',
      'people are at places, but no places are given, so everybody is taken to work everywhere; name the places ' +
        'with --places',
    );
  return { people: people.map(({ at: _, ...each }) => each), places: {}, judging };
};

const partOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;

/** The places, validated together with the people who work at them. */
const placesIn = (
  people: readonly Member[],
  peopleFile: string,
  places: unknown,
  source: Source,
): NonNullable<AssignOptions['places']> => {
  try {
    const named = people.map(({ id, name, at }) => ({ id, name, evidence: [], ...(at === undefined ? {} : { at }) }));
    return parseTeam({ model: 'any', places, people: named }).places;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const isHere = ({ path }: Issue): boolean => source.file === peopleFile || path.startsWith('places');
    throw new Unusable([
      ...locatedIssues(source, error.issues.filter(isHere)),
      ...error.issues
        .filter((issue) => !isHere(issue))
        .map(({ path, code, message }) => ({ ...problemOf(peopleFile, code, message), path })),
    ]);
  }
};
