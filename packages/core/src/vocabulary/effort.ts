import * as z from 'zod';

/**
 * A triangular estimate of working time in minutes, with its source.
 *
 * @public
 */
export const effortSchema = z
  .strictObject({
    min: z.number().min(0).describe('The least, in minutes.').meta({ unit: 'minutes' }),
    mode: z.number().min(0).describe('The most frequent, in minutes.').meta({ unit: 'minutes' }),
    max: z.number().min(0).describe('The most, in minutes.').meta({ unit: 'minutes' }),
    source: z.string().min(1).max(500).describe('A publication, or “assumption:” and why it is plausible.'),
  })
  .refine(({ min, mode, max }) => min <= mode && mode <= max, { error: 'expected min ≤ mode ≤ max, in minutes' });

/**
 * Working time that a step takes, as a triangular distribution.
 *
 * @public
 */
export interface Effort {
  /** The minimum, in minutes. */
  readonly min: number;
  /** The mode, in minutes. */
  readonly mode: number;
  /** The maximum, in minutes. */
  readonly max: number;
  /** A publication, or `assumption:` and why it is plausible. */
  readonly source: string;
}

/** The effort of a step whose definition states none. @internal */
export const UNSTATED_EFFORT: Effort = { min: 0, mode: 0, max: 0, source: 'not stated' };
