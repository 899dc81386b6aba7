import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import { cellNumber, numberHint } from './cell-number.js';
import { type HeadedLevel, levelsOfHeadings } from './level-heading.js';
import { rowsOfTable } from './rows-of-table.js';
import { bulletsOf, columnsOf, type Table } from './table.js';

/**
 * The form in which Canvas takes rubrics: a criterion, followed by a name, a description and points for each of its
 * ratings, from the highest down.
 *
 * @internal
 */
export const canvasRubric = ({ headings, rows, decimal }: Table): object => {
  const plain = headings.map((heading) => heading.toLowerCase());
  const titleColumn = columnsOf(headings).get('criterion') ?? 0;
  const description = plain.indexOf('criteria description');
  const firsts = plain.flatMap((heading, index) => (heading === 'rating name' ? [index] : []));
  // Canvas names the three columns once; further triplets have no headings.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const starts = [...firsts];
  for (let next = (firsts.at(-1) ?? width) + 3; next < width; next += 3) starts.push(next);
  const issues: Issue[] = [];
  const ratings = rows.map(({ cells, number }) =>
    starts.flatMap((start) => {
      const [title = '', text = '', points = ''] = cells.slice(start, start + 3);
      if (title === '' && text === '' && points === '') return [];
      const value = cellNumber(points, decimal);
      if (value === null)
        issues.push({
          path: `[${number - 1}][${start + 2}]`,
          code: 'not-a-number',
          message:
            `row ${number}: expected the points of the rating "${title}", found "${points}"` +
            numberHint(points, decimal),
        });
      return value === null ? [] : [{ title, text, points: value }];
    }),
  );
  if (issues.length > 0) throw new InputError('rows of cells', issues);
  const scales = ratings.map((row): readonly HeadedLevel[] =>
    levelsOfHeadings(
      row.map(({ title }) => title),
      decimal,
    ).map((level, index) => ({
      ...level,
      points: row[index]?.points ?? 0,
    })),
  );
  const [shared] = scales;
  const alike = scales.every((scale) => plainKey(scale) === plainKey(shared));
  const read = rowsOfTable({ rows, decimal }, new Map(), { title: titleColumn, above: [] });
  return {
    levels: alike ? (shared ?? []) : [],
    rows: read.rows.map((row, index) => {
      const look = bulletsOf(rows[index]?.cells[description] ?? '');
      return {
        ...row,
        ...(look.length === 0 ? {} : { lookFor: look }),
        ...(alike ? {} : { levels: scales[index] ?? [] }),
        cells: Object.fromEntries(
          (ratings[index] ?? []).flatMap(({ text }, position) => {
            const level = scales[index]?.[position];
            const bullets = bulletsOf(text);
            return level === undefined || bullets.length === 0 ? [] : [[level.id, bullets]];
          }),
        ),
      };
    }),
  };
};
