import * as z from 'zod';
import { automationModeSchema } from '../vocabulary/automation-mode.js';
import { idSchema, workRefSchema } from '../vocabulary/ids.js';
import { list } from '../vocabulary/list.js';

/**
 * How a system does some work. Where nothing is said of a step that a system is responsible for, it `acts`.
 *
 * @public
 */
export const automationSchema = z
  .strictObject({
    role: idSchema.describe('The role that a system holds.'),
    work: workRefSchema.describe('The element or step.'),
    mode: automationModeSchema.describe('What the system does at it, and what remains with people.'),
  })
  .readonly();

/**
 * How a system does some work.
 *
 * @public
 */
export type Automation = z.infer<typeof automationSchema>;

/** Why a piece of work is always reviewed. @internal */
const reviewReasonSchema = z.enum(['flagged', 'borderline', 'near-cut', 'accommodated', 'appealed']);

/**
 * Why a piece of work is always reviewed:
 *
 * - `flagged`, `borderline`, `near-cut` are outcomes of the step, and the machine sends such a piece to review with a
 *   rule or without
 * - `accommodated`: a journey in which a support plan has been set refuses to end the piece so that it would count
 *   unreviewed, where a system is responsible for the step
 * - `appealed`: a score that is questioned on appeal is given again in the step of the review, which only people
 *   perform
 *
 * @public
 */
export type ReviewReason = z.infer<typeof reviewReasonSchema>;

/**
 * The review of work by a person.
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
        'The share that is drawn, from 0 to 1, of the pieces that would count at once; those that end otherwise, ' +
          'as flagged or unscorable, are not among them. Who draws is outside: the step ends as `sampled`.',
      )
      .meta({ unit: 'share (0 to 1)' }),
    always: list(reviewReasonSchema).default([]).describe('What is reviewed besides.'),
    stopsAt: z
      .number()
      .min(0)
      .max(1)
      .exactOptional()
      .describe(
        'The share in disagreement of all its reviews, whatever led to them, from 0 to 1, above which the system ' +
          'is to be stopped.',
      )
      .meta({ unit: 'share (0 to 1)' }),
  })
  .readonly();

/**
 * The review of work by a person.
 *
 * @public
 */
export type Review = z.infer<typeof reviewSchema>;
