/**
 * The upper limits for the numbers in a scenario: the longest duration, in minutes, and the highest working speed.
 *
 * @internal
 */
export const LIMITS = { minutes: 1_000_000, speed: 100 } as const;
