import * as z from 'zod';

/**
 * What a system does at some work, and what remains with people:
 *
 * - `records`: it files what others have settled, at a step that only files (`files`)
 * - `suggests`: it proposes, and a responsible person ends the step
 * - `acts-reviewed`: it ends the step, and people review a share of its work
 * - `acts`: it ends the step
 *
 * @public
 */
export const automationModeSchema = z.enum(['records', 'suggests', 'acts-reviewed', 'acts']);

/**
 * What a system does at some work: `records`, `suggests`, `acts-reviewed` or `acts`.
 *
 * @public
 */
export type AutomationMode = z.infer<typeof automationModeSchema>;
