import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { cellNumber, numberHint } from './cell-number.js';
import { fillHeadings } from './fill-headings.js';
import { criteriaOf, titledRows } from './long-criteria.js';
import { scalesOf } from './long-levels.js';
import { type NamesOfRows, namesOfRows } from './names-of-rows.js';
import { rowsOfTable } from './rows-of-table.js';
import { bulletsOf, type Column, refuseStrayCells, type Table } from './table.js';

/** One row for each cell: the criterion, the level and its descriptor. @internal */
export const longRubric = (table: Table, columns: ReadonlyMap<Column, number>): object => {
  const { headings, decimal } = table;
  const cell = (cells: readonly string[], column: Column): string => cells[columns.get(column) ?? -1] ?? '';
  const names = namesOfRows(headings, columns);
  refuseStrayCells(table, names.title);
  const rows = titledRows(table.rows, names.title, columns.get('level') ?? -1);
  const cellsOf = new Map<string, Table['rows'][number][]>();
  for (const row of rows) {
    const title = row.cells[names.title] ?? '';
    const group = cellsOf.get(title);
    if (group === undefined) cellsOf.set(title, [row]);
    else group.push(row);
  }
  const points = new Map<string, number>();
  const issues: Issue[] = rows.flatMap(({ cells, number }): readonly Issue[] => {
    const text = cell(cells, 'points');
    const value = cellNumber(text, decimal);
    if (value !== null) points.set(cell(cells, 'level'), value);
    if (text === '' || value !== null) return [];
    const message = `row ${number}: expected points, found "${text}"${numberHint(text, decimal)}`;
    return [{ path: `[${number - 1}][${columns.get('points')}]`, code: 'not-a-number', message }];
  });
  issues.push(...atOdds({ ...table, rows }, columns, names));
  for (const group of cellsOf.values()) issues.push(...equalPoints(group, columns, points));
  if (issues.length > 0) throw new InputError('rows of cells', issues);
  const byCriterion = new Map(
    [...cellsOf].map(([title, group]) => [
      title,
      [...new Set(group.map(({ cells }) => cell(cells, 'level')).filter((level) => level !== ''))],
    ]),
  );
  const scales = scalesOf({ byCriterion, points, decimal });
  const criteria = criteriaOf([...cellsOf.values()], columns.get('look-for'));
  const filled = fillHeadings({ headings, rows: criteria }, { above: names.above, isRepeated: saysAgain(rows, names) });
  const read = rowsOfTable({ rows: filled, decimal }, columns, names);
  return {
    levels: 'shared' in scales ? scales.shared.levels : [],
    rows: [
      ...read.headings,
      ...read.rows.map((row) => {
        const scale = 'shared' in scales ? scales.shared : scales.own.get(row.title);
        const bullets = new Map<string, Set<string>>();
        for (const { cells } of cellsOf.get(row.title) ?? []) {
          const level = scale?.idOf.get(cell(cells, 'level'));
          for (const bullet of bulletsOf(cell(cells, 'descriptor')))
            if (level !== undefined) bullets.set(level, (bullets.get(level) ?? new Set()).add(bullet));
        }
        return {
          ...row,
          ...('own' in scales ? { levels: scale?.levels ?? [] } : {}),
          cells: Object.fromEntries([...bullets].map(([level, texts]) => [level, [...texts]])),
        };
      }),
    ],
  };
};

/** Levels of one criterion with the same points, so that neither is higher. */
const equalPoints = (
  rows: Table['rows'],
  columns: ReadonlyMap<Column, number>,
  points: ReadonlyMap<string, number>,
): readonly Issue[] => {
  const firsts = new Map<number, { readonly level: string; readonly number: number }>();
  return rows.flatMap(({ cells, number }): readonly Issue[] => {
    const level = cells[columns.get('level') ?? -1] ?? '';
    const value = points.get(level);
    if (value === undefined) return [];
    const first = firsts.get(value) ?? { level, number };
    firsts.set(value, first);
    if (first.level === level) return [];
    const message =
      `row ${number}: the level "${level}" has the points ${value}, as does "${first.level}" in row ` +
      `${first.number}; give the levels of a criterion different points`;
    return [{ path: `[${number - 1}][${columns.get('points')}]`, code: 'points-not-in-order', message }];
  });
};

/** Whether later rows of a criterion repeat its heading. */
const saysAgain = (rows: Table['rows'], { title, above }: NamesOfRows): boolean => {
  const seen = new Set<string>();
  return rows.some(({ cells }) => {
    const key = cells[title] ?? '';
    const isFurther = seen.has(key);
    seen.add(key);
    return isFurther && above.some((column) => (cells[column] ?? '') !== '');
  });
};

/** Contradictions between rows with the same title or level, of which only the first would count. */
const atOdds = (
  { headings, rows }: Table,
  columns: ReadonlyMap<Column, number>,
  { title, above }: NamesOfRows,
): readonly Issue[] => {
  const facts = [
    ...above.map((index) => [(headings[index] ?? '').toLowerCase(), index, title] as const),
    ...(['id', 'weight', 'describes'] as const).map((column) => [column, columns.get(column), title] as const),
    ['points', columns.get('points'), columns.get('level') ?? title] as const,
  ];
  return facts.flatMap(([named, index, by]) => {
    if (index === undefined) return [];
    const firsts = new Map<string, { readonly text: string; readonly number: number }>();
    return rows.flatMap(({ cells, number }): readonly Issue[] => {
      const [text = '', key = ''] = [cells[index], cells[by]];
      if (text === '') return [];
      const first = firsts.get(key) ?? { text, number };
      firsts.set(key, first);
      if (first.text === text) return [];
      const message =
        `row ${number}: "${key}" has the ${named} "${text}", and in row ${first.number} "${first.text}"; write ` +
        'the same in both';
      return [{ path: `[${number - 1}][${index}]`, code: 'contradiction', message }];
    });
  });
};
