import { expect, test } from 'vitest';
import { explainScenario, parseScenario, type ScenarioInput, scenarioWarnings, simulate } from '../../src/index.js';
import { keptApart } from '../../src/scenario/kept-apart.js';

/** A scenario in which everything is one: a week, a day, a minute, a result. */
const single: ScenarioInput = {
  id: 'single',
  title: 'Single',
  model: 'single-teacher',
  learners: { count: 90, objectives: 1, arrivals: { perWeek: 1, weeks: 1 } },
  staff: [{ role: 'teacher', count: 1 }],
  carryOn: { upToMinutes: 1 },
  effort: [{ work: 'assess-progress/score', distribution: { kind: 'fixed', minutes: 1 } }],
  weeks: 1,
};

const wrong = /\b1 (?:weeks|days|minutes|hours|results|attempts|appointments|more roles|learners|replications)\b/;

test('one of anything is in the singular: in numbers in force, and in warnings', async () => {
  const inForce = explainScenario(single);
  const values = inForce.map(({ value }) => value);
  expect(values).toContain('1 a week for 1 week');
  expect(values).toContain('1 minute');
  expect(values.some((value) => /up to 1 minute$/.test(value))).toBe(true);
  expect(values.filter((value) => /^1 (?:result|attempt|appointment|school day)$/.test(value)).length).toBeGreaterThan(
    0,
  );
  for (const value of values) expect(value).not.toMatch(wrong);
  const { warnings } = await simulate(parseScenario(single), { replications: 1 });
  expect(warnings.some((warning) => /times as much work as time.* in 1 week;/.test(warning))).toBe(true);
  for (const warning of warnings) expect(warning).not.toMatch(wrong);
});

test('people and roles that do what a model keeps apart are data, and sentences among the warnings', () => {
  const scenario = parseScenario({
    ...single,
    model: 'validator',
    effort: [],
    staff: [{ role: 'school-leader', count: 1 }],
    people: [{ id: 'ann', name: 'Ann Bee', roles: ['teacher', 'validator'] }],
  });
  const found = keptApart(scenario);
  expect(found.length).toBeGreaterThan(0);
  for (const { person, roles, work, message } of found) {
    expect(person).toEqual({ id: 'ann', name: 'Ann Bee' });
    expect([...roles].sort()).toEqual(['teacher', 'validator']);
    expect(message).toContain('Ann Bee');
    for (const each of [...roles, ...work]) expect(message).toContain(`"${each}"`);
    expect(scenarioWarnings(scenario)).toContain(message);
  }
});

test('a role that shares its people with one other says so', async () => {
  const shared = (count: number) =>
    simulate(
      parseScenario({
        ...single,
        model: 'validator',
        effort: [],
        learners: { count, objectives: 4 },
        staff: [{ role: 'school-leader', count: 1 }],
        people: [{ id: 'ann', name: 'Ann', roles: ['teacher', 'validator'] }],
        weeks: 4,
      }),
      { replications: 1, explain: false },
    );
  const reports = await Promise.all([12, 16].map(shared));
  const said = reports
    .flatMap(({ warnings }) => warnings)
    .filter((warning) => warning.includes(' shares people with '));
  expect(said.length).toBeGreaterThan(0);
  for (const warning of said) expect(warning).toContain(' shares people with 1 more role, which together');
});
