import type { ImplementationModel } from 'work-elements';
import * as z from 'zod';

/** @internal */
export const carryOnSchema = z.union(
  [
    z.literal(false),
    z.strictObject({
      upToMinutes: z
        .number()
        .gt(0)
        .max(100_000)
        .describe('The limit in minutes, over all steps done without a break.')
        .meta({ unit: 'minutes' }),
    }),
  ],
  {
    error: 'expected false, or { upToMinutes }',
  },
);

/**
 * Whether somebody who ends a step goes on with the next step of the same work, and up to how many minutes in total.
 *
 * @internal
 */
export type CarryOnRule = z.infer<typeof carryOnSchema>;

/** The default: one hour for the learning process, and none for a model with its own process. @internal */
export const defaultCarryOn = ({ process }: Pick<ImplementationModel, 'process'>): CarryOnRule =>
  process === undefined ? { upToMinutes: 60 } : false;

/**
 * Steps of the learning process that check what the previous step made, and so are pointless if the same person does
 * both.
 */
const INDEPENDENT_CHECKS: ReadonlySet<string> = new Set([
  'assess-progress/second-score',
  'assess-progress/moderate',
  'develop-activities/review',
]);

/** @internal */
export const isIndependentCheck = (work: string): boolean => INDEPENDENT_CHECKS.has(work);
