import * as z from 'zod';

/**
 * The four responsibilities of a RACI matrix, in its order.
 *
 * @public
 */
export const responsibilitySchema = z.enum(['responsible', 'accountable', 'consulted', 'informed']);

/**
 * What a role is to a step: it does the work (`responsible`), answers for it (`accountable`), is asked beforehand
 * (`consulted`) or told afterwards (`informed`).
 *
 * @public
 */
export type Responsibility = z.infer<typeof responsibilitySchema>;
