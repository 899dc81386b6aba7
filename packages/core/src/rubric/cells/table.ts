/** A table with headings, its rows numbered as in a spreadsheet. @internal */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly number: number }[];
}

/** What a column can hold beside levels. @internal */
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
  | 'rating';

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
};

/** Which columns have which heading; the first of a kind counts. @internal */
export const columnsOf = (headings: readonly string[]): ReadonlyMap<Column, number> => {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/\s+/g, ' ').trim());
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
  ];
  return new Map(
    columns.flatMap((column): readonly (readonly [Column, number])[] => {
      const index = plain.findIndex((heading) => NAMES[column].includes(heading));
      return index < 0 ? [] : [[column, index]];
    }),
  );
};

/** The bullets of a cell. @internal */
export const bulletsOf = (cell: string): readonly string[] =>
  cell
    .split(/\r?\n|(?:^|\s)[•▪◦●]\s*/)
    .map((bullet) => bullet.replace(/^[-–*•▪◦●]\s*/, '').trim())
    .filter((bullet) => bullet !== '');
