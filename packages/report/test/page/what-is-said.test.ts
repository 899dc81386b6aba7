import {
  compareScenarios,
  minimumStaffing,
  parseScenario,
  type ScenarioInput,
  simulate,
} from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { comparisonHtml, reportHtml } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';
import { moneyIn, toldApart, withInterval } from '../../src/page/written.js';
import { readPage } from '../support/read-page.js';
import { school } from '../support/school.js';

const textOf = (page: string): string => readPage(page).body.textContent ?? '';

const factsOf = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...readPage(page).querySelectorAll('dl.facts dt')].map((name) => [
      name.textContent ?? '',
      name.nextElementSibling?.textContent ?? '',
    ]),
  );

const small: ScenarioInput = { ...school, learners: { count: 12, objectives: 2 }, weeks: 8 };

test('dates of terms are those that the figures count, and the page says so', async () => {
  const document = {
    ...small,
    start: '2026-09-01',
    warmUpWeeks: 2,
    terms: [
      { title: 'One', from: '2026-09-01', to: '2026-10-02' },
      { title: 'Two', from: '2026-10-12', to: '2026-12-18' },
    ],
  };
  const page = readPage(reportHtml(await simulate(parseScenario(document), { replications: 1 })));
  const rows = [...page.querySelectorAll('tr')].map((row) => row.textContent ?? '');
  expect(rows.find((row) => row.startsWith('One'))).toContain('Sep 15, 2026 to Oct 2, 2026');
  expect(rows.find((row) => row.startsWith('Two'))).toContain('Oct 12, 2026 to Oct 26, 2026');
  expect(page.body.textContent).toContain('The dates are those that the figures count');
  const whole = await simulate(parseScenario({ ...document, warmUpWeeks: 0, terms: [] }), { replications: 1 });
  expect(textOf(reportHtml(whole))).not.toContain('The dates are those that the figures count');
});

test('learners who leave, and their objectives, are facts, and count as censored', async () => {
  const document = { ...small, learners: { count: 40, objectives: 8, leavePerYear: 0.9 }, weeks: 20 };
  const report = await simulate(parseScenario(document), { replications: 2, explain: false });
  const { left } = report.learners;
  const { withdrawn } = report.objectives;
  expect(left.mean).toBeGreaterThan(0);
  for (const [locale, leavers, gone, said] of [
    [
      'en',
      'learners who left',
      'objectives withdrawn, of learners who left',
      /[\d.]+ were withdrawn since their learners/,
    ],
    [
      'es',
      'estudiantes que se fueron',
      'objetivos retirados, de estudiantes que se fueron',
      /[\d,]+ se retiraron porque/,
    ],
  ] as const) {
    const [page, language] = [reportHtml(report, { locale }), languageOf({ locale })];
    expect(factsOf(page).get(leavers)).toBe(withInterval(language, left));
    expect(factsOf(page).get(gone)).toBe(withInterval(language, withdrawn));
    expect(textOf(page)).toMatch(said);
  }
  const stay = await simulate(parseScenario(small), { replications: 2, explain: false });
  expect([...factsOf(reportHtml(stay)).keys()].filter((name) => /left|withdrawn/.test(name))).toEqual([]);
});

const shared: ScenarioInput = {
  ...small,
  staff: [{ role: 'school-leader', count: 1 }],
  people: [
    { id: 'ann', name: 'Ann Bee', roles: ['teacher', 'validator'] },
    { id: 'cy', name: 'Cy Dee', roles: ['validator'] },
  ],
};

test(
  'who does what is kept apart is said by name and by titles, in the language of the page, and not by name if ' +
    'names are left out',
  async () => {
    const report = await simulate(parseScenario(shared), { replications: 1 });
    expect(report.keptApart.length).toBeGreaterThan(0);
    const issues = (options: object): readonly string[] =>
      [...readPage(reportHtml(report, options)).querySelectorAll('.issue')].map((each) => each.textContent ?? '');
    const english = issues({}).filter((text) => text.includes('kept apart'));
    expect(english).toHaveLength(report.keptApart.length);
    for (const text of english) {
      expect(text).toMatch(
        /^Ann Bee does “.+ as (Teacher|Proficiency Validator) and “.+ as (Teacher|Proficiency Validator), /,
      );
      expect(text).not.toMatch(/[a-z]-[a-z]+"|\/|"/);
    }
    const spanish = issues({ locale: 'es' }).filter((text) => text.includes('Ann Bee'));
    expect(spanish).toHaveLength(report.keptApart.length);
    for (const text of spanish) expect(text).not.toMatch(/\b(does|which|kept|as)\b/);
    for (const locale of ['en', 'es']) {
      const page = textOf(reportHtml(report, { names: false, locale }));
      expect(page).not.toMatch(/Ann Bee|Cy Dee/);
      expect(page).toContain(locale === 'en' ? 'Person 1 does' : 'Persona 1');
    }
  },
);

