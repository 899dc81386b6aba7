import * as z from 'zod';

/**
 * A number with where it comes from: a publication, or `assumption:` and why it is plausible.
 *
 * @public
 */
export const figureSchema = z.strictObject({ value: z.number().min(0), source: z.string().min(1).max(500) });

/**
 * A number with where it comes from.
 *
 * @public
 */
export type Figure = z.infer<typeof figureSchema>;
