import { freeId, slugOf } from '../../vocabulary/habit.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import { describesSchema, MOST_WEIGHT, weightSchema } from '../rubric-schema.js';
import { cellNumber, numberHint } from './cell-number.js';
import type { NamesOfRows } from './names-of-rows.js';
import { bulletsOf, type Column, type Table } from './table.js';

/** A row as named in a table. @internal */
export interface TableRow {
  readonly id: string;
  readonly title: string;
  readonly under?: string;
  readonly weight?: number;
  readonly describes?: string;
  readonly lookFor?: readonly string[];
}

/** Reads the columns other than the levels, with an extra row for each heading above rows. @internal */
export const rowsOfTable = (
  { rows, decimal }: Pick<Table, 'rows' | 'decimal'>,
  columns: ReadonlyMap<Column, number>,
  { title: titleColumn, above }: NamesOfRows,
): { readonly headings: readonly TableRow[]; readonly rows: readonly TableRow[] } => {
  const taken = new Set<string>();
  const headings = new Map<string, TableRow>();
  const issues: Issue[] = [];
  const named = (title: string, code: string | undefined, fallback: string): string => {
    const wanted = slugOf(code ?? title, code === undefined ? fallback : slugOf(`${fallback}-${code}`, fallback));
    const id = freeId(wanted, taken);
    taken.add(id);
    return id;
  };
  const headingOf = (cells: readonly string[]): string | undefined => {
    let key = '';
    let under: string | undefined;
    for (const column of above) {
      const title = cells[column] ?? '';
      if (title === '') continue;
      key = plainKey([key, title]);
      const heading = headings.get(key) ?? {
        id: named(title, undefined, 'heading'),
        title,
        ...(under === undefined ? {} : { under }),
      };
      headings.set(key, heading);
      under = heading.id;
    }
    return under;
  };
  const read = rows.map(({ cells, number }): TableRow => {
    const cell = (column: Column): string | undefined => {
      const index = columns.get(column);
      const text = index === undefined ? '' : (cells[index] ?? '');
      return text === '' ? undefined : text;
    };
    const title = cells[titleColumn] ?? '';
    if (title === '')
      issues.push({ path: `[${number - 1}][${titleColumn}]`, code: 'missing', message: `row ${number} has no title` });
    const under = headingOf(cells);
    const refuse = (column: Column, code: IssueCode, message: string): void => {
      issues.push({ path: `[${number - 1}][${columns.get(column)}]`, code, message: `row ${number}: ${message}` });
    };
    const weighed = cell('weight');
    const weight = weighed === undefined ? undefined : cellNumber(weighed, decimal);
    if (weighed !== undefined && !weightSchema.safeParse(weight).success)
      refuse(
        'weight',
        'not-a-number',
        `expected a weight above 0 and at most ${MOST_WEIGHT}, found "${weighed}"${numberHint(weighed, decimal)}`,
      );
    const describes = cell('describes')?.toLowerCase();
    if (describes !== undefined && !describesSchema.safeParse(describes).success)
      refuse(
        'describes',
        'invalid-value',
        `expected ${describesSchema.options.map((each) => `"${each}"`).join(' or ')}, found "${describes}"`,
      );
    const lookFor = cell('look-for');
    return {
      id: named(title, cell('id'), 'row'),
      title,
      ...(under === undefined ? {} : { under }),
      ...(weight === undefined || weight === null ? {} : { weight }),
      ...(describes === undefined ? {} : { describes }),
      ...(lookFor === undefined ? {} : { lookFor: bulletsOf(lookFor) }),
    };
  });
  if (issues.length > 0) throw new InputError('rows of cells', issues);
  return { headings: [...headings.values()], rows: read };
};