test('people are on the page by name, not by id', async () => {
  const report = await simulate(parseScenario(shared), { replications: 1 });
  expect(report.people.map(({ who, name }) => [who, name])).toEqual([
    ['ann', 'Ann Bee'],
    ['cy', 'Cy Dee'],
    ['school-leader', null],
  ]);
  const heads = [...readPage(reportHtml(report)).querySelectorAll('th')].map(({ textContent }) => textContent ?? '');
  expect(heads).toContain('Ann Bee (Teacher and Proficiency Validator)');
  expect(heads.filter((head) => /\b(ann|cy)\b/.test(head))).toEqual([]);
});

test('one replication has no intervals, and the page says that it cannot tell', async () => {
  const two = { ...small, id: 'two', title: 'Two', staff: small.staff?.map((each) => ({ ...each, count: 2 })) ?? [] };
  const both = [parseScenario(small), parseScenario(two)];
  const once = await compareScenarios(both, { replications: 1 });
  const page = textOf(comparisonHtml(once));
  expect(page).toContain('One replication cannot tell whether any of the alternatives');
  expect(page).toContain('the change in days to mastery cannot be told from chance');
  expect(page).not.toMatch(/clearly|no clear change|95 of 100|Recommended/);
  expect(textOf(comparisonHtml(once, { locale: 'es' }))).toContain('Con una sola réplica no se puede saber');
  const [report] = once.reports;
  if (report === undefined) throw new Error('no report');
  expect(textOf(reportHtml(report))).toContain('Figures of one replication');
  const thrice = await compareScenarios(both, { replications: 3 });
  expect(textOf(comparisonHtml(thrice))).toContain('95 of 100');
});

test('what does not change is not drawn, and nothing is minus zero', async () => {
  const same = await compareScenarios([parseScenario(small), parseScenario({ ...small, id: 'same', title: 'Same' })], {
    replications: 2,
  });
  const document = readPage(comparisonHtml(same));
  expect(document.querySelectorAll('figure svg')).toHaveLength(0);
  expect(document.body.textContent).toContain('The same in all scenarios.');
  expect(document.body.textContent).not.toMatch(/[-−]0%?(?![.,\d])/);
  const language = languageOf({});
  expect(withInterval(language, { mean: -0.001, low: -0.03, high: 0.02 })).toBe('0 (-0.03 to 0.02)');
  expect(language.percent(-0.001)).toBe('0%');
  expect(moneyIn(language, 'USD')(-0.001)).toBe('$0.00');
});

test('the ends of a range are told apart from its middle', () => {
  const language = languageOf({});
  expect(toldApart([0.005025, 0.01, 0.0198], language.percent, 0)).toEqual(['0.5%', '1%', '2%']);
  expect(toldApart([0.8, 1, 1.2], language.number, 2)).toEqual(['0.8', '1', '1.2']);
  expect(toldApart([1, 1, 2], language.number, 2)).toEqual(['1', '1', '2']);
});

test('a ratio to next to nothing is a dash, with the reason', async () => {
  const never = { work: 'decide-advancement/decide', probabilities: { 'not-yet': 1 } };
  const report = await simulate(parseScenario({ ...small, outcomes: [never] }), { replications: 3, explain: false });
  const none = report.runs.filter(({ advanced }) => advanced === 0).length;
  expect(none).toBeGreaterThan(0);
  const page = reportHtml(report);
  expect(factsOf(page).get('cost per objective advanced')).toBe('–');
  expect(factsOf(page).get('exceptions, per 100 objectives advanced')).toBe('–');
  expect(textOf(page)).toContain(`are left out (–), since ${none} of 3 replications advanced none.`);
});

test('the page of a search for staff says for which target the staff is the smallest', async () => {
  const target = { work: 'assess-progress/score', share: 0.9, withinDays: 3 };
  const scenario = parseScenario(small);
  const found = await minimumStaffing(scenario, target, { replications: 2 });
  const about = { staffing: { target, found }, model: scenario.model };
  const page = textOf(reportHtml(found.report, about));
  const staff = found.staff.filter(({ count }) => count > 0).map(({ role, count }) => [role, count] as const);
  for (const [role, count] of staff) {
    const title = scenario.model.roles.find(({ id }) => id === role)?.title;
    expect(page).toContain(`${title}: ${count}`);
  }
  const step = found.report.steps.find((each) => each.element === 'assess-progress' && each.step === 'score');
  expect(page).toContain(`The smallest staff found with which 90% of “${step?.title}” ends within 3 school days: `);
  const rows = [...readPage(reportHtml(found.report, about)).querySelectorAll('td')].filter(
    ({ textContent }) => textContent === 'yes',
  );
  expect(rows).toHaveLength(found.tried.filter(({ meets }) => meets).length);
  expect(textOf(reportHtml(found.report, { ...about, locale: 'es' }))).toContain(
    'El menor personal hallado con el que el 90',
  );
});
