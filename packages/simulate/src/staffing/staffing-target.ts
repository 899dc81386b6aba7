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
 * The target: a share of a step’s work that ends within a number of school days of opening, or a number of objectives
 * advanced per week.
 *
 * @public
 */
export type StaffingTarget = z.infer<typeof targetSchema>;

/** The number of the step that a target concerns; −1 if none. @internal */
export const stepOf = (target: StaffingTarget, refs: readonly string[]): number => {
  if (!('work' in target)) return -1;
  const step = refs.indexOf(target.work);
  if (step >= 0) return step;
  throw new InputError('target', [
    { path: 'target.work', code: 'unknown-work', message: unknownWord(target.work, 'a step of this process', refs) },
  ]);
};

/** The value to reach. @internal */
export const goalOf = (target: StaffingTarget): number => ('work' in target ? target.share : target.advancedPerWeek);

/** What a replication achieves of a target, given the number of its step; null if there was no work. @internal */
export const reachedBy = (target: StaffingTarget, step: number, run: Measured): number | null =>
  'work' in target
    ? (survivalOf([at(run.steps, step).turnaround.durations]).endedBy(null, [target.withinDays])?.[0] ?? null)
    : (run.advanced * WEEK) / run.minutes;

/** The maximum that a target can reach. @internal */
export const mostOf = (target: StaffingTarget): number => ('work' in target ? 1 : Number.POSITIVE_INFINITY);
