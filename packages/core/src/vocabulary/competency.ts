import * as z from 'zod';
import { idSchema, stepIdSchema } from './ids.js';
import { list } from './list.js';

/**
 * The nine areas of the draft badge framework of 2013, as ids.
 *
 * @public
 */
export const badgeAreaIdSchema = z.enum([
  'engagement-and-communication',
  'personalization-and-proficiency',
  'learning-infrastructure',
  'delivery-and-operations',
  'anytime-anywhere-supports',
  'continuous-improvement',
  'supporting-educators',
  'information-technology',
  'adaptive-leadership',
]);

/**
 * The id of one of the nine areas of the badge framework.
 *
 * @public
 */
export type BadgeAreaId = z.infer<typeof badgeAreaIdSchema>;

/**
 * The three kinds of competency, in the words of the seed’s question: "need to know, know how, and do effectively".
 *
 * @public
 */
export const competencyKindSchema = z.enum(['know', 'know-how', 'do']);

/**
 * `know` (understands), `know-how` (can carry it out), or `do` (does it effectively, seen in practice).
 *
 * @public
 */
export type CompetencyKind = z.infer<typeof competencyKindSchema>;

/**
 * Whom a competency is worded for: staff and partners, learners, or families.
 *
 * @public
 */
export const holderKindSchema = z.enum(['educator', 'learner', 'family']);

/**
 * `educator` (staff and partners), `learner` or `family`.
 *
 * @public
 */
export type HolderKind = z.infer<typeof holderKindSchema>;

/**
 * A competency: one observable statement, placed in the badge framework.
 *
 * @public
 */
export const competencySchema = z
  .strictObject({
    id: idSchema.describe('Lower-case words joined by hyphens; unique over all elements.'),
    kind: competencyKindSchema.describe('Knowing, knowing how, or doing.'),
    statement: z.string().min(1).max(500).describe('What an observer would see or hear.'),
    areas: list(badgeAreaIdSchema, 1, { error: 'place the competency in at least one badge area' }).describe(
      'The areas of the badge framework it belongs to.',
    ),
    steps: list(stepIdSchema, 1)
      .exactOptional()
      .describe('The steps that need it; absent where the whole element does.'),
    holders: list(holderKindSchema, 1)
      .exactOptional()
      .describe('Who can be asked to show it; educators where it is absent.'),
    withApplications: z
      .literal(true)
      .exactOptional()
      .describe('Asked only where a system does a step of the element, or a tool is used in it; everywhere if absent.'),
  })
  .readonly();

/**
 * What somebody needs in order to do work well.
 *
 * @public
 */
export type Competency = z.infer<typeof competencySchema>;
