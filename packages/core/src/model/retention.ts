/**
 * The signal that mastery is due for another check, the step that checks it, and the outcome that only a mastered
 * objective can have.
 *
 * @internal
 */
export const RETENTION = {
  signal: 'track-progress/retention-due',
  work: 'track-progress/check-retention',
  outcome: 'faded',
} as const;
