/**
 * The step that selects an activity, its outcome when none exists, and the signal that tells of one for all who come
 * later.
 *
 * @internal
 */
export const PUBLISHED = {
  select: 'deliver-activities/select',
  none: 'no-activity-fits',
  signal: 'activity-published',
} as const;
