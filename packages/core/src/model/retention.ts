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

/**
 * Whether the days of what a cadence sends count from when a learner was first advanced on something: before that there
 * is nothing to look at. All else counts from the start. Journeys and simulations both ask here.
 *
 * @internal
 */
export const countsFromMastery = (send: string): boolean => send === RETENTION.signal;
