import {
  compareScenarios,
  explainScenario,
  parseScenario,
  type Sensitivity,
  sensitivity,
  simulate,
} from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { comparisonHtml, reportHtml } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';
import { withInterval } from '../../src/page/written.js';
import { readPage } from '../support/read-page.js';
import { school } from '../support/school.js';

test('the page has nothing that a browser would run or load', async () => {
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

test('a report parsed from JSON may hold books for titles; the page does not', async () => {
  const small = { ...school, learners: { count: 3, objectives: 1 } };
  const comparison = await compareScenarios(
    [parseScenario(small), parseScenario({ ...small, id: 'other', title: 'Other' })],
    { replications: 2 },
  );
  const long = (key: string, value: unknown): unknown =>
    typeof value === 'string' && ['title', 'term', 'model', 'who', 'on'].includes(key)
      ? value.padEnd(10_000, 'w')
      : value;
  const books: typeof comparison = JSON.parse(JSON.stringify(comparison, long));
  const [plain, report] = [comparison.reports[0], books.reports[0]];
  if (plain === undefined || report === undefined) throw new Error('no report');
  for (const [page, usual] of [
    [reportHtml(report, { comparison: books }), reportHtml(plain, { comparison })],
    [comparisonHtml(books), comparisonHtml(comparison)],
  ] as const) {
    expect(page).toContain('ww…');
    expect(page.length).toBeLessThan(2 * usual.length);
  }
  expect(report.scenario.title).toHaveLength(10_000);
});

test('the page says who finishes when, then what would help, what was assumed, and what was left out', async () => {
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
  const rows = [...readPage(page).querySelectorAll('tr[data-in-force]')];
  expect(rows.map((row) => row.getAttribute('data-in-force')).sort()).toEqual(inForce.map(({ what }) => what).sort());
  // Titles instead of ids, in either language.
  for (const locale of ['en', 'es'])
    for (const row of readPage(reportHtml(report, { inForce, locale })).querySelectorAll('tr[data-in-force] th'))
      expect(row.textContent).not.toMatch(/learners\.|(effort|outcomes) of |[a-z]\/[a-z]|: (headcount|fte)$/);
  const said = report.bottleneck?.oneMore;
  expect(said?.helps).toBe(true);
  expect(page).toContain(`one more person as ${said?.title} helps most`);
  // The Spanish page contains nothing of the simulation’s English sentence.
  expect(reportHtml(report, { locale: 'es' })).not.toContain('with one more person');
});

test('says of how many learners how many finish, by which day, and how many objectives have not begun', async () => {
  const scenario = parseScenario({ ...school, learners: { count: 60, objectives: 8 }, start: '2026-09-07', weeks: 10 });
  const report = await simulate(scenario, { replications: 2, explain: false });
  const facts = [...readPage(reportHtml(report)).querySelectorAll('dl.facts dt')];
  const factOf = (name: string) => facts.find((each) => each.textContent === name)?.nextElementSibling?.textContent;
  // Ten weeks from Monday, 7 September, end on Sunday, 15 November.
  expect(factOf('learners who finish by Nov 15, 2026')).toMatch(/^\d[\d.]*( \(.*\))? of 60$/);
  const { advanced, inProgress, notBegun } = report.objectives;
  expect(advanced.mean + inProgress.mean + notBegun.mean).toBeCloseTo(60 * 8, 9);
  expect(Number.parseFloat(factOf('not begun by then, of learners under way') ?? '')).toBeCloseTo(notBegun.mean, -1);
});

test('does not recommend a scenario in which people hold roles that the model keeps apart', async () => {
  const document = {
    ...school,
    id: 'apart',
    title: 'Apart',
    learners: { count: 40, objectives: 3 },
    staff: [
      { role: 'teacher', count: 2 },
      { role: 'validator', count: 1 },
      { role: 'school-leader', count: 1 },
    ],
  };
  const both = {
    ...document,
    id: 'both',
    title: 'Both',
    staff: [{ role: 'school-leader', count: 1 }],
    people: ['ana', 'ben', 'caro', 'dan', 'eva', 'fay', 'gil'].map((id) => ({
      id,
      name: id,
      roles: ['teacher', 'validator'],
    })),
  };
  const three = {
    ...document,
    id: 'three',
    title: 'Three',
    staff: [
      { role: 'teacher', count: 5 },
      { role: 'validator', count: 2 },
      { role: 'school-leader', count: 1 },
    ],
  };
  const comparison = await compareScenarios(
    [document, both, three].map((each) => parseScenario(each)),
    { replications: 3 },
  );
  expect(comparison.reports.map(({ keptApart }) => keptApart.length > 0)).toEqual([false, true, false]);
  for (const locale of ['en', 'es']) {
    const page = readPage(comparisonHtml(comparison, { locale })).body.textContent;
    expect(page).toMatch(locale === 'en' ? /Both: ana does “/ : /Both: ana hace «/);
    expect(page).toMatch(locale === 'en' ? /Recommended: “Three”/ : /Se recomienda «Three»/);
    expect(page).toMatch(locale === 'en' ? /Both: .*Not recommended: in it/ : /Both: .*No se recomienda: hay/);
    const without = {
      ...comparison,
      differences: comparison.differences.filter(({ scenario }) => scenario !== 'three'),
    };
    expect(readPage(comparisonHtml(without, { locale })).body.textContent).toMatch(
      locale === 'en'
        ? /alternatives to “Apart” in which nobody holds roles/
        : /alternativas a «Apart» en las que nadie/,
    );
    // Nobody is paid, so the page does not mention costs.
    expect(page).not.toMatch(/costs? the same|cuesta lo mismo/);
  }
});

test('where nothing is advanced, days to mastery are more than what was seen, and no mean is printed', async () => {
  const never = {
    ...school,
    learners: { count: 6, objectives: 2, appeals: 0 },
    outcomes: [{ work: 'decide-advancement/decide', probabilities: { 'not-yet': 1 } }],
    weeks: 4,
  };
  const report = await simulate(parseScenario(never), { replications: 2 });
  expect(report.advanced.mean).toBe(0);
  const text = readPage(reportHtml(report)).body.textContent ?? '';
  expect(text).toMatch(/days to mastery, mean, as far as seen by the end\s*more than \d/);
  expect(text).toContain('No objective was advanced, so how long it takes is unknown.');
  expect(text).not.toMatch(/take longer|longer than these times/);
});

test('with a warm-up, a comparison says from when objectives advanced are counted', async () => {
  const compared = async (warmUpWeeks: number) => {
    const [one, other] = [1, 2].map((teachers) =>
      parseScenario({
        ...school,
        id: `with-${teachers}`,
        staff: (school.staff ?? []).map((each) => (each.role === 'teacher' ? { ...each, count: teachers } : each)),
        warmUpWeeks,
      }),
    );
    if (one === undefined || other === undefined) throw new Error('two scenarios');
    return readPage(comparisonHtml(await compareScenarios([one, other], { replications: 2 }))).body.textContent;
  };
  expect(await compared(1)).toContain('Objectives advanced are counted from the first day on, warm-up included.');
  expect(await compared(0)).not.toContain('counted from the first day');
});

test('an open-ended quantile says “more than”, and an unreached one is not printed', async () => {
  const report = await simulate(parseScenario({ ...school, learners: { count: 200, objectives: 3 }, weeks: 4 }), {
    replications: 3,
  });
  expect(report.timeToMastery.p95).toBeNull();
  const page = reportHtml(report);
  expect(page).toMatch(/95 % within<\/dt><dd class="figure">more than \d+/);
  expect(page).toMatch(/objectives were still in progress at the end/);
  expect(page).toMatch(/longer than these times say/);
});

test('values in a report parsed from JSON are escaped', async () => {
  const report = await simulate(parseScenario({ ...school, learners: { count: 3, objectives: 1 } }), {
    replications: 1,
  });
  const hostile = JSON.parse(
    JSON.stringify(report, (key, value) => (key === 'headcount' ? '<img onerror=alert(1)>' : value)),
  );
  expect(reportHtml(hostile)).not.toContain('<img');
  expect(() => reportHtml({ ...report, start: '<img>' })).toThrow(
    /start: expected a date such as 2026-09-01, found "<img>"/,
  );
});

const small = { ...school, learners: { count: 30, objectives: 2 }, weeks: 10 };
const scenario = parseScenario({ ...small, terms: [{ title: 'Fall', from: '2026-09-01', to: '2026-10-09' }] });
const comparison = await compareScenarios(
  [
    scenario,
    parseScenario({
      ...scenario,
      id: 'more',
      title: 'Two validators',
      staff: scenario.staff.map((each) => ({ ...each, count: each.role === 'validator' ? 2 : each.count })),
    }),
    parseScenario({ ...scenario, id: 'same', title: 'The same' }),
  ],
  { replications: 5 },
);
const [report] = comparison.reports;
if (report === undefined) throw new Error('no report');

test(
  'a comparison recommends what is clearly better and nowhere clearly worse, with its interval, or says that ' +
    'nothing is',
  () => {
    const days = comparison.differences[0]?.measures.find(({ measure }) => measure === 'daysToMastery');
    expect(days?.clear).toBe(true);
    const text = readPage(comparisonHtml(comparison, { currency: 'USD' })).body.textContent ?? '';
    expect(text).toContain('Recommended: “Two validators”');
    const language = languageOf({});
    const { mean, low, high } = days?.difference ?? { mean: 0, low: 0, high: 0 };
    const less = withInterval(language, { mean: -mean, low: -(high ?? 0), high: -(low ?? 0) });
    expect(text).toContain(`Two validators: objectives take ${less} days less`);
    expect(text).toContain(
      'The same: no clear change in days to mastery or objectives advanced and it costs the same.',
    );
    const [base, same] = [comparison.reports[0], comparison.reports[2]];
    const alike = {
      ...comparison,
      reports: [base ?? report, same ?? report],
      differences: comparison.differences.slice(1),
    };
    expect(comparisonHtml(alike)).toContain('None of the alternatives to');
    expect(comparisonHtml(alike, { locale: 'es' })).toContain('Ninguna alternativa a');
  },
);

test('figures are grouped, roles of all scenarios are side by side, and no spread means no interval', () => {
  const document = readPage(comparisonHtml(comparison));
  expect([...document.querySelectorAll('tr.group')].map((row) => row.textContent?.trim())).toEqual([
    'How many, and when',
    'Work and waiting',
    'Cost',
  ]);
  const beside = [...document.querySelectorAll('table')].at(-1);
  const validator = [...(beside?.querySelectorAll('tbody tr') ?? [])].find((row) =>
    row.textContent?.includes('Validator'),
  );
  expect(validator?.querySelectorAll('td')[0]?.textContent).toBe('1');
  expect(validator?.querySelectorAll('td')[3]?.textContent).toBe('2');
  const text = document.body.textContent ?? '';
  for (const [, low, high] of text.matchAll(/\(([\d.,-]+) to ([\d.,-]+)\)/g)) expect(low).not.toBe(high);
});

test('costs are in the given currency, formatted for the locale; an invalid currency is refused', () => {
  expect(reportHtml(report, { currency: 'EUR' })).toMatch(/€\d/);
  expect(reportHtml(report, { currency: 'EUR', locale: 'es' })).toMatch(/\d\s€/);
  expect(reportHtml(report)).not.toMatch(/€/);
  expect(() => reportHtml(report, { currency: 'euros' })).toThrow(InputError);
});

test('queues are plotted over dates, with the terms behind them and the legend above', () => {
  const page = reportHtml(report, { locale: 'es' });
  const texts = [...readPage(page).querySelectorAll('svg text')].map(({ textContent }) => textContent ?? '');
  expect(texts.some((text) => /^1\s+sept?$/.test(text))).toBe(true);
  expect(texts.some((text) => text.includes('Fall'))).toBe(true);
  // The term has six weeks, less two and a half days at a weekend.
  const rows = [...readPage(page).querySelectorAll('tr')].map((row) => row.textContent ?? '');
  expect(rows.find((row) => row.startsWith('Fall'))).toMatch(/1 sept? 2026 a 9 oct 2026/);
});

test('the page says what the answer depends on, widest first, and which of that is assumed', {
  tags: ['long'],
}, async () => {
  const found: Sensitivity = await sensitivity(scenario, { replications: 2, inputs: 7 });
  const clear = found.tornado?.map((bar, index) => ({ ...bar, clear: index < 2 })) ?? [];
  const inForce = explainScenario(small);
  for (const [locale, title] of [
    ['en', 'What the answer depends on'],
    ['es', 'De qué depende la respuesta'],
  ] as const) {
    const document = readPage(reportHtml(report, { sensitivity: { ...found, tornado: clear }, inForce, locale }));
    const section = [...document.querySelectorAll('section')].find(
      (each) => each.querySelector('h2')?.textContent === title,
    );
    expect(section?.querySelectorAll('tbody tr')).toHaveLength(7);
    expect(section?.querySelectorAll('li')).toHaveLength(2);
    expect(section?.querySelector('svg')?.getAttribute('aria-label')?.split(';')).toHaveLength(7);
    for (const row of section?.querySelectorAll('tbody th') ?? []) expect(row.textContent).not.toMatch(/learners\.|\//);
  }
  expect(reportHtml(report, { sensitivity: { ...found, tornado: clear }, inForce })).toMatch(
    /contain assumptions, and should/,
  );
});
