import type { ScenarioInput } from '@work-elements/simulate';
import { freeId, type ImplementationModel, idFromTitle, idSchema } from 'work-elements';
import { shown } from '../grid/cell.js';
import type { TableIssue } from '../grid/table-issue.js';
import { EMPLOYMENT } from './employment.js';
import type { ColumnNames } from './headings.js';
import type { TableRow, TableRows } from './table-rows.js';
import { partsOf, roleId, roleNamed, unknownRole } from './words.js';

/**
 * Staff in the shape of a scenario: headcounts, and people by name. Both are parts of a scenario:
 * `{ ...scenario, ...staff }`.
 *
 * @public
 */
export interface StaffTable {
  readonly staff: NonNullable<ScenarioInput['staff']>;
  readonly people: NonNullable<ScenarioInput['people']>;
}

/** @internal */
export type StaffColumn = 'id' | 'name' | 'roles' | 'count' | 'fte' | 'calendar' | 'cost' | 'speed' | 'source';

/** @internal */
export const STAFF_COLUMNS: ColumnNames<StaffColumn> = {
  id: ['id', 'person id', 'staff id', 'employee id'],
  name: ['name', 'person', 'full name', 'employee', 'staff member'],
  roles: ['roles', 'role', 'role id', 'position', 'job', 'job title'],
  count: ['count', 'headcount', 'people', 'number', 'number of people', 'how many'],
  fte: ['fte', 'full time equivalent', 'part of a full position', 'employment', 'percentage'],
  calendar: ['calendar', 'working calendar'],
  cost: ['cost per hour', 'cost', 'cost an hour', 'hourly cost', 'hourly rate', 'rate'],
  speed: ['speed', 'pace'],
  source: ['source', 'sources', 'basis'],
};

/** The cell from which each value was read, by its path. @internal */
export type Cells = Readonly<Record<string, string>>;

type Staff = StaffTable['staff'][number];
type Person = StaffTable['people'][number];

/** Reads rows of staff: a row with a name is a person, a row without one a headcount. @internal */
export const readStaff = (
  { rows, issues }: TableRows<StaffColumn>,
  model: ImplementationModel | undefined,
): { readonly value: StaffTable; readonly issues: readonly TableIssue[]; readonly cells: Cells } => {
  const staff: Staff[] = [];
  const people: Person[] = [];
  const rowsOf: Record<'staff' | 'people', TableRow<StaffColumn>[]> = { staff: [], people: [] };
  const rowOf = new Map<string, TableRow<StaffColumn>>();
  const byName = new Map<string, TableRow<StaffColumn>>();
  for (const row of rows) {
    const name = row.text('name');
    const roles = rolesIn(row, model);
    const fte = row.amount('fte', EMPLOYMENT);
    const calendar = idIn(row, 'calendar');
    const cost = row.amount('cost', { least: 0, most: 1_000_000 });
    const speed = row.amount('speed', { above: 0, most: 100 });
    const count = row.amount('count', { least: 0, most: 1_000_000, whole: true });
    const source = row.text('source');
    const shared = {
      ...(fte === undefined ? {} : { fte }),
      ...(calendar === undefined ? {} : { calendar }),
      ...(cost === undefined ? {} : { costPerHour: cost }),
      ...(source === undefined ? {} : { source }),
    };
    const [role] = roles;
    if (role === undefined) continue;
    if (name === undefined) {
      if (row.text('count') === undefined)
        row.error('name', 'missing', 'expected a name, or the number of people in the column “count”');
      else if (roles.length > 1)
        row.error(
          'roles',
          'several-roles',
          'a headcount is for one role; write a row for each role, or name the people who hold several',
        );
      else if (row.text('speed') !== undefined)
        row.error('speed', 'not-of-a-headcount', 'only people with a name have a speed; name them, or leave it out');
      else if (count !== undefined) {
        staff.push({ role, count, ...shared });
        rowsOf.staff.push(row);
      }
      continue;
    }
    if (count !== undefined && count !== 1)
      row.error(
        'count',
        'not-one',
        `expected 1 beside a name, found ${count}; write a row for each person, or leave the name out`,
      );
    const written = idIn(row, 'id');
    const before = written === undefined ? undefined : rowOf.get(written);
    if (written !== undefined && before !== undefined)
      row.error('id', 'duplicate-id', `the id "${written}" is duplicated, first in ${before.at('id')}; change one`);
    const twin = byName.get(name);
    if (written === undefined && twin !== undefined)
      row.warn(
        'name',
        'same-name',
        `${shown(name)} is in ${twin.at('name')} too, and was read as somebody else; if it is the same person, ` +
          'write all roles into one row',
      );
    const id = written ?? freeId(idFromTitle(name, 'person'), rowOf);
    rowOf.set(id, row);
    byName.set(name, row);
    people.push({ id, name, roles, ...shared, ...(speed === undefined ? {} : { speed }) });
    rowsOf.people.push(row);
  }
  return { value: { staff, people }, issues, cells: cellsOf(rowsOf) };
};

/** The columns of a scenario’s fields, several of which have other names. */
const COLUMNS: Readonly<Record<string, StaffColumn>> = {
  role: 'roles',
  roles: 'roles',
  costPerHour: 'cost',
  count: 'count',
  fte: 'fte',
  calendar: 'calendar',
  speed: 'speed',
  source: 'source',
  id: 'id',
};

/** The cell from which each part of staff and people was read, by its path in a scenario. */
const cellsOf = (rows: Readonly<Record<'staff' | 'people', readonly TableRow<StaffColumn>[]>>): Cells =>
  Object.fromEntries(
    (['staff', 'people'] as const).flatMap((list) =>
      rows[list].flatMap((row, index) => [
        [`${list}[${index}]`, row.at(list === 'staff' ? 'roles' : 'name')],
        ...Object.entries(COLUMNS).map(([field, column]) => [`${list}[${index}].${field}`, row.at(column)]),
      ]),
    ),
  );

const rolesIn = (row: TableRow<StaffColumn>, model: ImplementationModel | undefined): readonly string[] => {
  const text = row.text('roles');
  if (text === undefined) {
    const lone = row.alone('name') ? '; if this row is a heading for those below, take it out' : '';
    row.error('roles', 'missing', `expected a role, found an empty cell${lone}`);
    return [];
  }
  const whole = model === undefined ? null : roleNamed(text, model);
  if (whole !== null) return [whole];
  const ids = partsOf(text).flatMap((part) => {
    if (model === undefined) return [roleId(part)];
    const found = roleNamed(part, model);
    if (found === null) row.error('roles', 'unknown-role', unknownRole(part, model));
    return found === null ? [] : [found];
  });
  return [...new Set(ids)];
};

const idIn = (row: TableRow<StaffColumn>, key: 'id' | 'calendar'): string | undefined => {
  const text = row.text(key);
  if (text === undefined) return undefined;
  const id = idSchema.safeParse(text).success ? text : idFromTitle(text, key === 'id' ? `person-${text}` : key);
  return idSchema.safeParse(id).success ? id : idFromTitle(`${key} ${text}`, key);
};
