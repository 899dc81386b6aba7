import * as z from 'zod';
import { isList } from '../vocabulary/expect-parts.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import { slugOf } from '../vocabulary/habit.js';
import { idSchema, titleSchema } from '../vocabulary/ids.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import { list } from '../vocabulary/list.js';
import { namedIssues } from '../vocabulary/named-issues.js';
import { readInput } from '../vocabulary/read-input.js';
import { readTextAs } from '../vocabulary/read-text.js';
import { rubricOfCells } from './cells/rubric-of-cells.js';
import { rubricIssues } from './rubric-issues.js';
import { type Rubric, type RubricLevel, rubricSchema } from './rubric-schema.js';

const cellsOptionsSchema = z.strictObject({
  id: idSchema.exactOptional().describe('By default made from the name in the table.'),
  title: titleSchema.exactOptional().describe('By default the name in the table.'),
  source: z.string().max(500).exactOptional(),
  rubric: titleSchema.exactOptional().describe('The name of the rubric to read, if the table has several.'),
  orientation: z.enum(['levels-in-columns', 'levels-in-rows']).exactOptional(),
  decimal: z
    .enum(['.', ','])
    .exactOptional()
    .describe('The decimal mark of the table; needed only for a number such as "1,500".'),
});

/**
 * What a table of cells does not state itself.
 *
 * @public
 */
export type CellsOptions = z.input<typeof cellsOptionsSchema>;

const cellsSchema = list(list(z.string().max(20_000)), 2, {
  error: 'expected a row with headings, and at least one more',
});

/**
 * Reads a rubric for adults, a district’s own or that of a public framework: as data, as the text of a YAML or JSON
 * file, or as rows of cells. Cells may have three forms, distinguished by their headings:
 *
 * - wide: one row for each criterion and one column for each level, such as `Criterion, Beginning (1), Proficient (2)`
 * - long: one row for each cell, with the columns `Row`, `Level` and `Descriptor`
 * - Canvas’s triplets: `Criteria Name` followed by repeated `Rating Name, Rating Description, Rating Points`
 *
 * Optional columns of the first two are `Id`, `Under` (or `Domain`), `Weight`, `Describes`, `Look for`; the long form
 * also takes `Points`, so that rows may have levels of their own. Of several columns that name rows (`Domain`,
 * `Standard`, `Indicator`), the last contains the titles, and the others the headings above them. In all three forms, a
 * column `Rubric Name` contains the rubric’s title, and distinguishes several rubrics in one table: `rubric` selects
 * one.
 *
 * @param input - The rubric.
 * @param options - For rows of cells: id, title and source, whether the levels are in columns or in rows, and the
 *   decimal separator.
 * @returns The rubric, with every default filled in and its levels lowest first.
 * @throws {@link InputError} with every problem at once; a table is refused if its levels are in the first column, or
 *   if neither a heading, points, known words nor `orientation` show where they are. {@link checkRubric} reports levels
 *   whose order is not evident.
 *
 * @example
 * ```ts
 * import { parseRubric } from 'work-elements';
 *
 * const rubric = parseRubric([
 *   ['Criterion', 'Doing it (2)', 'Starting (1)'],
 *   ['Tells the why', 'Meets each family once.', 'Has a letter ready.'],
 * ]);
 * console.log(rubric.levels.map(({ id, points }) => `${id} ${points}`)); // ['starting 1', 'doing-it 2']
 * console.log(rubric.rows[0]?.cells); // { 'doing-it': ['Meets each family once.'], starting: ['Has a letter ready.'] }
 * ```
 *
 * @public
 */
export const parseRubric = (input: unknown, options: CellsOptions = {}): Rubric => {
  const read = (data: unknown): Rubric => {
    if (!isList(data)) return ordered(readInput(rubricSchema, data, 'rubric', { kind: 'rubric', also }));
    expectShape(data, 'rows of cells', { list: true });
    const rubric = ordered(fromCells(data, options));
    const issues = rubricIssues(rubric);
    if (issues.length > 0) throw new InputError('rubric', namedIssues(issues, rubric));
    return rubric;
  };
  return typeof input === 'string' ? readTextAs(input, 'text of a rubric', read) : read(input);
};

const also = (rubric: Rubric): readonly Issue[] => rubricIssues(ordered(rubric));

/** A rubric with its levels lowest first. */
const ordered = (rubric: Rubric): Rubric => ({
  ...rubric,
  levels: lowestFirst(rubric.levels),
  rows: rubric.rows.map((row) => (row.levels === undefined ? row : { ...row, levels: lowestFirst(row.levels) })),
});

const fromCells = (data: unknown, options: CellsOptions): Rubric => {
  const { orientation, rubric, decimal, ...about } = readInput(cellsOptionsSchema, options, 'options of parseRubric');
  const cells = readInput(cellsSchema, data, 'rows of cells', { kind: 'rubric' });
  const { name, parts } = rubricOfCells(cells, { orientation, rubric, decimal });
  const called = name === null ? { id: 'rubric', title: 'Rubric' } : { id: slugOf(name, 'rubric'), title: name };
  return readInput(rubricSchema, { ...called, ...about, ...parts }, 'rows of cells');
};

const lowestFirst = (levels: readonly RubricLevel[]): readonly RubricLevel[] => {
  const falling =
    levels.length > 1 &&
    levels.every(({ points }, index) => index === 0 || (points ?? 0) < (levels[index - 1]?.points ?? 0));
  return falling ? levels.toReversed() : levels;
};
