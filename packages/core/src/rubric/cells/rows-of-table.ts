import { freeId, slugOf } from '../../vocabulary/habit.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { bulletsOf, type Column, type Table } from './table.js';

/** A row as a table names it. @internal */
export interface TableRow {
  readonly id: string;
  readonly title: string;
  readonly under?: string;
  readonly weight?: number;
  readonly describes?: string;
  readonly lookFor?: readonly string[];
}

/** Reads what the columns other than the levels say, with a row for each heading that rows are under. @internal */
export const rowsOfTable = (
  rows: Table['rows'],
  columns: ReadonlyMap<Column, number>,
  titleColumn: number,
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
  const read = rows.map(({ cells, number }): TableRow => {
    const cell = (column: Column): string | undefined => {
      const index = columns.get(column);
      const text = index === undefined ? '' : (cells[index] ?? '');
      return text === '' ? undefined : text;
    };
    const title = cells[titleColumn] ?? '';
    if (title === '')
      issues.push({ path: `[${number - 1}][${titleColumn}]`, code: 'missing', message: `row ${number} has no title` });
    const domain = cell('under');
    if (domain !== undefined && !headings.has(domain))
      headings.set(domain, { id: named(domain, undefined, 'heading'), title: domain });
    const weight = cell('weight');
    if (weight !== undefined && !(Number(weight) > 0))
      issues.push({
        path: `[${number - 1}][${columns.get('weight')}]`,
        code: 'not-a-number',
        message: `row ${number}: expected a weight above 0, found "${weight}"`,
      });
    const under = domain === undefined ? undefined : headings.get(domain)?.id;
    const describes = cell('describes');
    const lookFor = cell('look-for');
    return {
      id: named(title, cell('id'), 'row'),
      title,
      ...(under === undefined ? {} : { under }),
      ...(weight === undefined ? {} : { weight: Number(weight) }),
      ...(describes === undefined ? {} : { describes: describes.toLowerCase() }),
      ...(lookFor === undefined ? {} : { lookFor: bulletsOf(lookFor) }),
    };
  });
  if (issues.length > 0) throw new InputError('rows of cells', issues);
  return { headings: [...headings.values()], rows: read };
};
