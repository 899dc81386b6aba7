import * as z from 'zod';

/**
 * A level that can be held: 1 Explorer, 2 Novice, 3 Experienced, 4 Expert.
 *
 * @public
 */
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
  error: 'expected a level: 1 (Explorer), 2 (Novice), 3 (Experienced) or 4 (Expert)',
});

/**
 * A level that can be held.
 *
 * @public
 */
export type Level = z.infer<typeof levelSchema>;

/**
 * A level that has been earned; 0 where there is no evidence of any.
 *
 * @public
 */
export type EarnedLevel = 0 | Level;
