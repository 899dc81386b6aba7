import type { CellsOptions, ImplementationModel } from 'work-elements';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName } from '../grid/grid.js';
import { errorAt, type TableIssue } from '../grid/table-issue.js';
import { readRaci } from '../raci/read-raci.js';
import { readArrivals } from './arrivals.js';
import { chooseSheet } from './choose-sheet.js';
import { findHeadings, type Headings, headingsOf } from './headings.js';
import { elseIs, isNoRubric, isPlainly, type Kind, kinds } from './kinds.js';
import type { OpenTable } from './open-table.js';
import { readPeople } from './people.js';
import { firstRow, readRubric } from './rubric.js';
import { type Cells, readStaff } from './staff.js';
import { tableRows, type Written } from './table-rows.js';
import type { TableKind, TableValues } from './table-values.js';

/** The details given beside the table. @internal */
export interface Beside {
  readonly sheet: string | number | undefined;
  readonly said: Written['said'];
  readonly model: ImplementationModel | undefined;
  /** For people: the models whose roles they may hold. */
  readonly models: readonly ImplementationModel[];
  readonly about: CellsOptions | undefined;
  readonly asOf: string | undefined;
}

interface Read<Value> {
  readonly value: Value | null;
  readonly issues: readonly TableIssue[];
  readonly cells?: Cells;
}

const found = <Key extends string>({ sheets }: OpenTable, { sheet }: Beside, kind: Kind<Key>) =>
  chooseSheet(sheets, sheet, {
    what: kind.what,
    expected: kind.expected,
    known: Object.values<readonly string[]>(kind.names).flat(),
    find: (grid) => (isPlainly(grid, kind) ? findHeadings(grid.rows, kind.names, kind.enough) : null),
    lacks: (row) => kind.lacks(headingsOf(row, kind.names).columns),
    elseIs,
  });

/** A reader for each kind of table. @internal */
export const readers: {
  readonly [As in TableKind]: (file: OpenTable, beside: Beside) => Read<TableValues[As]>;
} = {
  staff(file, beside) {
    const chosen = found(file, beside, kinds.staff);
    const rows = tableRows(chosen.grid, chosen.found, kinds.staff.names, writtenIn(file, beside));
    return also([...chosen.issues, ...withoutRows(chosen, rows)], readStaff(rows, beside.model));
  },
  people(file, beside) {
    const chosen = found(file, beside, kinds.people);
    const rows = tableRows(chosen.grid, chosen.found, kinds.people.names, writtenIn(file, beside));
    return also([...chosen.issues, ...withoutRows(chosen, rows)], readPeople(rows, beside.models, beside.asOf));
  },
  raci(file, beside) {
    const chosen = found(file, beside, kinds.raci);
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
    const { grid, found: headings, issues } = found(file, beside, kinds.arrivals);
    const table = cellName(grid.sheet, headings.row.number, 0);
    return also(issues, readArrivals(tableRows(grid, headings, kinds.arrivals.names, writtenIn(file, beside)), table));
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
      find: (grid) => (isNoRubric(grid) ? null : firstRow(grid.rows)),
      lacks: () => null,
      elseIs,
    });
    return also(issues, readRubric(grid, first, beside.about ?? {}, beside.said));
  },
};

const withoutRows = (
  { grid, found: { row } }: { readonly grid: FilledGrid; readonly found: Pick<Headings<string>, 'row'> },
  { rows }: { readonly rows: readonly unknown[] },
): readonly TableIssue[] =>
  rows.length > 0
    ? []
    : [errorAt(cellName(grid.sheet, row.number, 0), 'empty', 'expected at least one row below the headings')];

const writtenIn = ({ delimiter }: OpenTable, { said }: Beside): Written => ({ delimiter, said });

const also = <Value>(issues: readonly TableIssue[], read: Read<Value>): Read<Value> => ({
  ...read,
  issues: [...issues, ...read.issues],
});
