import type { ImplementationModel } from 'work-elements';
import { foundationArea, foundationOf } from '../people/foundation.js';
import type { GroupNeeds } from '../people/needs.js';
import type { TrainingPlan } from './training-plan.js';

/** What the framework asks of everybody, and how many lack some of it; null if it asks nothing. @internal */
export const foundationIn = (
  everybody: readonly GroupNeeds[],
  models: readonly ImplementationModel[],
): TrainingPlan['foundation'] => {
  const area = foundationArea();
  const competencies = foundationOf(models).map(({ competency }) => competency);
  if (area === undefined || competencies.length === 0) return null;
  const ids = new Set(competencies.map(({ id }) => id));
  const lacking = everybody.reduce((sum, { group, needs }) => {
    const lacks = needs.some(({ competency, level }) => level === 1 && ids.has(competency.id));
    return sum + (lacks ? group.count : 0);
  }, 0);
  return { area: area.id, title: area.title, competencies, lacking };
};
