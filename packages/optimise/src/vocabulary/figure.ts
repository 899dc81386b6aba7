import * as z from 'zod';

/** A number with its source: a publication, or `assumption:` and why it is plausible. @public */
export const figureSchema = z.strictObject({ value: z.number().min(0), source: z.string().min(1).max(500) });

/** A number with its source. @public */
export type Figure = z.infer<typeof figureSchema>;
