import { duplicatePeople } from '../vocabulary/duplicate-people.js';
import type { Person } from '../vocabulary/evidence.js';
import { modelPathSchema } from '../vocabulary/ids.js';
import type { Issue } from '../vocabulary/input-error.js';
import { readInput } from '../vocabulary/read-input.js';
import { entriesOf, limitsForPeople, type ReadLimits } from '../vocabulary/read-limits.js';
import { readTextAs } from '../vocabulary/read-text.js';
import { scopeSchema } from '../vocabulary/scope.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { modelsNamed } from './models-named.js';
import { type Place, type Team, teamSchema } from './team-schema.js';

/**
 * Reads a team: its places, each in the next wider one, and its people, each at a place or shared between several.
 * {@link checkTeam} checks its roles and models; {@link resolveTeam} reads a team that refers to models by path.
 *
 * @param input - The team as data, or as the text of a YAML or JSON file.
 * @param limits - How much is read.
 * @returns The team, with every default filled in.
 * @throws {@link InputError} with every problem at once; with line and column where it is a text.
 *
 * @example
 * ```ts
 * import { parseTeam } from 'work-elements';
 *
 * const team = parseTeam(`
 * model: validator
 * places:
 *   - { id: river, title: River District, scope: district }
 *   - { id: hill, title: Hill School, in: river, learners: 240 }
 * people:
 *   - { id: ann, name: Ann, roles: [teacher], at: hill, evidence: [] }
 * `);
 * console.log(team.places[1]?.scope); // school
 * ```
 *
 * @public
 */
export const parseTeam = (input: unknown, limits: ReadLimits = {}): Team => readTeam(input, limits, () => []);

/**
 * Reads a team with additional checks.
 *
 * @param more - Finds further issues; `isWhole` is whether every place and every model is valid.
 * @internal
 */
export const readTeam = (
  input: unknown,
  limits: ReadLimits,
  more: (team: Team, isWhole: boolean) => readonly Issue[],
): Team => {
  const also = (team: Team): readonly Issue[] => {
    const own = [...pathIssues(team), ...structureIssues(team)];
    return [...own, ...more(team, own.length === 0)];
  };
  const read = (data: unknown): Team =>
    readInput(teamSchema, data, 'team', { ...entriesOf(limits), kind: 'team', also });
  return typeof input === 'string'
    ? readTextAs(input, 'text of a team', read, { ...limitsForPeople, ...limits })
    : read(input);
};

const pathIssues = (team: Team): readonly Issue[] =>
  modelsNamed(team).flatMap(({ model, path }): readonly Issue[] =>
    modelPathSchema.safeParse(model).success
      ? [
          {
            path,
            code: 'unresolved-model',
            message: `"${model}" is the path of a model; read it by resolveTeam, or write the model’s id`,
          },
        ]
      : [],
  );

/** The issues with places and with who works where. @internal */
export const structureIssues = (team: Team): readonly Issue[] => [
  ...placeIssues(team.places),
  ...duplicatePeople(team.people, 'people'),
  ...team.people.flatMap((person, index) => whereIssues(team, person, index)),
];

const width = (scope: Place['scope']): number => scopeSchema.options.indexOf(scope);

const placeIssues = (places: readonly Place[]): readonly Issue[] => {
  const ids = places.map(({ id }) => id);
  return places.flatMap((place, index): readonly Issue[] => {
    const twin = ids.indexOf(place.id);
    const at = `places[${index}]`;
    if (twin < index)
      return [
        {
          path: `${at}.id`,
          code: 'duplicate-id',
          message: `the place "${place.id}" is duplicated, first at places[${twin}]; rename one`,
        },
      ];
    if (place.in === undefined) return [];
    const outer = places.find(({ id }) => id === place.in);
    if (outer === undefined)
      return [{ path: `${at}.in`, code: 'unknown-place', message: unknownWord(place.in, 'a place of this team', ids) }];
    if (width(outer.scope) > width(place.scope)) return [];
    const message = `a ${place.scope} has to be in a place of a wider scope; "${outer.id}" is a ${outer.scope}`;
    return [{ path: `${at}.in`, code: 'not-wider', message }];
  });
};

/** Slightly more than the rounding error of a sum of shares such as 0.1 and 0.2. */
const ROUNDING = 1e-9;

const whereIssues = ({ places }: Team, { id, at }: Person, index: number): readonly Issue[] => {
  const path = `people[${index}].at`;
  const ids = places.map((place) => place.id);
  if (at === undefined) {
    if (places.length === 1) return [];
    return [{ path, code: 'missing', message: `say where "${id}" works: one of ${ids.slice(0, 15).join(', ')}` }];
  }
  const named: readonly (readonly [string, string])[] =
    typeof at === 'string'
      ? [[at, path]]
      : Array.isArray(at)
        ? at.map((place: string, position) => [place, `${path}[${position}]`] as const)
        : Object.keys(at).map((place) => [place, `${path}.${place}`] as const);
  const issues: Issue[] = named.flatMap(([place, where]) =>
    ids.includes(place)
      ? []
      : [{ path: where, code: 'unknown-place', message: unknownWord(place, 'a place of this team', ids) }],
  );
  const twin = named.find(([place], position) => named.findIndex(([other]) => other === place) < position);
  if (twin !== undefined)
    issues.push({ path: twin[1], code: 'duplicate-place', message: `"${twin[0]}" is named twice; remove one` });
  const sum = sharesOf(at).reduce((all, share) => all + share, 0);
  if (sum > 1 + ROUNDING)
    issues.push({
      path,
      code: 'too-much',
      message: `the shares of "${id}" add up to ${Number(sum.toFixed(3))}; together they can be at most 1`,
    });
  return issues;
};

const sharesOf = (at: NonNullable<Person['at']>): readonly number[] =>
  typeof at === 'object' && !Array.isArray(at) ? Object.values(at) : [];
