import { parseScenario, type ScenarioInput } from '@work-elements/simulate';
import { collectEvents } from '../../src/index.js';
import { simulatedEvents } from './simulated.js';

/** A scenario whose figures are known, with people, calendars, holidays and outcomes of its own. */
export const input = {
  id: 'known',
  title: 'Known',
  model: 'validator',
  learners: { count: 60, objectives: 4, arrivals: { perWeek: 6 } },
  people: [
    { id: 'ada', name: 'Ada', roles: ['validator'], speed: 1.5 },
    { id: 'bo', name: 'Bo', roles: ['validator'], speed: 0.75 },
    { id: 'cy', name: 'Cy', roles: ['validator'], speed: 1, calendar: 'mornings' },
  ],
  calendars: [{ id: 'mornings', weekly: [{ days: ['mon', 'tue', 'wed', 'thu'], from: '08:00', to: '13:00' }] }],
  staff: [
    { role: 'teacher', count: 8 },
    { role: 'school-leader', count: 2 },
  ],
  holidays: [{ from: '2026-10-26', to: '2026-10-30' }],
  outcomes: [
    { work: 'decide-advancement/decide', attempt: 1, probabilities: { advance: 0.6, 'not-yet': 0.35, refer: 0.05 } },
    { work: 'decide-advancement/decide', probabilities: { advance: 0.85, 'not-yet': 0.13, refer: 0.02 } },
    { work: 'deliver-activities/select', probabilities: { selected: 0.97, 'no-activity-fits': 0.03 } },
  ],
} satisfies ScenarioInput;

export const scenario = parseScenario(input);
/** The log of one replication of it. */
export const log = collectEvents(await simulatedEvents(input, 1));
