import type { Table } from './table.js';

type Row = Table['rows'][number];

/**
 * The rows of a long table with a title in each: if only the first row of a criterion has its title, as in a merged
 * cell saved as CSV, further rows with other levels belong to the criterion above.
 *
 * @internal
 */
export const titledRows = (rows: readonly Row[], title: number, level: number): readonly Row[] => {
  const titles = rows.map(({ cells }) => cells[title] ?? '').filter((text) => text !== '');
  if (new Set(titles).size < titles.length) return rows;
  let current = '';
  let levels = new Set<string>();
  return rows.map((row) => {
    const [text, found] = [row.cells[title] ?? '', row.cells[level] ?? ''];
    if (text !== '') {
      [current, levels] = [text, new Set([found])];
      return row;
    }
    if (current === '' || found === '' || levels.has(found)) return row;
    levels.add(found);
    return { ...row, cells: row.cells.with(title, current) };
  });
};

/** One row for each criterion of a long table, with the contents of all its rows. @internal */
export const criteriaOf = (groups: readonly (readonly Row[])[], lookFor: number | undefined): readonly Row[] =>
  groups.flatMap((group): readonly Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const width = group.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const cells = Array.from({ length: width }, (_, index) => {
      const texts = group.map((row) => row.cells[index] ?? '').filter((text) => text !== '');
      return index === lookFor ? [...new Set(texts)].join('\n') : (texts[0] ?? '');
    });
    return [{ cells, number: first.number }];
  });
