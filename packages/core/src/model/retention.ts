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
 * Whether the days of an event of the cadence count from when a learner was first advanced on an objective, since
 * before that there is nothing to check. Journeys and simulations share this rule.
 *
 * @internal
 */
export const countsFromMastery = (send: string): boolean => send === RETENTION.signal;
