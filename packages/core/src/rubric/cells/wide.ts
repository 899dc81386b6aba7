import { InputError } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import { columnsOfLevels } from './columns-of-levels.js';
import { fillHeadings } from './fill-headings.js';
import { levelsOfHeadings, namesLevel } from './level-heading.js';
import { namesOfRows } from './names-of-rows.js';
import { rowsOfTable } from './rows-of-table.js';
import { BESIDE_LEVELS, bulletsOf, type Column, refuseStrayCells, type Table } from './table.js';

/** One row for each criterion, one column for each level. @internal */
export const wideRubric = ({ headings, rows, decimal }: Table, columns: ReadonlyMap<Column, number>): object => {
  const names = namesOfRows(headings, columns);
  const beside = new Set([
    names.title,
    ...names.above,
    ...BESIDE_LEVELS.flatMap((column) => columns.get(column) ?? []),
  ]);
  const candidates = headings.flatMap((heading, index) =>
    beside.has(index) || heading === '' ? [] : [{ heading, index }],
  );
  if (!columns.has('row') && candidates.length === 1 && !candidates.some(({ heading }) => namesLevel(heading)))
    throw noRubric(headings);
  refuseStrayCells({ headings, rows }, names.title);
  const found = columnsOfLevels({ rows, decimal }, candidates);
  const levels = levelsOfHeadings(
    found.map(({ heading }) => heading),
    decimal,
  );
  const filled = fillHeadings({ headings, rows }, { above: names.above, isRepeated: false });
  const read = rowsOfTable({ rows: filled, decimal }, columns, names);
  return {
    levels,
    rows: [
      ...read.headings,
      ...read.rows.map((row, index) => ({
        ...row,
        cells: Object.fromEntries(
          found.flatMap(({ index: column }, position) => {
            const bullets = bulletsOf(rows[index]?.cells[column] ?? '');
            const level = levels[position];
            return bullets.length === 0 || level === undefined ? [] : [[level.id, bullets]];
          }),
        ),
      })),
    ],
  };
};

/** Thrown if the headings name neither rows nor a level, and so might be those of any table. */
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
