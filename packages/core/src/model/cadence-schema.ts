import * as z from 'zod';
import { workRefSchema } from '../vocabulary/ids.js';

/**
 * An event that the clock sends: to an element, every so many days.
 *
 * @public
 */
export const cadenceSchema = z
  .strictObject({
    /** The element and the event that it receives, such as `track-progress/check-in-due`. */
    send: workRefSchema,
    /** Days of the calendar from the beginning, and from each time to the next. */
    everyDays: z.number().int().min(1).max(3660),
    /** About whom: once for the learner, or once for each objective under way. The learner where nothing is said. */
    each: z.enum(['learner', 'objective']).default('learner'),
  })
  .readonly();

/**
 * An event that the clock sends.
 *
 * @public
 */
export type Cadence = z.infer<typeof cadenceSchema>;
