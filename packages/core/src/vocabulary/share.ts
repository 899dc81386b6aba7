import * as z from 'zod';

const sourceSchema = z.string().min(1).max(500);

/**
 * The share of cases in which a step ends with an outcome, unless a scenario states another.
 *
 * @public
 */
export const shareSchema = z
  .strictObject({
    share: z.number().min(0).max(1).describe('From 0 to 1.').meta({ unit: 'share (0 to 1)' }),
    source: sourceSchema.describe('A publication, or `assumption:` and why it is plausible.'),
  })
  .readonly();

/**
 * The share of an outcome, with its source.
 *
 * @public
 */
export type Share = z.infer<typeof shareSchema>;

/**
 * How many learners share a step’s time.
 *
 * @public
 */
export const groupSchema = z
  .strictObject({
    size: z.number().min(1).max(1000).describe('How many learners share the time.').meta({ unit: 'learners' }),
    source: sourceSchema.describe('A publication, or “assumption:” and why it is plausible.'),
  })
  .readonly();

/**
 * The size of the group that shares a step: its effort is that of the group, and each learner carries an equal part of
 * it.
 *
 * @public
 */
export type Group = z.infer<typeof groupSchema>;
