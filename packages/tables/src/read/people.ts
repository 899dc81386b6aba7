import {
  checkPeople,
  type ImplementationModel,
  InputError,
  type Issue,
  type IssueCode,
  type Person,
  type PersonIssue,
  personSchema,
  readInput,
} from 'work-elements';
import * as z from 'zod';
import { LIMITS } from '../grid/limits.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import { ABOUT, dateColumn, evidenceIn, evidenceNames } from './evidence-line.js';
import type { PeopleColumn } from './people-columns.js';
import { PeopleInRows } from './people-in-rows.js';
import type { PersonInRows } from './person-in-rows.js';
import { rolesIn } from './roles-in-row.js';
import type { TableRows } from './table-rows.js';

/** The limit of entries for a table: a key and a value for each cell. */
const LARGE = { entries: 2 * LIMITS.cells };

/** Codes of problems that do not depend on the models. */
const OF_PEOPLE: readonly IssueCode[] = ['doubtful-attester', 'likely-same-person', 'after-as-of'];

/**
 * Reads people. Each row has one piece of evidence; further rows of a person repeat the name or the id, or neither.
 * Their roles and places are combined; contradictions are refused.
 *
 * @internal
 */
export const readPeople = (
  { rows, issues }: TableRows<PeopleColumn>,
  models: readonly ImplementationModel[],
  asOf: string | undefined,
): { readonly value: readonly Person[] | null; readonly issues: readonly TableIssue[] } => {
  const names = evidenceNames(models);
  const people = new PeopleInRows(rows);
  for (const row of rows) {
    const person = people.of(row);
    if (person === null) continue;
    person.add(row, rolesIn(row, models));
    const line = evidenceIn(row, names);
    if (line !== null) person.evidence.push({ line, row });
  }
  const drafted = people.all;
  const data = drafted.map((person) => person.data);
  // If models were given, roles have been checked already, also by title.
  const misnamed = (all: readonly Person[]): readonly PersonIssue[] =>
    checkPeople(all, models, { ...LARGE, ...(asOf === undefined ? {} : { asOf }) }).filter(({ path, code }) =>
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

/** The cell from which a value was read, given its path in the data, such as `[2].evidence[0].kind`. */
const cellOf = (path: string, drafted: readonly PersonInRows[]): string => {
  const [, person, line, key, part] = /^\[(\d+)\](?:\.evidence\[(\d+)\])?(?:\.(\w+)(?:\.([\w-]+))?)?/.exec(path) ?? [];
  const found = drafted[Number(person)];
  if (found === undefined) return '';
  const row = line === undefined ? found.rowOf(key, part) : (found.evidence[Number(line)] ?? found).row;
  const isDated = line !== undefined && key === 'at';
  const column = isDated ? dateColumn(row) : columnNamed(key);
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
