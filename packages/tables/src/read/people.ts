import {
  checkPeople,
  freeId,
  type ImplementationModel,
  InputError,
  type Issue,
  type IssueCode,
  idFromTitle,
  idSchema,
  type Person,
  type PersonIssue,
  personSchema,
  readInput,
} from 'work-elements';
import * as z from 'zod';
import { LIMITS } from '../grid/limits.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import { EMPLOYMENT } from './employment.js';
import { ABOUT, evidenceIn, evidenceNames, saysDate } from './evidence-line.js';
import type { PeopleColumn } from './people-columns.js';
import type { TableRow, TableRows } from './table-rows.js';
import { isNear, partsOf, roleId, roleNamed, unknownRoleOf } from './words.js';

/** As many values as a table may have cells, each under a key. */
const LARGE = { entries: 2 * LIMITS.cells };

/** What is said of people themselves, whatever their evidence may name. */
const OF_PEOPLE: readonly IssueCode[] = ['doubtful-attester', 'likely-same-person'];

interface Drafted {
  readonly id: string;
  readonly name: string;
  readonly row: TableRow<PeopleColumn>;
  roles: readonly string[] | undefined;
  fte: number | undefined;
  at: unknown;
  readonly evidence: { readonly line: Readonly<Record<string, string>>; readonly row: TableRow<PeopleColumn> }[];
}

/** The people read so far, by id and by name, and the models whose roles they may hold. */
interface Known {
  readonly people: Map<string, Drafted>;
  readonly byName: Map<string, Drafted>;
  readonly models: readonly ImplementationModel[];
}

/**
 * Reads people. Each row has one piece of evidence; further rows of a person repeat the name or the id, or neither.
 *
 * @internal
 */
export const readPeople = (
  { rows, issues }: TableRows<PeopleColumn>,
  models: readonly ImplementationModel[],
): { readonly value: readonly Person[] | null; readonly issues: readonly TableIssue[] } => {
  const people = new Map<string, Drafted>();
  const byName = new Map<string, Drafted>();
  const names = evidenceNames(models);
  let current: Drafted | undefined;
  for (const row of rows) {
    current = personOf(row, { people, byName, models }, current);
    if (current === undefined) {
      row.error('name', 'missing', 'expected a name, since no person is named above');
      continue;
    }
    const line = evidenceIn(row, names);
    if (line !== null) current.evidence.push({ line, row });
  }
  const drafted = [...people.values()];
  const data = drafted.map(({ id, name, roles, fte, at, evidence }) => ({
    id,
    name,
    evidence: evidence.map(({ line }) => line),
    ...(roles === undefined ? {} : { roles }),
    ...(fte === undefined ? {} : { fte }),
    ...(at === undefined ? {} : { at }),
  }));
  // Roles have been looked for already, by their titles too.
  const misnamed = (all: readonly Person[]): readonly PersonIssue[] =>
    checkPeople(all, models, LARGE).filter(({ path, code }) =>
      models.length === 0 ? OF_PEOPLE.includes(code) : !/^\[\d+\]\.roles\b/.test(path),
    );
  const besides = (all: readonly Person[]): readonly Issue[] =>
    misnamed(all).flatMap(({ severity, ...issue }) => (severity === 'error' ? [issue] : []));
  const cellOfIssue = ({ path }: Issue): string => cellOf(path, drafted);
  try {
    const value = readInput(z.array(personSchema).readonly(), data, 'table of people', { ...LARGE, besides });
    for (const issue of misnamed(value)) {
      const told = issue.severity === 'error' ? errorAt : warningAt;
      issues.push(told(cellOfIssue(issue), issue.code, issue.message));
    }
    return { value, issues };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    issues.push(...error.issues.map((issue) => errorAt(cellOfIssue(issue), issue.code, issue.message)));
    return { value: null, issues };
  }
};

