import * as z from 'zod';
import { workRefSchema } from '../vocabulary/ids.js';

/** How soon work is due after it has been opened. @internal */
const withinSchema = z.union(
  [
    z.strictObject({ hours: z.number().gt(0).max(87_600).describe('Hours by the clock.').meta({ unit: 'hours' }) }),
    z.strictObject({
      schoolDays: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .describe('School days; due at the end of the last.')
        .meta({ unit: 'school days' }),
    }),
  ],
  { error: 'expected { hours } or { schoolDays }' },
);

/**
 * How soon work is due after it has been opened: in hours by the clock, or by the end of a number of school days.
 *
 * @public
 */
export type Within = z.infer<typeof withinSchema>;

/**
 * When the work of an element or a step is due; a step’s own rule takes precedence over its element’s.
 *
 * @public
 */
export const dueRuleSchema = z.strictObject({
  work: workRefSchema.describe('The element or step; a step’s own rule wins over its element’s.'),
  within: withinSchema.describe('How soon: in hours, or by the end of so many school days.'),
});

/**
 * When work is due.
 *
 * @public
 */
export type DueRule = z.infer<typeof dueRuleSchema>;
