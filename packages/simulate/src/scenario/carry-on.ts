import type { ImplementationModel } from 'work-elements';
import * as z from 'zod';

/** @internal */
export const carryOnSchema = z.union(
  [z.literal(false), z.strictObject({ upToMinutes: z.number().gt(0).max(100_000).describe('Up to how many minutes in all.') })],
  {
    error: 'expected false, or { upToMinutes }',
  },
);

/** Whether whoever ends a step takes the next of the same work, and up to how many minutes in all. @internal */
export type CarryOnRule = z.infer<typeof carryOnSchema>;

/** What holds where nothing is said: an hour for the learning process, and nothing where a model brings its own. @internal */
export const usualCarryOn = ({ process }: Pick<ImplementationModel, 'process'>): CarryOnRule =>
  process === undefined ? { upToMinutes: 60 } : false;

/** Steps of the learning process that look at what the step before made, and are no use by whoever made it. */
const AFRESH: ReadonlySet<string> = new Set(['assess-progress/second-score', 'assess-progress/moderate', 'develop-activities/review']);

/** @internal */
export const looksAfresh = (work: string): boolean => AFRESH.has(work);
