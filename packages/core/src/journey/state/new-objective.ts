import type { JourneyObjective } from './journey.js';

/** An objective before anything has been done on it. @internal */
export const newObjective = (objective: {
  readonly id: string;
  readonly title?: string;
  readonly requires: readonly string[];
}): JourneyObjective => ({
  ...objective,
  stage: objective.requires.length > 0 ? 'blocked' : 'not-started',
  suspendedBy: [],
  runs: {},
  artifacts: {},
  doers: [],
  clock: {},
});
