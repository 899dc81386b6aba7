import * as z from 'zod';
import { eventRefSchema } from '../vocabulary/ids.js';

/**
 * An event that the clock sends to an element at regular intervals, in days.
 *
 * @public
 */
export const cadenceSchema = z
  .strictObject({
    send: eventRefSchema.describe('The element and the event that it receives, such as `track-progress/check-in-due`.'),
    everyDays: z
      .number()
      .int()
      .min(1)
      .max(3660)
      .describe('Calendar days from the start to the first time, and from each time to the next.')
      .meta({ unit: 'days' }),
    each: z
      .enum(['learner', 'objective'])
      .default('learner')
      .describe('Whether it is sent once for the learner, which is the default, or once for each objective under way.'),
  })
  .readonly();

/**
 * An event that the clock sends.
 *
 * @public
 */
export type Cadence = z.infer<typeof cadenceSchema>;
