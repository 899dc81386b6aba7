import { InputError, unknownWord, workRefSchema } from 'work-elements';
import * as z from 'zod';
import { at } from '../arrays/ints.js';
import type { Measured } from '../report/measure.js';
import { survivalOf } from '../report/survival.js';
import { WEEK } from '../time/working-time.js';

/** @internal */
export const targetSchema = z.union(
  [
    z.strictObject({ work: workRefSchema, share: z.number().gt(0).max(1), withinDays: z.number().gt(0) }),
    z.strictObject({ advancedPerWeek: z.number().gt(0) }),
  ],
  { error: 'expected { work, share, withinDays } or { advancedPerWeek }' },
);

/**
 * What a staff has to reach: a share of the work of a step that ends within so many school days of its opening, or so many objectives
 * advanced a week.
 *
 * @public
 */
export type StaffingTarget = z.infer<typeof targetSchema>;

/** The number of the step that a target is about; −1 where it is about none. @internal */
export const stepOf = (target: StaffingTarget, refs: readonly string[]): number => {
  if (!('work' in target)) return -1;
  const step = refs.indexOf(target.work);
  if (step >= 0) return step;
  throw new InputError('target', [
    { path: 'target.work', code: 'unknown-work', message: unknownWord(target.work, 'a step of this process', refs) },
  ]);
};

/** What is to be reached. @internal */
export const goalOf = (target: StaffingTarget): number => ('work' in target ? target.share : target.advancedPerWeek);

/** What a replication reaches of a target about a step with that number; null where there was nothing to be done. @internal */
export const reachedBy = (target: StaffingTarget, step: number, run: Measured): number | null =>
  'work' in target
    ? (survivalOf([at(run.steps, step).turnaround.counted]).endedBy(null, [target.withinDays])?.[0] ?? null)
    : (run.advanced * WEEK) / run.minutes;
