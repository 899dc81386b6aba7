import { textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import { lettersIn } from '../raci/letters.js';
import { RACI_COLUMNS } from '../raci/role-columns.js';
import { ARRIVAL_COLUMNS } from './arrivals.js';
import { type ColumnNames, findHeadings, type Headings, plainHeading } from './headings.js';
import { PEOPLE_COLUMNS } from './people-columns.js';
import { isOfFigures, isOfResults } from './results.js';
import { STAFF_COLUMNS } from './staff.js';
import type { TableKind } from './table-values.js';

/** How a kind of table is recognised by its headings. @internal */
export interface Kind<Key extends string> {
  /** Such as `a table of staff`. */
  readonly what: string;
  /** The expected headings, for a message. */
  readonly expected: string;
  readonly names: ColumnNames<Key>;
  enough(headings: Headings<Key>): boolean;
  /** For a message: what to add where some of the needed headings are there; null if none is, or nothing is lacking. */
  lacks(columns: Headings<Key>['columns']): string | null;
}

const kindOf = <Key extends string>(kind: Kind<Key>): Kind<Key> => kind;

/** @internal */
export const kinds = {
  staff: kindOf({
    what: 'a table of staff',
    expected: 'Name, Roles, FTE, Cost per hour; or Role, Count',
    names: STAFF_COLUMNS,
    enough: ({ columns }) => columns.has('roles') && (columns.has('name') || columns.has('count')),
    lacks: (columns) => {
      if (columns.has('roles')) return 'a column "Name" or "Count"';
      return columns.has('name') || columns.has('count') ? 'a column "Roles"' : null;
    },
  }),
  people: kindOf({
    what: 'a table of people',
    expected: 'Name, Evidence, Element, Date',
    names: PEOPLE_COLUMNS,
    enough: ({ columns }) => (columns.has('name') || columns.has('id')) && columns.has('kind'),
    lacks: (columns) => {
      if (columns.has('kind')) return 'a column "Name" or "Id"';
      return columns.has('name') || columns.has('id') ? 'a column "Evidence", whose cells may be empty' : null;
    },
  }),
  raci: kindOf({
    what: 'a RACI matrix',
    expected: 'Work (or Element and Step), and a column for each role',
    names: RACI_COLUMNS,
    enough: ({ columns, others }) =>
      (columns.has('work') || (columns.has('element') && columns.has('step'))) && others.length > 0,
    lacks: (columns) => {
      if (columns.has('work') || (columns.has('element') && columns.has('step'))) return 'a column for each role';
      return columns.has('element') ? 'a column "Step"' : columns.has('step') ? 'a column "Element"' : null;
    },
  }),
  arrivals: kindOf({
    what: 'a table of arrivals',
    expected: 'Date, Learners; or Learner, Date',
    names: ARRIVAL_COLUMNS,
    enough: ({ columns, others }) =>
      columns.has('date') && (columns.has('learners') || columns.has('learner')) && !others.some(isActivity),
    lacks: (columns) => {
      if (columns.has('date')) return 'a column "Learners" or "Learner"';
      return columns.has('learners') || columns.has('learner') ? 'a column "Date"' : null;
    },
  }),
} as const;

/** Whether a column names an activity, which makes a table of learners and dates an event log. */
const isActivity = ({ title }: { readonly title: string }): boolean => ACTIVITY.includes(plainHeading(title));

const ACTIVITY: readonly string[] = ['activity', 'activity name', 'concept name', 'task', 'event'];

/** Whether a sheet has the headings of an event log, whatever other headings it has. */
const isOfEvents = (grid: FilledGrid): boolean =>
  findHeadings(
    grid.rows,
    ARRIVAL_COLUMNS,
    ({ columns, others }) => (columns.has('date') || columns.has('learner')) && others.some(isActivity),
  ) !== null;

const has = <Key extends string>(grid: FilledGrid, { names, enough }: Kind<Key>): boolean =>
  findHeadings(grid.rows, names, enough) !== null;

/** Whether a sheet has the headings of a kind, and not those of a more specific kind. @internal */
export const isPlainly = <Key extends string>(grid: FilledGrid, kind: Kind<Key>): boolean => {
  if (!has(grid, kind)) return false;
  const isPerson = kind.what !== kinds.people.what && has(grid, kinds.people);
  const isStaff = kind.what === kinds.arrivals.what && has(grid, kinds.staff);
  return !isPerson && !isStaff;
};

/** The kind of a sheet by its headings, the more specific kinds first. */
const byHeadings = (grid: FilledGrid): Exclude<TableKind, 'rubric'> | null => {
  if (has(grid, kinds.people)) return 'people';
  if (has(grid, kinds.staff)) return 'staff';
  if (has(grid, kinds.arrivals)) return 'arrivals';
  return has(grid, kinds.raci) ? 'raci' : null;
};

/** Whether a sheet with the headings of a matrix contains RACI letters only; otherwise it may be a rubric. */
const hasLetters = (grid: FilledGrid): boolean => {
  const headings = findHeadings(grid.rows, kinds.raci.names, kinds.raci.enough);
  if (headings === null) return false;
  const below = grid.rows.filter(({ number }) => number > headings.row.number);
  const texts = below.flatMap(({ cells }) => headings.others.map(({ column }) => textOf(cells[column])));
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => lettersIn(text).strange.length === 0);
};

/** The kind that a sheet clearly has; null if it may be a rubric, or is of no known kind. @internal */
export const kindIn = (grid: FilledGrid): Exclude<TableKind, 'rubric'> | null => {
  const kind = byHeadings(grid);
  return kind === 'raci' && !hasLetters(grid) ? null : kind;
};

/** Whether a sheet cannot be a rubric. Headings alone do not tell, since a rubric may have any. @internal */
export const isNoRubric = (grid: FilledGrid): boolean =>
  kindIn(grid) !== null || isOfResults(grid) || isOfFigures(grid);

/** For a message: what a sheet without the expected headings may be instead. @internal */
export const elseIs = (grid: FilledGrid): string | null => {
  const kind = isOfResults(grid) ? null : byHeadings(grid);
  const isLog = (kind === null || kind === 'raci') && isOfEvents(grid) && !hasLetters(grid);
  // A CSV file has no other sheets.
  const [beside, instead] =
    grid.sheet === null ? ['another file', 'another file'] : ['another sheet', 'another sheet, or another file'];
  if (isLog) return `an event log; choose ${instead}`;
  if (kind !== null) return `${kinds[kind].what}; read it as that, or choose ${beside}`;
  return isOfResults(grid) || isOfFigures(grid) ? `a table of results; choose ${instead}` : null;
};
