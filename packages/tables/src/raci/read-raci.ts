import {
  type ImplementationModel,
  type ModelEdit,
  processOf,
  type Responsibility,
  raci,
  workElements,
} from 'work-elements';
import { shown, textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName, type GridRow, rangeName } from '../grid/grid.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import type { Headings } from '../read/headings.js';
import { tableRows, type Written } from '../read/table-rows.js';
import { editByMatrix } from './edit-by-matrix.js';
import { lettersIn } from './letters.js';
import { type AboutModel, modelOfMatrix } from './model-of-matrix.js';
import { ownElements } from './own-elements.js';
import { RACI_COLUMNS, type RaciColumn, type RoleColumn, roleColumns } from './role-columns.js';
import { stepsMissing } from './steps-missing.js';
import type { WantedRow } from './wanted.js';
import { stepsOfRow } from './work-rows.js';

/**
 * A RACI matrix as a model: the given model, edited, or else a model made from the matrix alone.
 *
 * @public
 */
export interface RaciReading {
  readonly model: ImplementationModel;
  /**
   * The edit that makes the given model match the matrix, without patches if it already does; null if no model was
   * given.
   */
  readonly edit: ModelEdit | null;
}

type Holders = Readonly<Record<Responsibility, readonly string[]>>;

/** Reads a matrix with a row for each step, a column for each role, and letters in the cells. @internal */
export const readRaci = (
  grid: FilledGrid,
  headings: Headings<RaciColumn>,
  {
    model,
    about,
    written,
  }: { readonly model: ImplementationModel | undefined; readonly about: AboutModel; readonly written: Written },
): { readonly value: RaciReading | null; readonly issues: readonly TableIssue[] } => {
  const across = roleColumns(grid, headings, model);
  const table = tableRows(grid, { ...headings, others: [] }, RACI_COLUMNS, written);
  const issues: TableIssue[] = [...across.issues];
  const own = model === undefined ? ownElements(table.rows) : { elements: [], issues: [] };
  const elements = model === undefined ? [...workElements, ...own.elements] : processOf(model).elements;
  const before = new Map<string, { readonly row: WantedRow; readonly at: string; readonly whole: boolean }>();
  const cells = new Map(grid.rows.map(({ number, cells }) => [number, cells]));
  for (const row of table.rows) {
    const steps = stepsOfRow(row, elements);
    const holders = holdersIn(grid, row.number, cells.get(row.number) ?? [], across.roles, issues);
    const column: RaciColumn = table.has('work') ? 'work' : 'step';
    for (const { element, step } of steps) {
      const ref = `${element}/${step}`;
      const first = before.get(ref);
      const whole = steps.length > 1;
      // A step’s own row overrides that of its element, as in a model.
      if (first !== undefined && first.whole === whole)
        row.error(column, 'duplicate-work', `${shown(ref)} has a row already, in ${first.at}; take one out`);
      if (first !== undefined && !first.whole && whole) continue;
      before.set(ref, { row: { element, step, holders }, at: row.at(column), whole });
    }
  }
  issues.push(...table.issues);
  if (table.rows.length === 0)
    issues.push(
      errorAt(cellName(grid.sheet, headings.row.number, 0), 'empty', 'expected a row for each step below the headings'),
    );
  if (issues.some(({ severity }) => severity === 'error')) return { value: null, issues };
  const rows = [...before.values()].map(({ row }) => row);
  if (model === undefined) {
    const made = modelOfMatrix(about, across.roles, rows, own.elements, cellName(grid.sheet, headings.row.number, 0));
    return { value: { model: made.model, edit: null }, issues: [...issues, ...own.issues, ...made.issues] };
  }
  const without = raci(model).flatMap(({ element, step }) => {
    const ref = `${element}/${step}`;
    return before.has(ref) ? [] : [ref];
  });
  if (without.length > 0)
    issues.push(stepsMissing(cellName(grid.sheet, headings.row.number, 0), without, 'which keep what they have'));
  const kept = new Set(across.roles.map(({ id }) => id));
  const edit = editByMatrix(model, withOthers(model, rows, kept));
  return { value: { model: edit.model, edit }, issues };
};

const holdersIn = (
  grid: FilledGrid,
  number: number,
  cells: GridRow['cells'],
  roles: readonly RoleColumn[],
  issues: TableIssue[],
): Holders => {
  const holders: Record<Responsibility, string[]> = { responsible: [], accountable: [], consulted: [], informed: [] };
  for (const { id, column } of roles) {
    const at = cellName(grid.sheet, number, column);
    const text = textOf(cells[column]);
    if (text === '' || /^[-–—.]$/.test(text)) continue;
    const { letters, strange } = lettersIn(text);
    if (strange.length > 0)
      issues.push(errorAt(at, 'not-a-letter', `expected R, A, C or I, or several of them, found ${shown(text)}`));
    const merged = grid.mergedAt(number, column);
    if (merged !== undefined) {
      const message =
        `${shown(text)} is merged over ${rangeName(grid.sheet, merged)}, and was read as if it were in each of ` +
        'its cells';
      issues.push(warningAt(at, 'merged', message));
    }
    for (const letter of letters) holders[letter].push(id);
  }
  return holders;
};

/** Roles without a column keep their letters. */
const withOthers = (
  model: ImplementationModel,
  rows: readonly WantedRow[],
  kept: ReadonlySet<string>,
): readonly WantedRow[] => {
  const before = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));
  return rows.map((row) => {
    const now = before.get(`${row.element}/${row.step}`);
    const together = (letter: Responsibility): readonly string[] => [
      ...row.holders[letter],
      ...(now?.[letter] ?? []).filter((role) => !kept.has(role)),
    ];
    return {
      ...row,
      holders: {
        responsible: together('responsible'),
        accountable: together('accountable'),
        consulted: together('consulted'),
        informed: together('informed'),
      },
    };
  });
};
