// Faster staff finish more during the warm-up, which does not count. No comparison may count that against them.
import { expect, test } from 'vitest';
import { compareScenarios, minimumStaffing, parseScenario, scenarioWarnings, simulate } from '../src/index.js';

const school = (teachers: number, warmUpWeeks: number, learners = 20) =>
  parseScenario({
    id: `teachers-${teachers}`,
    title: 'School',
    model: 'single-teacher',
    learners: { count: learners, objectives: 2 },
    staff: [{ role: 'teacher', count: teachers, costPerHour: 10 }],
    weeks: 12,
    warmUpWeeks,
  });

test('objectives that one more person advances are counted from the first day', async () => {
  const [whole, without] = await Promise.all([2, 0].map((weeks) => simulate(school(1, weeks), { replications: 5 })));
  expect(whole?.advanced.mean).toBeLessThan(without?.advanced.mean ?? 0);
  const more = without?.bottleneck?.oneMore?.advanced.mean ?? Number.NaN;
  expect(whole?.bottleneck?.oneMore?.advanced.mean).toBeCloseTo(more, 9);
  const { differences } = await compareScenarios([school(1, 2), school(2, 2)], { replications: 5 });
  const advanced = differences[0]?.measures.find(({ measure }) => measure === 'advanced');
  expect(advanced?.difference?.mean).toBeCloseTo(more, 9);
  expect(advanced?.baseline?.mean).toBeCloseTo(without?.advanced.mean ?? Number.NaN, 9);
});

test('a warm-up in which everybody has come is warned about', () => {
  expect(scenarioWarnings(school(2, 2))).toEqual([
    'all 20 learners are there before the warm-up is over (2026-09-14), and what they finish in it is left out ' +
      'of the figures; a warm-up is for learners who keep coming',
  ]);
  expect(scenarioWarnings(school(2, 0))).toEqual([]);
  const { learners, ...rest } = school(2, 2);
  const coming = [{ arrivals: { perWeek: 2 } }, { cohorts: [{ on: '2026-10-01', count: 3 }] }];
  for (const more of coming)
    expect(scenarioWarnings(parseScenario({ ...rest, learners: { ...learners, ...more } }))).toEqual([]);
});

test('a target that only the scenario’s own staff reaches is found', async () => {
  // Two teachers advance less in the time that counts, and the search begins with two.
  const found = await minimumStaffing(school(1, 4, 60), { advancedPerWeek: 10 }, { replications: 1 });
  expect(found.start).toEqual([{ role: 'teacher', count: 2 }]);
  expect(found.staff).toEqual([{ role: 'teacher', count: 1 }]);
  const { advanced, weeks } = await simulate(school(1, 4, 60), { replications: 1, explain: false });
  expect(found.reached?.mean).toBeCloseTo(advanced.mean / weeks, 9);
});
