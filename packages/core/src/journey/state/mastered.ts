import { RETENTION } from '../../model/retention.js';
import type { JourneyObjective } from './journey.js';

type Objectives = readonly Pick<JourneyObjective, 'id' | 'stage'>[];

/** The ids of the objectives that have been advanced. @internal */
export const masteredOf = (objectives: Objectives): readonly string[] =>
  objectives.flatMap(({ id, stage }) => (stage === 'advanced' ? [id] : []));

/** Whether any objective has been advanced. @internal */
export const hasMastered = (objectives: Objectives): boolean => objectives.some(({ stage }) => stage === 'advanced');

/** Whether an outcome means that mastery has faded. @internal */
export const saysFaded = (work: string, outcome: string): boolean =>
  work === RETENTION.work && outcome === RETENTION.outcome;
