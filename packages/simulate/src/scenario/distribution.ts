import { LIMITS } from 'work-elements/interpreter';
import * as z from 'zod';

const minutes = z.number().min(0).max(LIMITS.minutes);

/**
 * How long work takes, in minutes: triangular, lognormal or gamma (by mean and standard deviation), exponential, or
 * fixed.
 *
 * @public
 */
export const distributionSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('triangular').describe('The shape of the distribution.'),
      min: minutes.describe('The minimum, in minutes.').meta({ unit: 'minutes' }),
      mode: minutes.describe('The mode (most frequent value), in minutes.').meta({ unit: 'minutes' }),
      max: minutes.describe('The maximum, in minutes.').meta({ unit: 'minutes' }),
    })
    .refine(({ min, mode, max }) => min <= mode && mode <= max, { error: 'expected min ≤ mode ≤ max, in minutes' }),
  z.strictObject({
    kind: z.literal('lognormal').describe('The shape of the distribution.'),
    mean: minutes.gt(0).describe('The mean, in minutes.').meta({ unit: 'minutes' }),
    sd: minutes.describe('The standard deviation, in minutes.').meta({ unit: 'minutes' }),
  }),
  z.strictObject({
    kind: z.literal('gamma').describe('The shape of the distribution.'),
    mean: minutes.gt(0).describe('The mean, in minutes.').meta({ unit: 'minutes' }),
    sd: minutes.gt(0).describe('The standard deviation, in minutes.').meta({ unit: 'minutes' }),
  }),
  z.strictObject({
    kind: z.literal('exponential').describe('The shape of the distribution.'),
    mean: minutes.gt(0).describe('The mean, in minutes.').meta({ unit: 'minutes' }),
  }),
  z.strictObject({
    kind: z.literal('fixed').describe('The shape of the distribution.'),
    minutes: minutes.describe('The time in minutes, always the same.').meta({ unit: 'minutes' }),
  }),
]);

/**
 * How long work takes, in minutes.
 *
 * @public
 */
export type Distribution = z.infer<typeof distributionSchema>;

/**
 * The mean of a distribution, in minutes.
 *
 * @example
 * ```ts
 * import { meanMinutes } from '@work-elements/simulate';
 *
 * console.log(meanMinutes({ kind: 'triangular', min: 1, mode: 5, max: 12 })); // 6
 * ```
 *
 * @public
 */
export const meanMinutes = (distribution: Distribution): number => {
  switch (distribution.kind) {
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'fixed':
      return distribution.minutes;
    default:
      return distribution.mean;
  }
};

/** The same distribution with all times multiplied by a factor. @internal */
export const scaled = (distribution: Distribution, factor: number): Distribution => {
  switch (distribution.kind) {
    case 'triangular': {
      const { kind, min, mode, max } = distribution;
      return { kind, min: min * factor, mode: mode * factor, max: max * factor };
    }
    case 'fixed':
      return { kind: distribution.kind, minutes: distribution.minutes * factor };
    case 'exponential':
      return { kind: distribution.kind, mean: distribution.mean * factor };
    default:
      return { ...distribution, mean: distribution.mean * factor, sd: distribution.sd * factor };
  }
};
