import * as z from 'zod';
import { workRefSchema } from '../vocabulary/ids.js';

/** How soon work is due once it is open. @internal */
export const withinSchema = z.union(
  [z.strictObject({ hours: z.number().gt(0).max(87_600) }), z.strictObject({ schoolDays: z.number().int().min(1).max(1000) })],
  { error: 'expected { hours } or { schoolDays }' },
);

/**
 * How soon work is due once it is open: in hours by the clock, or by the end of so many school days.
 *
 * @public
 */
export type Within = z.infer<typeof withinSchema>;

/**
 * When an element’s work, or a step’s, is due; the step’s own rule wins over its element’s.
 *
 * @public
 */
export const dueRuleSchema = z.strictObject({ work: workRefSchema, within: withinSchema });

/**
 * When work is due.
 *
 * @public
 */
export type DueRule = z.infer<typeof dueRuleSchema>;
