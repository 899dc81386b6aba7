import { InputError } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import { levelsOfHeadings, namesLevel } from './level-heading.js';
import { rowsOfTable } from './rows-of-table.js';
import { BESIDE_LEVELS, bulletsOf, type Column, refuseStrayCells, type Table } from './table.js';

/** A row a criterion, a column a level. @internal */
export const wideRubric = ({ headings, rows }: Table, columns: ReadonlyMap<Column, number>): object => {
  const beside = new Set(BESIDE_LEVELS.flatMap((column) => columns.get(column) ?? []));
  const titleColumn = columns.get('row') ?? headings.findIndex((_, index) => !beside.has(index));
  const columnsOfLevels = headings.flatMap((heading, index) =>
    index === titleColumn || beside.has(index) || heading === '' ? [] : [{ heading, index }],
  );
  if (
    !columns.has('row') &&
    columnsOfLevels.length === 1 &&
    !columnsOfLevels.some(({ heading }) => namesLevel(heading))
  )
    throw noRubric(headings);
  refuseStrayCells({ headings, rows }, titleColumn);
  const levels = levelsOfHeadings(columnsOfLevels.map(({ heading }) => heading));
  const read = rowsOfTable(rows, columns, titleColumn);
  return {
    levels,
    rows: [
      ...read.headings,
      ...read.rows.map((row, index) => ({
        ...row,
        cells: Object.fromEntries(
          columnsOfLevels.flatMap(({ index: column }, position) => {
            const bullets = bulletsOf(rows[index]?.cells[column] ?? '');
            const level = levels[position];
            return bullets.length === 0 || level === undefined ? [] : [[level.id, bullets]];
          }),
        ),
      })),
    ],
  };
};

/** Two headings that name neither rows nor a level can be of any table. */
const noRubric = (headings: readonly string[]): InputError => {
  const found = headings.filter((heading) => heading !== '').map((heading) => `"${clip(heading, 40)}"`);
  return new InputError('rows of cells', [
    {
      path: '[0][0]',
      code: 'no-heading',
      message:
        'expected the headings of a rubric, such as Criterion, Starting (1), Doing it (2), found ' +
        `${found.join(', ')}`,
    },
  ]);
};
