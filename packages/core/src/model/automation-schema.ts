import * as z from 'zod';
import { automationModeSchema } from '../vocabulary/automation-mode.js';
import { idSchema, workRefSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';

/**
 * How a system does some work. It `acts` by default at every step for which it is responsible.
 *
 * @public
 */
export const automationSchema = z
  .strictObject({
    role: idSchema.describe('The role that a system holds.'),
    work: workRefSchema.describe('The element or step.'),
    mode: automationModeSchema.describe('What the system does there, and what is left to people.'),
  })
  .readonly();

/**
 * How a system does some work.
 *
 * @public
 */
export type Automation = z.infer<typeof automationSchema>;

/** The reasons for which a piece of work is always reviewed. @internal */
const reviewReasonSchema = z.enum(['flagged', 'borderline', 'near-cut', 'accommodated', 'appealed']);

/**
 * A reason for which a piece of work is always reviewed:
 *
 * - `flagged`, `borderline`, `near-cut` are outcomes of the step; the machine sends such a piece to review with or
 *   without a rule
 * - `accommodated`: once a support plan has been set, a journey refuses to end the piece in a way that would count
 *   unreviewed, if a system is responsible for the step
 * - `appealed`: a score that is questioned on appeal is given again in the review step, which only people perform
 *
 * @public
 */
export type ReviewReason = z.infer<typeof reviewReasonSchema>;

/**
 * The review of work by people.
 *
 * @public
 */
export const reviewSchema = z
  .strictObject({
    work: workRefSchema.describe('The step whose pieces are reviewed.'),
    by: idSchema.describe('The role that reviews: it is responsible for the step to which pieces go.'),
    sample: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'The share, from 0 to 1, that is drawn for review among the pieces that would count at once; those that end ' +
          'otherwise, such as flagged or unscorable ones, are not among these. The drawing happens outside: the step ' +
          'ends as `sampled`.',
      )
      .meta({ unit: 'share (0 to 1)' }),
    always: list(reviewReasonSchema)
      .default([])
      .describe('The reasons for which a piece is always reviewed, beyond the sample.'),
    stopsAt: z
      .number()
      .min(0)
      .max(1)
      .exactOptional()
      .describe(
        'The share of disagreements among all its reviews, whatever led to them, above which the system is to be ' +
          'stopped; from 0 to 1.',
      )
      .meta({ unit: 'share (0 to 1)' }),
  })
  .readonly();

/**
 * The review of work by people.
 *
 * @public
 */
export type Review = z.infer<typeof reviewSchema>;
