/**
 * The greatest figures that a scenario takes: how long anything may take, in minutes, and how fast anybody may be.
 *
 * @internal
 */
export const LIMITS = { minutes: 1_000_000, speed: 100 } as const;
