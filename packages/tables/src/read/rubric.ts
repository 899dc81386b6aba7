import { type CellsOptions, checkRubric, InputError, parseRubric, type Rubric } from 'work-elements';
import { textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName, type GridRow } from '../grid/grid.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import type { Written } from './table-rows.js';

/** The row with which a sheet begins: the first that has two cells which say something different. @internal */
export const firstRow = (rows: readonly GridRow[]): GridRow | null =>
  rows.find(({ cells }) => new Set(cells.map(textOf).filter((text) => text !== '')).size > 1) ?? null;

/** A number whose comma may be before its decimals. */
const NUMBER = /^[-−–+]?\d+,\d+\s*%?$/;

/** Reads a rubric from its cells, by the core’s reader; what is wrong is named by its cell. @internal */
export const readRubric = (
  { sheet, rows }: FilledGrid,
  first: GridRow,
  about: CellsOptions,
  said: Pick<Written['said'], 'decimal'>,
): { readonly value: Rubric | null; readonly issues: readonly TableIssue[] } => {
  const body = rows.filter(({ number }) => number >= first.number);
  const faults = body.flatMap((row) =>
    row.cells.flatMap((cell, column) =>
      cell?.kind === 'error'
        ? [
            errorAt(
              cellName(sheet, row.number, column),
              'formula',
              `expected a text, found ${cell.text}; write the text`,
            ),
          ]
        : [],
    ),
  );
  if (faults.length > 0) return { value: null, issues: faults };
  // With the empty rows between, so that positions in the list are positions in the sheet.
  const byNumber = new Map(body.map(({ number, cells }) => [number, cells.map(textOf)]));
  const height = (body.at(-1)?.number ?? first.number) - first.number + 1;
  const cells = Array.from({ length: height }, (_, index) => byNumber.get(first.number + index) ?? []);
  const decimal = cells.some((row, index) => row.some((text) => (index === 0 ? /\d,\d/ : NUMBER).test(text)))
    ? said.decimal
    : undefined;
  try {
    const value = parseRubric(cells, decimal === undefined ? about : { ...about, decimal });
    // The levels are in many cells, and doubtful together.
    return { value, issues: checkRubric(value).map(({ code, message }) => warningAt('', code, message)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const at = (path: string): string => {
      const [, one, other] = /^\[(\d+)\](?:\[(\d+)\])?$/.exec(path) ?? [];
      if (one === undefined) return '';
      const [row, column] = [Number(one), Number(other ?? 0)];
      return about.orientation === 'levels-in-rows'
        ? cellName(sheet, first.number + column, row)
        : cellName(sheet, first.number + row, column);
    };
    return {
      value: null,
      issues: error.issues.map(({ path, code, message }) =>
        errorAt(
          at(path),
          code,
          message.replace(/"[^"]*"|“[^”]*”|\brow (\d+)\b/g, (whole, number: string | undefined) =>
            number === undefined ? whole : `row ${Number(number) + first.number - 1}`,
          ),
        ),
      ),
    };
  }
};
