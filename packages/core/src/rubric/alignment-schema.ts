import * as z from 'zod';
import { daySchema } from '../vocabulary/day.js';
import { evidenceKindSchema } from '../vocabulary/evidence.js';
import { idSchema, titleSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';

/**
 * The relation of a row of a rubric to the competencies that it is aligned to: the `same`, `broader` or `narrower` than
 * they are, merely `related`, or `none` if somebody has looked and nothing fits.
 *
 * @public
 */
export const alignmentRelationSchema = z.enum(['same', 'broader', 'narrower', 'related', 'none']);

/** The kinds of evidence that a score can count as; those that only an Expert needs have to be shown separately. */
const countedSchema = evidenceKindSchema.exclude(['increased-achievement', 'peer-support'], {
  error:
    'a score counts as study, analysis, planning, early-implementation, implementation or reflection; increased ' +
    'achievement and peer support have to be shown apart',
});

const alignedRowSchema = z
  .strictObject({
    /** The id of a row of the rubric. */
    row: idSchema,
    /** The ids of competencies. */
    to: list(idSchema).default([]),
    relation: alignmentRelationSchema,
    /** Who made the alignment. */
    by: titleSchema,
    at: daySchema,
    note: z.string().max(2000).exactOptional(),
  })
  .readonly();

const worthSchema = z
  .strictObject({
    /** A level of the rubric, or of the row. */
    level: idSchema,
    /** The row whose scale is meant. If absent, every row that describes adults and has no scale of its own. */
    row: idSchema.exactOptional(),
    /** The kind of evidence that such a score counts as. */
    counts: countedSchema,
    /** What it needs to count: somebody must have observed it. */
    needs: z.literal('observed').exactOptional(),
  })
  .readonly();

/**
 * How people have related the rows of a rubric to competencies, and which kind of evidence a score counts as. A
 * separate document, since the rubric may be somebody else’s.
 *
 * @public
 */
export const alignmentSchema = z
  .strictObject({
    /** The id of the rubric. */
    rubric: idSchema,
    rows: list(alignedRowSchema).default([]),
    worth: list(worthSchema).default([]),
  })
  .readonly();

/**
 * The alignment of a rubric, with every default filled in.
 *
 * @public
 */
export type Alignment = z.output<typeof alignmentSchema>;

/**
 * The alignment of a rubric, as people write it.
 *
 * @public
 */
export type AlignmentInput = z.input<typeof alignmentSchema>;
