import { InputError, type Issue, unknownWord, wordOf } from 'work-elements';
import type { Problems } from '../log/problems.js';
import type { LogColumnNames } from './options.js';

type Field = keyof LogColumnNames;

/** The usual names of columns, the more specific first; compared in lower case, with `_` for spaces and hyphens. */
const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  case: ['case:concept:name', 'case_id', 'caseid', 'case', 'trace_id'],
  activity: ['concept:name', 'activity', 'activity_name', 'task', 'event'],
  time: [
    'time:timestamp',
    'timestamp',
    'end_timestamp',
    'end_time',
    'complete_timestamp',
    'completed',
    'end',
    'time',
    'complete',
    'finished',
    'finish',
  ],
  start: ['start_timestamp', 'start_time', 'started', 'start'],
  resource: ['org:resource', 'resource', 'user', 'performer'],
  role: ['org:role', 'role'],
  lifecycle: ['lifecycle:transition', 'lifecycle', 'transition'],
  subject: ['subject', 'objective'],
  outcome: ['outcome', 'result'],
  instance: ['concept:instance', 'instance', 'activity_instance_id'],
};

/**
 * The kinds of columns that a log may have, by their names in {@link LogColumnNames}.
 *
 * @example
 * ```ts
 * import { logColumns } from '@work-elements/discover';
 *
 * console.log(logColumns.includes('resource')); // true
 * ```
 *
 * @public
 */
export const logColumns = [
  'case',
  'activity',
  'time',
  'start',
  'resource',
  'role',
  'lifecycle',
  'subject',
  'outcome',
  'instance',
] as const satisfies readonly Field[];

/** The index of each column; −1 if the table has none of that kind. @internal */
export type ColumnPlaces = { readonly [Name in Field]: number };

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');

/**
 * Finds the columns by the names that the caller gives, or by their usual names.
 *
 * @throws `InputError` naming every column that is missing or ambiguous.
 * @internal
 */
export const placeColumns = (
  header: readonly string[],
  named: Partial<LogColumnNames>,
  problems: Problems,
): ColumnPlaces => {
  const issues: Issue[] = [];
  const trimmed = header.map((name) => name.trim());
  const usual = header.map(plain);
  const place = (field: Field): number => {
    const own = named[field];
    if (own !== undefined) return only(own, matches(trimmed, own.trim()), `columns.${field}`);
    for (const alias of ALIASES[field]) {
      const found = matches(usual, alias);
      if (found.length > 0) return only(alias, found, 'line 1');
    }
    return -1;
  };
  const only = (name: string, found: readonly number[], path: string): number => {
    const [first] = found;
    if (first === undefined) {
      issues.push({ path, code: 'unknown-column', message: unknownWord(name, 'a column of this table', trimmed) });
      return -1;
    }
    if (found.length > 1) {
      const message =
        `${found.length} columns are called "${wordOf(name)}" (${found.map((each) => each + 1).join(', ')}); ` +
        'rename all but one';
      issues.push({ path, code: 'duplicate-column', message });
    }
    return first;
  };
  const places: ColumnPlaces = {
    case: place('case'),
    activity: place('activity'),
    time: place('time'),
    start: place('start'),
    resource: place('resource'),
    role: place('role'),
    lifecycle: place('lifecycle'),
    subject: place('subject'),
    outcome: place('outcome'),
    instance: place('instance'),
  };
  const [first = ''] = trimmed;
  if (issues.length === 0 && places.case < 0 && places.activity < 0 && DOCUMENT.test(first)) {
    const message =
      'expected an event log as a table, with a row of headings, found a document (YAML or JSON); name the log ' +
      'first, then a model or a scenario';
    throw new InputError('event log in CSV', [{ path: 'line 1', code: 'other-file', message }]);
  }
  for (const field of ['case', 'activity', 'time'] as const) {
    if (places[field] >= 0 || issues.some(({ path }) => path === `columns.${field}`)) continue;
    if (field === 'time' && places.start >= 0) continue;
    const found = trimmed.slice(0, 20).map((name) => `"${name.slice(0, 40)}"`);
    const message =
      `there is no column for the ${field}; expected one of ${ALIASES[field].join(', ')}, or say which it is ` +
      `(--column ${likely(field, trimmed)}; in a program, columns); found ${found.join(', ')}`;
    issues.push({ path: 'line 1', code: 'missing-column', message });
  }
  if (issues.length > 0) throw new InputError('event log in CSV', issues);
  for (const field of logColumns) noteOthers(field, places[field], usual, trimmed, problems);
  return places;
};

/** Names that schools give to these columns, but that can also mean something else. */
const LIKELY = {
  case: /^(?:learner|student|pupil|child|participant|person|name)(?:_(?:id|name|no|nr|number))?$|^id$/,
  activity: /^(?:step|action|work|what|element|work_element)$/,
  time: /^(?:date|day|when|on|date_?time|date_and_time)$/,
} as const;

/** A longer heading is a sentence, not the name of a column. */
const LONGEST_NAME = 60;

/** The option that names a column, with the heading that is probably meant. */
const likely = (field: keyof typeof LIKELY, names: readonly string[]): string => {
  const found = names.find((name) => name.length <= LONGEST_NAME && LIKELY[field].test(plain(name)));
  const said = `${field}=${found ?? '…'}`;
  return said.includes(' ') ? `"${said}"` : said;
};

/** The beginning of a document that is not a table: a comment, a key, or a bracket. */
const DOCUMENT = /^(?:#|[A-Za-z_][\w-]*:(?:\s|$)|[{[]\s*(?:"|$))/;

const matches = (names: readonly string[], name: string): readonly number[] =>
  names.flatMap((each, index) => (each === name ? [index] : []));

/** Notes which other columns could have been meant. */
const noteOthers = (
  field: Field,
  chosen: number,
  usual: readonly string[],
  names: readonly string[],
  problems: Problems,
): void => {
  if (field === 'time' || field === 'start') return;
  usual.forEach((name, index) => {
    if (index !== chosen && ALIASES[field].includes(name)) {
      const message =
        `the ${field} is read from "${wordOf(names[chosen])}"; the column "${wordOf(names[index])}" could have ` +
        'been meant too';
      problems.note('other-column', message, `line 1, column ${index + 1}`);
    }
  });
};
