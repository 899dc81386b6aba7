import type { JourneyObjective } from './journey.js';

/** An objective as it stands before anything was done. @internal */
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
