/**
 * The step that selects an activity, its outcome if no activity fits, and the signal that announces a new activity for
 * all later learners.
 *
 * @internal
 */
export const PUBLISHED = {
  select: 'deliver-activities/select',
  none: 'no-activity-fits',
  signal: 'activity-published',
} as const;
