import type { Journey } from '../../../src/index.js';
import { engineFor } from '../../../src/journey/engine/engine.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { AT } from '../../support/stepping.js';

/** An engine that takes a journey through the withdrawal of an objective, or starts it if there is no time. */
export const engineOf = (journey: Journey, time: string | null = AT) =>
  engineFor(journey, modelReading(journey.model), {
    event: time === null ? null : { id: 'e', at: time, type: 'objective.withdrawn', objective: 'one', by: 'server' },
    time,
    lenient: false,
  });

/** A journey with other stages of its objectives, or anything else about it. */
export const staged = (journey: Journey, stages: readonly string[], more: Partial<Journey> = {}): Journey => ({
  ...journey,
  objectives: journey.objectives.map((objective, place) => ({
    ...objective,
    stage:
      (['not-started', 'blocked', 'in-progress', 'advanced', 'withdrawn'] as const).find(
        (stage) => stage === stages[place],
      ) ?? objective.stage,
  })),
  ...more,
});
