import type { CellsOptions, ImplementationModel } from 'work-elements';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName } from '../grid/grid.js';
import { errorAt, type TableIssue } from '../grid/table-issue.js';
import { readRaci } from '../raci/read-raci.js';
import { RACI_COLUMNS } from '../raci/role-columns.js';
import { ARRIVAL_COLUMNS, readArrivals } from './arrivals.js';
import { chooseSheet } from './choose-sheet.js';
import { type ColumnNames, findHeadings, type Headings } from './headings.js';
import type { OpenTable } from './open-table.js';
import { readPeople } from './people.js';
import { PEOPLE_COLUMNS } from './people-columns.js';
import { readRubric, rubricHeadings } from './rubric.js';
import { readStaff, STAFF_COLUMNS } from './staff.js';
import { tableRows, type Written } from './table-rows.js';
import type { TableKind, TableValues } from './table-values.js';

/** What is said beside the table. @internal */
export interface Beside {
  readonly sheet: string | number | undefined;
  readonly written: Omit<Written, 'delimiter'>;
  readonly model: ImplementationModel | undefined;
  /** For people, whose roles may be of several. */
  readonly models: readonly ImplementationModel[];
  readonly about: CellsOptions | undefined;
}

interface Read<Value> {
  readonly value: Value | null;
  readonly issues: readonly TableIssue[];
}

/** What it takes to read a table by its headings. */
interface Kind<Key extends string> {
  readonly what: string;
  readonly expected: string;
  readonly names: ColumnNames<Key>;
  enough(headings: Headings<Key>): boolean;
}

const kindOf = <Key extends string>(kind: Kind<Key>): Kind<Key> => kind;

const staff = kindOf({
  what: 'a table of staff',
  expected: 'Name, Roles, FTE, Cost per hour; or Role, Count',
  names: STAFF_COLUMNS,
  enough: ({ columns }) => columns.has('roles') && (columns.has('name') || columns.has('count')),
});

const people = kindOf({
  what: 'a table of people',
  expected: 'Name, Evidence, Element, Date',
  names: PEOPLE_COLUMNS,
  enough: ({ columns }) => (columns.has('name') || columns.has('id')) && columns.has('kind'),
});

const raci = kindOf({
  what: 'a RACI matrix',
  expected: 'Work (or Element and Step), and a column for each role',
  names: RACI_COLUMNS,
  enough: ({ columns, others }) =>
    (columns.has('work') || (columns.has('element') && columns.has('step'))) && others.length > 0,
});

const arrivals = kindOf({
  what: 'a table of arrivals',
  expected: 'Date, Learners; or Learner, Date',
  names: ARRIVAL_COLUMNS,
  enough: ({ columns }) => columns.has('date') && (columns.has('learners') || columns.has('learner')),
});

/** Who else would read a sheet, in the order in which they are asked: the more particular first. */
const OTHERS: readonly { readonly as: TableKind; readonly what: string; is(grid: FilledGrid): boolean }[] = [
  { as: 'people', what: people.what, is: (grid) => findHeadings(grid.rows, people.names, people.enough) !== null },
  { as: 'staff', what: staff.what, is: (grid) => findHeadings(grid.rows, staff.names, staff.enough) !== null },
  {
    as: 'arrivals',
    what: arrivals.what,
    is: (grid) => findHeadings(grid.rows, arrivals.names, arrivals.enough) !== null,
  },
  { as: 'raci', what: raci.what, is: (grid) => findHeadings(grid.rows, raci.names, raci.enough) !== null },
];

/** Any two headings may be a rubric’s; those of other tables are not. */
const isOfPeople = (grid: FilledGrid): boolean => OTHERS.some(({ as, is }) => as !== 'raci' && is(grid));

const elseIs = (grid: FilledGrid): string | null => {
  const other = OTHERS.find(({ is }) => is(grid));
  return other === undefined ? null : `${other.what}; read it as that, or choose another sheet`;
};

const found = <Key extends string>({ sheets }: OpenTable, { sheet }: Beside, kind: Kind<Key>) =>
  chooseSheet(sheets, sheet, {
    what: kind.what,
    expected: kind.expected,
    known: Object.values<readonly string[]>(kind.names).flat(),
    find: (grid) => findHeadings(grid.rows, kind.names, kind.enough),
    elseIs,
  });

/** A reader for each kind of table. @internal */
export const readers: {
  readonly [As in TableKind]: (file: OpenTable, beside: Beside) => Read<TableValues[As]>;
} = {
  staff(file, beside) {
    const chosen = found(file, beside, staff);
    const rows = tableRows(chosen.grid, chosen.found, staff.names, writtenIn(file, beside));
    return also([...chosen.issues, ...withoutRows(chosen, rows)], readStaff(rows, beside.model));
  },
  people(file, beside) {
    const chosen = found(file, beside, people);
    const rows = tableRows(chosen.grid, chosen.found, people.names, writtenIn(file, beside));
    return also([...chosen.issues, ...withoutRows(chosen, rows)], readPeople(rows, beside.models));
  },
  raci(file, beside) {
    const chosen = found(file, beside, raci);
    const { id = 'model-of-a-matrix', title = 'Model of a matrix' } = beside.about ?? {};
    return also(
      chosen.issues,
      readRaci(chosen.grid, chosen.found, {
        model: beside.model,
        about: { id, title },
        written: writtenIn(file, beside),
      }),
    );
  },
  arrivals(file, beside) {
    const { grid, found: headings, issues } = found(file, beside, arrivals);
    const table = cellName(grid.sheet, headings.row.number, 0);
    return also(issues, readArrivals(tableRows(grid, headings, arrivals.names, writtenIn(file, beside)), table));
  },
  rubric(file, beside) {
    const {
      grid,
      found: first,
      issues,
    } = chooseSheet(file.sheets, beside.sheet, {
      what: 'a rubric',
      expected: 'Criterion, Starting (1), Doing it (2)',
      known: [],
      find: (grid) => (isOfPeople(grid) ? null : rubricHeadings(grid.rows)),
      elseIs,
    });
    return also(issues, readRubric(grid, first, beside.about ?? {}));
  },
};

const withoutRows = (
  { grid, found: { row } }: { readonly grid: FilledGrid; readonly found: Pick<Headings<string>, 'row'> },
  { rows }: { readonly rows: readonly unknown[] },
): readonly TableIssue[] =>
  rows.length > 0
    ? []
    : [errorAt(cellName(grid.sheet, row.number, 0), 'empty', 'expected at least one row below the headings')];

const writtenIn = ({ delimiter }: OpenTable, { written }: Beside): Written => ({ ...written, delimiter });

const also = <Value>(issues: readonly TableIssue[], read: Read<Value>): Read<Value> => ({
  value: read.value,
  issues: [...issues, ...read.issues],
});
