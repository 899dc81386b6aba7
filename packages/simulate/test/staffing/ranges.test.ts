import { expect, test } from 'vitest';
import { minimumStaffing, parseScenario } from '../../src/index.js';

test.each([
  [{ techer: 3 }, /roles\.techer: .*did you mean "teacher"/],
  [{ teacher: { min: 3, max: 1 } }, /roles\.teacher: expected the least first, found 3 before 1/],
  [{ teacher: -1 }, /roles\.teacher: expected at least 0, found -1/],
])('numbers of people that cannot be are explained: %j', async (roles, why) => {
  const scenario = parseScenario({
    id: 'room',
    title: 'Room',
    model: 'single-teacher',
    learners: { count: 5 },
    staff: [{ role: 'teacher', count: 1 }],
  });
  await expect(minimumStaffing(scenario, { advancedPerWeek: 1 }, { roles })).rejects.toThrow(why);
});
