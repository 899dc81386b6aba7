import { parseScenario, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { reportHtml } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';
import { readPage } from '../support/read-page.js';
import { school } from '../support/school.js';

const guided = parseScenario({
  ...school,
  model: 'ai-tutor-guide',
  learners: { count: 20, objectives: 2 },
  staff: models.aiTutorGuide.roles
    .filter(({ actors }) => actors.some((actor) => /educator|partner/.test(actor)))
    .map(({ id }) => ({ role: id, count: 2 })),
});

/** The cells of the rows of a section with a heading. */
const rowsUnder = (page: string, heading: string): readonly (readonly string[])[] =>
  [...readPage(page).querySelectorAll('section')]
    .filter((section) => section.querySelector('h2')?.textContent === heading)
    .flatMap((section) => [...section.querySelectorAll('tbody tr')])
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));

test.each([
  ['en', 'Reviews', ['Score against the rubric', 'Accountable Educator'], 'of'],
  ['es', 'Revisiones', ['Puntuar', ''], 'de'],
] as const)(
  'the page says what was reviewed, and how often the limit was passed: %s',
  async (locale, heading, named, of) => {
    const report = await simulate(guided, { replications: 3 });
    const [rule] = report.reviews;
    if (rule === undefined || rule.rate === null || rule.passed === null) throw new Error('nothing was reviewed');
    const [row = [], ...others] = rowsUnder(reportHtml(report, { locale }), heading);
    expect(others).toEqual([]);
    expect(row[0]).toContain(named[0]);
    expect(row[1]).toContain(named[1]);
    const language = languageOf({ locale });
    expect(row[2]).toMatch(new RegExp(`^${language.number(rule.reviewed.mean, 1)}`));
    const above = Math.round(rule.passed * 3);
    expect(row.slice(3)).toEqual([language.percent(rule.rate.mean), language.percent(0.3), `${above} ${of} 3`]);
  },
);

test('without a rule of review the page says nothing of reviews', async () => {
  const page = reportHtml(await simulate(parseScenario(school), { replications: 1 }));
  expect(rowsUnder(page, 'Reviews')).toEqual([]);
});
