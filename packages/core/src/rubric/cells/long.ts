import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { type HeadedLevel, levelsOfHeadings } from './level-heading.js';
import { rowsOfTable } from './rows-of-table.js';
import { bulletsOf, type Column, refuseStrayCells, type Table } from './table.js';

/** A row a cell: the row, the level, and what it looks like. @internal */
export const longRubric = ({ headings, rows }: Table, columns: ReadonlyMap<Column, number>): object => {
  const cell = (cells: readonly string[], column: Column): string => cells[columns.get(column) ?? -1] ?? '';
  const titleColumn = columns.get('row') ?? 0;
  refuseStrayCells({ headings, rows }, titleColumn);
  const firsts = rows.filter(
    ({ cells }, index) => rows.findIndex((each) => each.cells[titleColumn] === cells[titleColumn]) === index,
  );
  const titles = [...new Set(rows.map(({ cells }) => cell(cells, 'level')).filter((title) => title !== ''))];
  const points = new Map(rows.map(({ cells }) => [cell(cells, 'level'), cell(cells, 'points')]));
  const issues: Issue[] = rows.flatMap(({ cells, number }) => {
    const value = cell(cells, 'points');
    return value !== '' && !Number.isFinite(Number(value))
      ? [
          {
            path: `[${number - 1}][${columns.get('points')}]`,
            code: 'not-a-number',
            message: `row ${number}: expected points, found "${value}"`,
          },
        ]
      : [];
  });
  issues.push(...atOdds({ headings, rows }, columns, titleColumn));
  if (issues.length > 0) throw new InputError('rows of cells', issues);
  const levels = levelsOfHeadings(titles).map((level, index): HeadedLevel => {
    const own = points.get(titles[index] ?? '') ?? '';
    return own === '' ? level : { ...level, points: Number(own) };
  });
  const idOf = new Map(titles.map((title, index) => [title, levels[index]?.id]));
  const read = rowsOfTable(firsts, columns, titleColumn);
  return {
    levels: ordered(levels),
    rows: [
      ...read.headings,
      ...read.rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(
          titles.flatMap((title) => {
            const level = idOf.get(title);
            const bullets = rows
              .filter(({ cells }) => cells[titleColumn] === row.title && cell(cells, 'level') === title)
              .flatMap(({ cells }) => bulletsOf(cell(cells, 'descriptor')));
            return level === undefined || bullets.length === 0 ? [] : [[level, [...new Set(bullets)]]];
          }),
        ),
      })),
    ],
  };
};

/** What rows of one title, or of one level, say differently: the first alone would count. */
const atOdds = ({ rows }: Table, columns: ReadonlyMap<Column, number>, titleColumn: number): readonly Issue[] => {
  const level = columns.get('level') ?? titleColumn;
  const facts = [
    ...(['id', 'under', 'weight', 'describes'] as const).map((column) => [column, titleColumn] as const),
    ['points', level] as const,
  ];
  return facts.flatMap(([column, by]) => {
    const index = columns.get(column);
    if (index === undefined) return [];
    const firsts = new Map<string, { readonly text: string; readonly number: number }>();
    return rows.flatMap(({ cells, number }): readonly Issue[] => {
      const [text = '', key = ''] = [cells[index], cells[by]];
      if (text === '') return [];
      const first = firsts.get(key) ?? { text, number };
      firsts.set(key, first);
      if (first.text === text) return [];
      const message =
        `row ${number}: "${key}" has the ${column} "${text}", and in row ${first.number} "${first.text}"; write ` +
        'the same in both';
      return [{ path: `[${number - 1}][${index}]`, code: 'contradiction', message }];
    });
  });
};

/** In the order of their points, since rows may name only some levels, in any order. */
const ordered = (levels: readonly HeadedLevel[]): readonly HeadedLevel[] =>
  levels.every(({ points }) => points !== undefined)
    ? levels.toSorted((one, other) => (one.points ?? 0) - (other.points ?? 0))
    : levels;
