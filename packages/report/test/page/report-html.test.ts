import { explainScenario, parseScenario, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { reportHtml } from '../../src/index.js';
import { school } from '../support/school.js';

test('the page has nothing in it that a reader’s browser would run or load', async () => {
  const report = await simulate(
    parseScenario({ ...school, title: '<script>alert(1)</script>', learners: { count: 3, objectives: 1 } }),
    {
      replications: 1,
    },
  );
  const page = reportHtml(report);
  expect(page).not.toMatch(/<script|<link|src=|@import|url\((?!#)/i);
  expect(page).toContain('&lt;script&gt;');
});

test('the page answers first who finishes when, then what would help, what was assumed, and what was left out', async () => {
  const scenario = parseScenario({ ...school, learners: { count: 60, objectives: 3 } });
  const report = await simulate(scenario, { replications: 5 });
  const inForce = explainScenario({ ...school, learners: { count: 60, objectives: 3 } });
  for (const [locale, headings] of [
    [
      'en',
      [
        'What holds work up',
        'What this rests on',
        'What was not modelled',
        'How busy each role is',
        'Exceptions by cause',
        'Terms',
      ],
    ],
    [
      'es',
      [
        'Qué retiene el trabajo',
        'En qué se apoya esto',
        'Lo que no se modeló',
        'Ocupación de cada rol',
        'Excepciones por causa',
      ],
    ],
  ] as const) {
    const page = reportHtml(report, { inForce, locale });
    const places = headings.map((heading) => page.indexOf(heading));
    expect(
      places.every((place) => place > 0),
      locale,
    ).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  }
  const page = reportHtml(report, { inForce });
  for (const { what } of inForce) expect(page).toContain(`<th scope="row">${what}</th>`);
  const said = report.bottleneck?.oneMore;
  expect(said?.helps).toBe(true);
  expect(page).toContain(`one more person as ${said?.title} helps most`);
  // Nothing of the sentence of the simulation, which is English, is on a Spanish page.
  expect(reportHtml(report, { locale: 'es' })).not.toContain('with one more person');
});

test('of what is not over it says more than, and does not print a number that was not reached', async () => {
  const report = await simulate(parseScenario({ ...school, learners: { count: 200, objectives: 3 }, weeks: 4 }), {
    replications: 3,
  });
  expect(report.timeToMastery.p95).toBeNull();
  const page = reportHtml(report);
  expect(page).toMatch(/95 % within<\/dt><dd class="figure">more than \d+/);
  expect(page).toMatch(/objectives were still under way at the end/);
  expect(page).toMatch(/in progress divided by advanced a day is|No objective was advanced/);
});

test('values of a report that came back from JSON are text', async () => {
  const report = await simulate(parseScenario({ ...school, learners: { count: 3, objectives: 1 } }), {
    replications: 1,
  });
  const hostile = JSON.parse(
    JSON.stringify(report, (key, value) => (key === 'headcount' ? '<img onerror=alert(1)>' : value)),
  );
  expect(reportHtml(hostile)).not.toContain('<img');
});
