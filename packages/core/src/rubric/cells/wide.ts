import { levelsOfHeadings } from './level-heading.js';
import { rowsOfTable } from './rows-of-table.js';
import { bulletsOf, type Column, refuseStrayCells, type Table } from './table.js';

const BESIDE: readonly Column[] = ['id', 'under', 'weight', 'describes', 'look-for'];

/** A row a criterion, a column a level. @internal */
export const wideRubric = ({ headings, rows }: Table, columns: ReadonlyMap<Column, number>): object => {
  const beside = new Set(BESIDE.flatMap((column) => columns.get(column) ?? []));
  const titleColumn = columns.get('row') ?? headings.findIndex((_, index) => !beside.has(index));
  const columnsOfLevels = headings.flatMap((heading, index) =>
    index === titleColumn || beside.has(index) || heading === '' ? [] : [{ heading, index }],
  );
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
