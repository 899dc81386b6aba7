import { expect, test } from 'vitest';
import { minimumStaffing, parseScenario, scenarioWarnings } from '../src/index.js';

const onSundays = (role: string) =>
  parseScenario({
    id: 'school',
    title: 'School',
    model: 'validator',
    learners: { count: 5, objectives: 2 },
    school: { timeZone: 'Europe/Madrid', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], closed: [] },
    calendars: [{ id: 'sundays', weekly: [{ days: ['sun'], from: '09:00', to: '12:00' }] }],
    staff: ['teacher', 'validator', 'school-leader'].map((each) => ({
      role: each,
      count: 1,
      ...(each === role ? { calendar: 'sundays' } : {}),
    })),
    weeks: 4,
  });

test('a role whose hours are all outside the school’s is named without a run', () => {
  expect(scenarioWarnings(onSundays('validator'))).toEqual([
    'Proficiency Validator has work but is never on duty in these 4 weeks; none of it will be done',
  ]);
  expect(scenarioWarnings(onSundays('nobody'))).toEqual([]);
});

test('a staff that cannot reach its target because of such a role is told so', async () => {
  await expect(minimumStaffing(onSundays('validator'), { advancedPerWeek: 1 }, { replications: 1 })).rejects.toThrow(
    /Proficiency Validator has work but is never on duty in the time that counts/,
  );
});
