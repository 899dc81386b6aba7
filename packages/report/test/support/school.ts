import type { ScenarioInput } from '@work-elements/simulate';

/** A small school with one validator. */
export const school: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 40, objectives: 4 },
  staff: [
    { role: 'teacher', count: 3, costPerHour: 30 },
    { role: 'validator', count: 1, costPerHour: 30 },
    { role: 'school-leader', count: 1, costPerHour: 30 },
  ],
  weeks: 24,
};
