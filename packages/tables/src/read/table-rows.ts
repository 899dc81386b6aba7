import { type IssueCode, unknownWord } from 'work-elements';
import { shown, textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName, type GridRow, rangeName } from '../grid/grid.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import { type DateOrder, orderOf, readDate } from './dates.js';
import { type ColumnNames, type Headings, headingsOf } from './headings.js';
import { type Decimal, decimalOf, readNumber } from './numbers.js';
import { strayCells } from './stray-cells.js';

/** How a table is written. @internal */
export interface Written {
  /** The delimiter of its cells; null in a workbook. */
  readonly delimiter: string | null;
  /** The decimal mark and the order of dates, as given; they are asked for only if a cell needs them. */
  readonly said: { readonly decimal: Decimal | undefined; readonly dates: DateOrder | undefined };
}

/** The bounds of a number: `least` is inclusive, `above` is not. @internal */
export interface Bounds {
  readonly above?: number;
  readonly least?: number;
  readonly most: number;
  readonly whole?: boolean;
  /** What to write instead, such as `write 0.5 or 50 %`. */
  readonly hint?: string;
}

/**
 * A row of a table, read by its columns. A wrong cell is recorded as an issue; an empty or wrong one gives undefined.
 *
 * @internal
 */
export interface TableRow<Key extends string> {
  readonly number: number;
  text(key: Key): string | undefined;
  /** Whether no other cell of the row is filled, as in a heading for the rows below. */
  alone(key: Key): boolean;
  amount(key: Key, bounds: Bounds): number | undefined;
  date(key: Key): string | undefined;
  /** The name of the cell in a column, or of the row’s first cell if the table has no such column. */
  at(key: Key): string;
  error(key: Key, code: IssueCode, message: string): void;
  warn(key: Key, code: IssueCode, message: string): void;
}

/** The result of {@link tableRows}. @internal */
export interface TableRows<Key extends string> {
  readonly rows: readonly TableRow<Key>[];
  readonly has: (key: Key) => boolean;
  /** Grows as rows are read. */
  readonly issues: TableIssue[];
}

/** The rows below the headings, without repeated headings and totals; those are reported as issues. @internal */
export const tableRows = <Key extends string>(
  grid: FilledGrid,
  headings: Headings<Key>,
  names: ColumnNames<Key>,
  written: Written,
): TableRows<Key> => {
  const issues: TableIssue[] = [
    ...headingIssues(grid, headings, names),
    ...strayCells(grid, headings.row, written.delimiter),
  ];
  const columns = headings.columns;
  const cell = (row: GridRow, key: Key): string => textOf(row.cells[columns.get(key) ?? -1]);
  const at = (row: GridRow, key: Key): string => cellName(grid.sheet, row.number, columns.get(key) ?? 0);
  const body = grid.rows.filter((row) => {
    if (row.number <= headings.row.number) return false;
    if (![...columns.keys()].some((key) => cell(row, key) !== '')) return false;
    const again = headingsOf(row, names);
    if (again.columns.size > 1 && [...again.columns].every(([key, column]) => columns.get(key) === column)) {
      issues.push(
        warningAt(cellName(grid.sheet, row.number, 0), 'heading-again', 'the headings again; this row was left out'),
      );
      return false;
    }
    const first = row.cells.findIndex((each) => textOf(each) !== '');
    if (!/^(?:grand |sub[ -]?)?(?:total|sum)s?:?$/i.test(textOf(row.cells[first]))) return true;
    const path = cellName(grid.sheet, row.number, first);
    issues.push(warningAt(path, 'total', 'a row of totals; it was left out'));
    return false;
  });
  for (const row of body)
    for (const key of columns.keys()) {
      const found = row.cells[columns.get(key) ?? -1];
      if (found?.kind === 'error')
        issues.push(
          errorAt(
            at(row, key),
            'formula',
            `expected a value, found ${found.text}; mend the formula, or write the value`,
          ),
        );
    }
  if (grid.sheet === null)
    issues.push(...quotesIn(body, columns.values(), (row, column) => cellName(null, row, column)));
  let decimal: { readonly mark: Decimal | null } | undefined;
  const decimalMark = (): Decimal | null => {
    decimal ??= { mark: decimalOf(textsOf(body, columns.values()), written.said.decimal) };
    return decimal.mark;
  };
  const orders = new Map<Key, DateOrder | null>();
  const orderIn = (key: Key): DateOrder | null => {
    const known = orders.get(key);
    if (known !== undefined) return known;
    const order = orderOf([...textsOf(body, [columns.get(key) ?? -1])], written.said.dates);
    orders.set(key, order);
    return order;
  };

  const readRow = (row: GridRow): TableRow<Key> => {
    const error = (key: Key, code: IssueCode, message: string): void => {
      issues.push(errorAt(at(row, key), code, message));
    };
    const found = (key: Key) => {
      const each = row.cells[columns.get(key) ?? -1] ?? null;
      return each === null || each.kind === 'error' || textOf(each) === '' ? null : each;
    };
    return {
      number: row.number,
      at: (key) => at(row, key),
      error,
      warn: (key, code, message) => {
        issues.push(warningAt(at(row, key), code, message));
      },
      text(key) {
        const each = found(key);
        return each === null ? undefined : textOf(each);
      },
      alone: (key) => row.cells.every((each, column) => column === columns.get(key) || textOf(each) === ''),
      amount(key, bounds) {
        const each = found(key);
        if (each === null) return undefined;
        const merged = grid.mergedAt(row.number, columns.get(key) ?? -1);
        if (merged !== undefined && merged.bottom > merged.top) {
          const message =
            `this number is merged over ${rangeName(grid.sheet, merged)}, so it is not clear whether it is for ` +
            'each row or for all; unmerge it, and write each row’s own';
          error(key, 'merged', message);
          return undefined;
        }
        if (each.kind === 'date') {
          error(
            key,
            'not-a-number',
            `expected a number, found the date ${each.date}; format the cell as a number, and type it again`,
          );
          return undefined;
        }
        const read = each.kind === 'number' ? { value: each.value } : readNumber(textOf(each), decimalMark());
        if (!('value' in read)) {
          error(key, read.code, read.message);
          return undefined;
        }
        const outside = boundsMissed(read.value, bounds);
        if (outside !== null)
          error(
            key,
            'out-of-bounds',
            `expected ${outside}, found ${shown(textOf(each))}${bounds.hint === undefined ? '' : `; ${bounds.hint}`}`,
          );
        return outside === null ? read.value : undefined;
      },
      date(key) {
        const each = found(key);
        if (each === null) return undefined;
        const read = each.kind === 'date' ? { date: each.date.slice(0, 10) } : readDate(textOf(each), orderIn(key));
        if (!('date' in read)) {
          error(key, read.code, read.message);
          return undefined;
        }
        return read.date;
      },
    };
  };
  return { rows: body.map(readRow), has: (key) => columns.has(key), issues };
};

