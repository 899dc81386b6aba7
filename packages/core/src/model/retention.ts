/**
 * The signal that has mastery looked at again, the step that does, and the outcome that only what was mastered can
 * have.
 *
 * @internal
 */
export const RETENTION = {
  signal: 'track-progress/retention-due',
  work: 'track-progress/check-retention',
  outcome: 'faded',
} as const;
