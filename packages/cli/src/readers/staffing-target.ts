import type { StaffingTarget } from '@work-elements/simulate';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** The target that a staff has to meet, from the options. */
export const targetOf = ({ given }: Context): StaffingTarget => {
  const [advancedPerWeek, work] = [given.number('advancedPerWeek'), given.text('work')];
  const [share, withinDays] = [given.number('share'), given.number('withinDays')];
  if (advancedPerWeek !== undefined && work === undefined) return { advancedPerWeek };
  if (work !== undefined && withinDays !== undefined && advancedPerWeek === undefined)
    return { work, share: share ?? 0.95, withinDays };
  const message = 'say what the staff has to reach: --advanced-per-week, or --work with --within-days';
  throw new Unusable([problemOf('', 'no-target', message)]);
};
