import { type CellsOptions, checkRubric, InputError, parseRubric, type Rubric } from 'work-elements';
import { textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName, type GridRow } from '../grid/grid.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import type { Written } from './table-rows.js';

/** The first row with two different texts, with which the table begins. @internal */
export const firstRow = (rows: readonly GridRow[]): GridRow | null =>
  rows.find(({ cells }) => new Set(cells.map(textOf).filter((text) => text !== '')).size > 1) ?? null;

/** A number with a comma that may be its decimal mark. */
const NUMBER = /^[-−–+]?\d+,\d+\s*%?$/;

/** Reads a rubric from its cells with the core’s reader, and names the cell of each problem. @internal */
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
  // Empty rows are kept, so that indices in the list match rows of the sheet.
  const byNumber = new Map(body.map(({ number, cells }) => [number, cells.map(textOf)]));
  const height = (body.at(-1)?.number ?? first.number) - first.number + 1;
  const cells = Array.from({ length: height }, (_, index) => byNumber.get(first.number + index) ?? []);
  const decimal = cells.some((row, index) => row.some((text) => (index === 0 ? /\d,\d/ : NUMBER).test(text)))
    ? said.decimal
    : undefined;
  try {
    const value = parseRubric(cells, decimal === undefined ? about : { ...about, decimal });
    // Doubts about the levels concern many cells together, so they name none.
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
