import type { Issue } from './input-error.js';

const KINDS = [
  'model',
  'scenario',
  'team',
  'rubric',
  'alignment',
  'people',
  'calendar',
  'journey',
  'report',
  'schema',
] as const;

/**
 * A kind of document of this library, as {@link documentKind} distinguishes them.
 *
 * @public
 */
export type DocumentKind = (typeof KINDS)[number];

/**
 * The keys that every document of a kind has. More specific kinds come first: a report has `roles` too, and an
 * alignment `rows`.
 */
const MARKS: readonly (readonly [DocumentKind, readonly string[]])[] = [
  ['schema', ['$schema', 'properties']],
  ['journey', ['format', 'revision', 'state']],
  ['report', ['scenario', 'replications', 'roles']],
  ['scenario', ['learners']],
  ['alignment', ['rubric', 'rows']],
  ['team', ['places']],
  ['rubric', ['rows']],
  ['model', ['roles']],
  ['calendar', ['timeZone', 'weekdays']],
];

const SAID: Readonly<Record<DocumentKind, readonly [what: string, instead: string]>> = {
  model: ['an implementation model', 'give it to a command about models, such as work-elements profile'],
  scenario: ['a staffing scenario', 'give it to work-elements simulate'],
  team: ['a team', 'give it with --people, as to work-elements ready'],
  rubric: ['a rubric', 'give it to work-elements rubric'],
  alignment: ['an alignment of a rubric', 'give it to work-elements rubric, behind its rubric'],
  people: ['a list of people', 'give it with --people, as to work-elements ready'],
  calendar: ['a school calendar', 'it is for programs that send what is due (dueSignals)'],
  journey: ['a saved journey', 'it is for programs that go on with it (restoreJourney)'],
  report: ['a report of a simulation', 'it is for programs that show it (reportHtml)'],
  schema: ['a JSON Schema', 'it is for editors; name the document that it describes'],
};

const isRecord = (data: unknown): data is object => typeof data === 'object' && data !== null && !Array.isArray(data);

/** Whether this is a team without places: no other document has a model and people with evidence. */
const isTeamWithoutPlaces = (data: object): boolean => {
  const [model, people]: readonly unknown[] = ['model', 'people'].map((key) => Reflect.get(data, key));
  return (
    typeof model === 'string' &&
    Array.isArray(people) &&
    people.length > 0 &&
    areAll(people, (each) => has(each, 'name') && has(each, 'evidence'))
  );
};

/** Unlike `every`, it ends at the first hole of a list, of which there may be four billion. */
const areAll = (list: readonly unknown[], is: (item: unknown) => boolean): boolean =>
  list.findIndex((item) => !is(item)) < 0;

const has = (data: unknown, key: string): boolean => isRecord(data) && Object.hasOwn(data, key);

/**
 * One of the two keys is enough: no other document is a list of such records, and the reader of people reports the
 * missing one.
 */
const isPerson = (data: unknown): boolean => has(data, 'name') || has(data, 'evidence');

/**
 * Which kind of document of this library the data are, by the keys that only this kind has; undefined if they are of no
 * known kind. It does not say whether the document is valid. For packages that build on this one.
 *
 * @param data - What was read from a file.
 *
 * @example
 * ```ts
 * import { documentKind } from 'work-elements';
 *
 * console.log(documentKind({ id: 'now', title: 'Now', model: 'validator', learners: { count: 60 } })); // scenario
 * ```
 *
 * @public
 */
export const documentKind = (data: unknown): DocumentKind | undefined => {
  try {
    return kindOfData(data);
  } catch {
    // A getter or a proxy that throws is no document.
    return undefined;
  }
};

const kindOfData = (data: unknown): DocumentKind | undefined => {
  if (Array.isArray(data)) return data.length > 0 && areAll(data, isPerson) ? 'people' : undefined;
  if (!isRecord(data)) return undefined;
  // Models, scenarios and teams have people too.
  if (Object.keys(data).join() === 'people') return 'people';
  const marked = MARKS.find(([, keys]) => keys.every((key) => Object.hasOwn(data, key)))?.[0];
  return marked ?? (isTeamWithoutPlaces(data) ? 'team' : undefined);
};

const keysOf = (kind: DocumentKind): readonly string[] => MARKS.find(([each]) => each === kind)?.[1] ?? [];

/**
 * The only issue to report for data that were refused as one kind of document but are plainly another; null if they are
 * not.
 *
 * @internal
 */
export const otherKind = (data: unknown, expected: DocumentKind): Issue | null => {
  const found = documentKind(data);
  if (found === undefined || found === expected) return null;
  const own = keysOf(expected);
  // Data with all keys of the expected kind count as that kind, unless the kind found shares some of those keys.
  const isMeant =
    isRecord(data) && own.length > 0 && own.every((key) => Object.hasOwn(data, key) && !keysOf(found).includes(key));
  if (isMeant) return null;
  const [what, instead] = SAID[found];
  return { path: '', code: 'other-file', message: `expected ${SAID[expected][0]}, found ${what}; ${instead}` };
};