function* textsOf(rows: readonly GridRow[], columns: Iterable<number>): Generator<string> {
  const looked = [...columns];
  for (const { cells } of rows)
    for (const column of looked) {
      const cell = cells[column];
      if (cell?.kind === 'text') yield textOf(cell);
    }
}

/** Typographic quotation marks around cells: CSV knows only straight ones, so these do not hold a cell together. */
const quotesIn = (
  rows: readonly GridRow[],
  columns: Iterable<number>,
  at: (row: number, column: number) => string,
): readonly TableIssue[] => {
  const looked = [...columns];
  return rows.flatMap(({ number, cells }) =>
    looked.flatMap((column) => {
      const text = textOf(cells[column]);
      if (!/^[“„‟«]/.test(text)) return [];
      if (/[“”‟»]$/.test(text.slice(1))) {
        const message =
          `${shown(text)} has typographic quotation marks, which CSV takes for part of the text; write straight ` +
          'ones ("), or none';
        return [warningAt(at(number, column), 'typographic-quotes', message)];
      }
      if (/[”»]/.test(text)) return [];
      const message =
        `${shown(text)} begins with a typographic quotation mark that is not closed in this cell; CSV knows ` +
        'straight ones (") alone';
      return [errorAt(at(number, column), 'typographic-quotes', message)];
    }),
  );
};

const headingIssues = <Key extends string>(
  { sheet }: FilledGrid,
  { row, others, twice }: Headings<Key>,
  names: ColumnNames<Key>,
): TableIssue[] => {
  const known = Object.values<readonly string[]>(names).flatMap((each) => each.slice(0, 1));
  return [
    ...twice.map(({ column, first }) =>
      errorAt(
        cellName(sheet, row.number, column),
        'column-twice',
        `this heading says the same as that of ${cellName(sheet, row.number, first)}; rename one or take it out`,
      ),
    ),
    ...others.map(({ title, column }) =>
      warningAt(
        cellName(sheet, row.number, column),
        'unknown-column',
        `${unknownWord(title, 'a column of this table', known)} (it was left out)`,
      ),
    ),
  ];
};

const boundsMissed = (value: number, { above, least, most, whole }: Bounds): string | null => {
  const bound = above === undefined ? `from ${least ?? 0} to ${most}` : `above ${above} and at most ${most}`;
  const holds = (above === undefined ? value >= (least ?? 0) : value > above) && value <= most;
  if (whole === true && !Number.isInteger(value)) return `a whole number ${bound}`;
  return holds ? null : `a number ${bound}`;
};
