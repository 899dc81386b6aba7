import * as z from 'zod';
import { idSchema, titleSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';
import { scopeSchema } from '../vocabulary/scope.js';

const cellTextSchema = z.string().min(1).max(5000);

/** The content of a cell: a text, or its bullets. */
const cellSchema = z.union([cellTextSchema.transform((text): readonly string[] => [text]), list(cellTextSchema, 1)], {
  error: 'expected the text of a cell, or a list of its bullets',
});

/** The maximum weight of a row. @internal */
export const MOST_WEIGHT = 1000;

/** The weight of a row. @internal */
export const weightSchema = z.number().gt(0).max(MOST_WEIGHT);

/** Whom a row describes. @internal */
export const describesSchema = z.enum(['adult', 'learners']);

/**
 * A level of a rubric, or of one of its rows.
 *
 * @public
 */
export const rubricLevelSchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens; cells name the level by it.'),
    title: titleSchema.describe('What the rubric calls the level.'),
    points: z
      .number()
      .exactOptional()
      .describe('As on the paper: from 0 or 1, ascending or descending.')
      .meta({ unit: 'points' }),
  })
  .readonly();

/**
 * A row of a rubric: an indicator, or the heading of those that are `under` it.
 *
 * @public
 */
export const rubricRowSchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens; scores and alignments name the row by it.'),
    title: titleSchema.exactOptional().describe('What the rubric calls the row.'),
    under: idSchema.exactOptional().describe('The row that it belongs to.'),
    weight: weightSchema.default(1).describe('How much the row counts beside the others.'),
    describes: describesSchema.default('adult').describe('Whom the row describes.'),
    lookFor: list(cellTextSchema).default([]).describe('What an observer looks for.'),
    levels: list(rubricLevelSchema)
      .exactOptional()
      .describe('Levels of the row’s own, in place of the rubric’s; an empty list for a row without levels.'),
    cells: z
      .record(idSchema, cellSchema)
      .readonly()
      .default({})
      .describe('What each level looks like, by the level’s id. Cells that are empty on the paper are left out.'),
  })
  .readonly();

/**
 * A rubric for adults as people write it: levels, lowest first, or highest first if their points descend, and rows with
 * their cells.
 *
 * @public
 */
export const rubricSchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens; alignments name the rubric by it.'),
    title: titleSchema.describe('What people call the rubric.'),
    source: z.string().max(500).exactOptional().describe('Who published it, when, and under which licence.'),
    audience: z
      .strictObject({
        scope: list(scopeSchema, 1).describe('The reach of those whom it describes: a school, a district, a state.'),
      })
      .readonly()
      .exactOptional()
      .describe('Whom the rubric is for.'),
    levels: list(rubricLevelSchema)
      .default([])
      .describe('The levels of all rows that have none of their own; none for a framework without levels.'),
    rows: list(rubricRowSchema, 1, { error: 'a rubric has at least one row' }).describe(
      'Its rows: indicators, and the headings that they are under.',
    ),
  })
  .readonly();

/**
 * A level of a rubric.
 *
 * @public
 */
export type RubricLevel = z.output<typeof rubricLevelSchema>;

/**
 * A row of a rubric, with every default filled in.
 *
 * @public
 */
export type RubricRow = z.output<typeof rubricRowSchema>;

/**
 * A rubric, with every default filled in: levels are lowest first, a cell is a list of its bullets.
 *
 * @public
 */
export type Rubric = z.output<typeof rubricSchema>;

/**
 * A rubric as people write it.
 *
 * @public
 */
export type RubricInput = z.input<typeof rubricSchema>;

/** The levels of a row: its own, or those of the rubric. @internal */
export const levelsOfRow = (
  { levels }: Pick<Rubric, 'levels'>,
  row: Pick<RubricRow, 'levels'>,
): readonly RubricLevel[] => row.levels ?? levels;
