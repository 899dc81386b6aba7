import { minimumStaffing, parseScenario, type ScenarioInput, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { reportLines } from '../../src/output/report-lines.js';
import { staffLines } from '../../src/output/staff-lines.js';
import { styleOf } from '../../src/terminal/style.js';

const style = styleOf({ env: { NO_COLOR: '1' } }, { isTTY: false, columns: 80, write: () => {} });

const scenario = (more: Partial<ScenarioInput>) =>
  parseScenario({
    id: 'school',
    title: 'School',
    model: 'validator',
    learners: { count: 6, objectives: 2 },
    staff: ['teacher', 'validator', 'school-leader'].map((role) => ({ role, count: 1 })),
    ...more,
  });

const said = async (more: Partial<ScenarioInput>): Promise<string> =>
  reportLines(await simulate(scenario(more), { replications: 2 }), style)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

test('days cut off at the end are said to be, and nothing is said of them if everything was advanced', async () => {
  const busy = await said({ learners: { count: 200, objectives: 2 }, weeks: 8 });
  expect(busy).toMatch(/days from beginning one to advancing, as far as seen by the end \d/);
  expect(busy).toMatch(/[\d,.]+ objectives were still in progress at the end, [\d.]+ were advanced;/);
  expect(busy).toMatch(/\(in progress divided by advanced a day\)|in progress divided by advanced a day is/);
  const calm = await said({});
  expect(calm).not.toMatch(/as far as seen|still in progress/);
});

test('where nothing is advanced, days are only more than what was seen', async () => {
  const never = await said({
    learners: { count: 6, objectives: 2, appeals: 0 },
    outcomes: [{ work: 'decide-advancement/decide', probabilities: { 'not-yet': 1 } }],
    weeks: 4,
  });
  expect(never).toMatch(/days from beginning one to advancing more than \d/);
  expect(never).toContain('None was advanced, so how long it takes is unknown.');
});

test('a smallest staff comes with its warnings, and with the rule by which it reaches the target', async () => {
  const target = { work: 'decide-advancement/decide', share: 0.9, withinDays: 2 };
  const busy = scenario({ learners: { count: 130, objectives: 3 }, weeks: 8 });
  const found = await minimumStaffing(busy, target, { replications: 2 });
  expect(found.report.warnings.length).toBeGreaterThan(0);
  const text = staffLines(style, busy, target, found).join(' ').replaceAll(/\s+/g, ' ');
  for (const warning of found.report.warnings) expect(text).toContain(`! ${warning}`);
  expect(text).toContain('the lower end of the interval has to reach what is wanted');
  const counts = found.staff.map(
    ({ role, count }) => `${busy.model.roles.find(({ id }) => id === role)?.title}: ${count}`,
  );
  expect(text).toContain(`smallest staff ${counts.join(', ')} (`);
  expect(text).toMatch(
    found.tried.length === 1 ? /tried 1 combination of people;/ : /tried \d+ combinations of people;/,
  );
});
