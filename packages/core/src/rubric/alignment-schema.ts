import * as z from 'zod';
import { daySchema } from '../vocabulary/day.js';
import { evidenceKindSchema } from '../vocabulary/evidence.js';
import { idSchema, titleSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';

/**
 * What a row of a rubric is to the competencies that it is aligned to: the `same`, `broader` or `narrower` than they
 * are, merely `related`, or `none`, where somebody has looked and nothing fits.
 *
 * @public
 */
export const alignmentRelationSchema = z.enum(['same', 'broader', 'narrower', 'related', 'none']);

/** The kinds of evidence that a score can count as: what makes an Expert has to be shown apart. */
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
    /** Who says so. */
    by: titleSchema,
    at: daySchema,
    note: z.string().max(2000).exactOptional(),
  })
  .readonly();

const worthSchema = z
  .strictObject({
    /** A level of the rubric, or of the row. */
    level: idSchema,
    /**
     * The row whose scale is meant. Where it is absent, every row that describes adults and has no scale of its own.
     */
    row: idSchema.exactOptional(),
    /** The kind of evidence that such a score is. */
    counts: countedSchema,
    /** What it needs to count: somebody who has observed it. */
    needs: z.literal('observed').exactOptional(),
  })
  .readonly();

/**
 * How the rows of a rubric are related to competencies, by people, and which kind of evidence a score is. A document of
 * its own, since the rubric may be somebody else's.
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
 * How a rubric is aligned, complete with every default.
 *
 * @public
 */
export type Alignment = z.output<typeof alignmentSchema>;

/**
 * How a rubric is aligned, as people write it.
 *
 * @public
 */
export type AlignmentInput = z.input<typeof alignmentSchema>;