const personOf = (
  row: TableRow<PeopleColumn>,
  { people, byName, models }: Known,
  current: Drafted | undefined,
): Drafted | undefined => {
  const [id, name] = [row.text('id'), row.text('name')];
  if (id === undefined && name === undefined) return current;
  const known = id === undefined ? byName.get(name ?? '') : people.get(personId(id));
  if (known !== undefined) {
    if (name !== undefined && name !== known.name)
      row.error(
        'id',
        'duplicate-id',
        `the id "${known.id}" is that of "${known.name}" in ${known.row.at('id')}; change one`,
      );
    known.roles ??= rolesIn(row, models);
    known.fte ??= row.amount('fte', EMPLOYMENT);
    known.at ??= placesIn(row);
    return known;
  }
  const title = name ?? id ?? '';
  const chosen = id === undefined ? freeId(idFromTitle(title, 'person'), people) : personId(id);
  const drafted: Drafted = {
    id: chosen,
    name: title,
    row,
    roles: rolesIn(row, models),
    fte: row.amount('fte', EMPLOYMENT),
    at: placesIn(row),
    evidence: [],
  };
  people.set(chosen, drafted);
  if (!byName.has(title)) byName.set(title, drafted);
  return drafted;
};

const personId = (text: string): string =>
  idSchema.safeParse(text).success ? text : idFromTitle(/^\d/.test(text) ? `person ${text}` : text, 'person');

const rolesIn = (
  row: TableRow<PeopleColumn>,
  models: readonly ImplementationModel[],
): readonly string[] | undefined => {
  const text = row.text('roles');
  if (text === undefined) return undefined;
  const named = (part: string): string | null =>
    models.map((model) => roleNamed(part, model)).find((role) => role !== null) ?? null;
  const whole = named(text);
  if (whole !== null) return [whole];
  return [
    ...new Set(
      partsOf(text).map((part) => {
        const found = named(part);
        const role = found ?? roleId(part);
        if (found !== null || models.length === 0) return role;
        const message = unknownRoleOf(part, models);
        if (isNear(message)) row.error('roles', 'unknown-role', message);
        // People may hold roles of other models too.
        else row.warn('roles', 'unknown-role', `${message} (read as the role "${role}" of another model)`);
        return role;
      }),
    ),
  ];
};

/** `hill`, `hill; mill`, or with shares `hill 0.6; mill 40 %`. */
const placesIn = (row: TableRow<PeopleColumn>): unknown => {
  const text = row.text('at');
  if (text === undefined || saysDate(row)) return undefined;
  const parts = text.split(/[;|\n]|,(?!\d)/).map((part) => part.trim());
  const shares = parts.map((part) => /^(.*\S)[\s:=]+(\d*[.,]?\d+)\s*(%?)$/.exec(part));
  if (shares.every((share) => share !== null))
    return Object.fromEntries(
      shares.map((share) => [
        idFromTitle(share[1] ?? '', 'place'),
        Number((share[2] ?? '').replace(',', '.')) / (share[3] === '%' ? 100 : 1),
      ]),
    );
  const ids = parts.filter((part) => part !== '').map((part) => idFromTitle(part, 'place'));
  return ids.length === 1 ? ids[0] : ids;
};

/** The cell that a path of the schema came from, such as `[2].evidence[0].kind`. */
const cellOf = (path: string, drafted: readonly Drafted[]): string => {
  const [, person, line, key] = /^\[(\d+)\](?:\.evidence\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  const found = drafted[Number(person)];
  if (found === undefined) return '';
  const { row } = line === undefined ? found : (found.evidence[Number(line)] ?? found);
  const column = line !== undefined && key === 'at' ? 'date' : columnNamed(key);
  return row.at(column);
};

const columnNamed = (key: string | undefined): PeopleColumn => {
  const keys: readonly PeopleColumn[] = [
    'id',
    'name',
    'roles',
    'fte',
    'at',
    'kind',
    ...ABOUT,
    'attestedBy',
    'note',
    'source',
  ];
  return keys.find((each) => each === key) ?? 'name';
};
