import { InputError, type Issue } from '../../vocabulary/input-error.js';
import type { DecimalMark } from './cell-number.js';

/** A table with headings, with its rows numbered as in a spreadsheet. @internal */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly number: number }[];
  /** The decimal separator, if the caller states one. */
  readonly decimal: DecimalMark | undefined;
}

/** What a column can contain besides levels. @internal */
export type Column =
  | 'row'
  | 'level'
  | 'descriptor'
  | 'points'
  | 'id'
  | 'under'
  | 'weight'
  | 'describes'
  | 'look-for'
  | 'criterion'
  | 'rating'
  | 'rubric';

const NAMES: Readonly<Record<Column, readonly string[]>> = {
  row: ['row', 'criterion', 'criteria', 'competency', 'indicator', 'element', 'component', 'standard', 'row title'],
  level: ['level', 'rating', 'performance level'],
  descriptor: ['descriptor', 'description', 'text', 'cell'],
  points: ['points', 'score', 'value'],
  id: ['id', 'code', 'number'],
  under: ['under', 'domain', 'strand', 'category', 'heading'],
  weight: ['weight'],
  describes: ['describes', 'about'],
  'look-for': ['look for', 'look fors', 'look-fors', 'observables', 'evidence', 'possible observables'],
  criterion: ['criteria name', 'criterion name'],
  rating: ['rating name'],
  rubric: ['rubric name', 'rubric title'],
};

/** The columns of a wide table that are about its rows, besides their titles and levels. @internal */
export const BESIDE_LEVELS: readonly Column[] = ['id', 'under', 'weight', 'describes', 'look-for', 'rubric'];

/** All columns with a heading of the given kind. @internal */
export const columnsNamed = (headings: readonly string[], column: Column): readonly number[] =>
  headings.flatMap((heading, index) => (NAMES[column].includes(plainHeading(heading)) ? [index] : []));

const plainHeading = (heading: string): string => heading.toLowerCase().replace(/\s+/g, ' ').trim();

/** The column of each kind, by its heading; the first one of a kind counts. @internal */
export const columnsOf = (headings: readonly string[]): ReadonlyMap<Column, number> => {
  const columns: readonly Column[] = [
    'row',
    'level',
    'descriptor',
    'points',
    'id',
    'under',
    'weight',
    'describes',
    'look-for',
    'criterion',
    'rating',
    'rubric',
  ];
  const found = new Map(
    columns.flatMap((column): readonly (readonly [Column, number])[] => {
      const [index] = columnsNamed(headings, column);
      return index === undefined ? [] : [[column, index]];
    }),
  );
  // If no other column names the rows, a column with this heading contains their titles.
  if (!found.has('row') && !found.has('criterion')) found.delete('rubric');
  return found;
};

/** Refuses filled cells in columns without a heading, since their meaning is unknown. @internal */
export const refuseStrayCells = ({ headings, rows }: Pick<Table, 'headings' | 'rows'>, titleColumn: number): void => {
  const stray = rows.flatMap(({ cells, number }) =>
    cells.flatMap((cell, index): readonly Issue[] =>
      cell === '' || index === titleColumn || (headings[index] ?? '') !== ''
        ? []
        : [
            {
              path: `[${number - 1}][${index}]`,
              code: 'no-heading',
              message: `row ${number} has a cell in a column without a heading`,
            },
          ],
    ),
  );
  if (stray.length > 0) throw new InputError('rows of cells', stray);
};

/** Splits a cell into its bullets. @internal */
export const bulletsOf = (cell: string): readonly string[] =>
  cell
    .split(/\r?\n|(?:^|\s)[•▪◦●]\s*/)
    .map((bullet) => bullet.replace(/^[-–*•▪◦●]\s*/, '').trim())
    .filter((bullet) => bullet !== '');
