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

/**
 * Whether the days of what a cadence sends count from when a learner was first advanced on something: before that there
 * is nothing to look at. All else counts from the start. Journeys and simulations both ask here.
 *
 * @internal
 */
export const countsFromMastery = (send: string): boolean => send === RETENTION.signal;
