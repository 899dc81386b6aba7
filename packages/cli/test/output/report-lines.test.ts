import { minimumStaffing, parseScenario, type ScenarioInput, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { models } from 'work-elements';
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
  expect(text).toContain('the lower end of the interval has to reach the target');
  const counts = found.staff.map(
    ({ role, count }) => `${busy.model.roles.find(({ id }) => id === role)?.title}: ${count}`,
  );
  expect(text).toContain(`smallest staff ${counts.join(', ')} (`);
  expect(text).toMatch(
    found.tried.length === 1 ? /tried 1 combination of people;/ : /tried \d+ combinations of people;/,
  );
});

test('reviews are told with how many replications passed the limit, counted replication by replication', async () => {
  const guided = parseScenario({
    id: 'guided',
    title: 'Guided',
    model: 'ai-tutor-guide',
    learners: { count: 20, objectives: 3 },
    staff: models.aiTutorGuide.roles
      .filter(({ actors }) => actors.some((actor) => /educator|partner/.test(actor)))
      .map(({ id }) => ({ role: id, count: 2 })),
  });
  const upTo = await Promise.all(
    [1, 2, 3, 4, 5].map((replications) => simulate(guided, { replications, seed: 2, explain: false })),
  );
  const totals = upTo.map(({ reviews: [rule] }, index) => ({
    reviewed: (rule?.reviewed.mean ?? 0) * (index + 1),
    disagreed: (rule?.disagreed.mean ?? 0) * (index + 1),
  }));
  const [last] = upTo.slice(-1);
  if (last === undefined) throw new Error('no report');
  const limit = last.reviews[0]?.stopsAt ?? 1;
  const rates = totals.map(
    ({ reviewed, disagreed }, run) =>
      (disagreed - (totals[run - 1]?.disagreed ?? 0)) / (reviewed - (totals[run - 1]?.reviewed ?? 0)),
  );
  const passed = rates.filter((rate) => rate > limit).length;
  expect(passed).toBeGreaterThan(0);
  expect(passed).toBeLessThan(5);
  const text = reportLines(last, style).join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/Of “Score against the rubric”, the Accountable Educator reviewed [\d.]+ \(.*?\) pieces/);
  expect(text).toContain(`and disagreed with ${Math.round((100 * rates.reduce((sum, rate) => sum + rate, 0)) / 5)} % `);
  expect(text).toContain(`the limit of ${100 * limit} % was passed in ${passed} of 5 replications.`);
});

test('where a model has nothing reviewed, nothing is said of reviews', async () => {
  expect(await said({})).not.toMatch(/reviewed|limit of/);
});
