import { describe, expect, test } from 'vitest';
import { compareModels, handoffs, models, moveWork, raci } from 'work-elements';
import { modelComparisonHtml } from '../../src/index.js';
import { numbers, readPage, total } from '../support/read-page.js';

const { model: moved } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'school-leader' });
const page = readPage(modelComparisonHtml([models.validator, { ...moved, id: 'moved', title: 'Moved' }]));

describe('two models', () => {
  test('shows both matrices in one: only what changed, each letter where it was and where it is', () => {
    const steps = [...page.querySelectorAll('.both [data-step]')].map((row) => row.getAttribute('data-step'));
    const differing = raci(models.validator).filter(
      (row, index) => JSON.stringify(row) !== JSON.stringify(raci(moved)[index]),
    );
    expect(steps).toEqual(differing.map(({ element, step }) => `${element}/${step}`));
    expect(page.querySelectorAll('.both .gone')).toHaveLength(2 * differing.length);
    expect(page.querySelectorAll('.both .new')).toHaveLength(2 * differing.length);
    expect(page.body.textContent).toContain('11 elements without changes');
  });

  test('says about each role what compareModels says', () => {
    for (const change of compareModels(models.validator, moved).roles) {
      const section = page.querySelector(`.role[data-role="${change.role}"]`);
      for (const end of ['gained', 'lost'] as const) {
        const shown = [...(section?.querySelectorAll(`[data-change="${end}"] [data-competency]`) ?? [])];
        expect(shown.map((each) => each.getAttribute('data-competency'))).toEqual(
          change.competencies[end].map(({ id }) => id),
        );
        const done = change.steps[end].filter(({ responsibility }) => responsibility === 'responsible');
        const told = section?.querySelector(`[data-change="${end}"]`);
        if (done.length > 0 && told != null)
          expect(total(numbers(told, '[data-steps]', 'data-steps'))).toBe(done.length);
      }
    }
  });

  test('are plotted among all ready models, each with its name', () => {
    const plot = page.querySelector('figure svg');
    const label = plot?.getAttribute('aria-label') ?? '';
    const names = (plot?.textContent ?? '').replaceAll(/\s/g, '');
    for (const { title } of [...Object.values(models), { title: 'Moved' }]) {
      expect(label).toContain(title);
      expect(names).toContain(title.replaceAll(/\s/g, ''));
    }
  });
});

test('several models are shown at a glance, with their totals', () => {
  const all = Object.values(models);
  const text = modelComparisonHtml(all, { locale: 'es' });
  const shown = numbers(readPage(text), '[data-total="colleagueHandoffs"]', 'data-total');
  expect(shown).toHaveLength(all.length);
  expect(text).not.toContain('class="matrix both');
});

test('a single model is refused', () => {
  expect(() => modelComparisonHtml([models.validator])).toThrow('expected at least two models to compare, found 1');
});

test('models with the same figures are one dot with both names', () => {
  const label = readPage(modelComparisonHtml([models.validator, { ...models.validator, id: 'twin', title: 'Twin' }]))
    .querySelector('figure svg')
    ?.getAttribute('aria-label');
  const colleagues = handoffs(models.validator).filter(
    ({ from, to }) => from.role !== 'learner' && to.role !== 'learner',
  );
  expect(label).toContain(`Validator, Twin: ${colleagues.length}`);
});

test.each([
  ['en', 'Two models compared', '3 models compared'],
  ['es', 'Comparación de dos modelos', 'Comparación de 3 modelos'],
])('says how many models it compares (%s)', (locale, pair, three) => {
  const { validator, singleTeacher, flexBlend } = models;
  const said = (compared: Parameters<typeof modelComparisonHtml>[0], part: string): string | null | undefined =>
    readPage(modelComparisonHtml(compared, { locale })).querySelector(part)?.textContent;
  expect(said([validator, singleTeacher], '.kicker')).toBe(pair);
  expect(said([validator, singleTeacher, flexBlend], 'h1')).toBe(three);
});

test.each([
  ['en', 'Nothing differs'],
  ['es', 'Nada difiere'],
])('a model compared with itself shows no differences, and the two are distinguished (%s)', (locale, said) => {
  const text = readPage(modelComparisonHtml([models.validator, models.validator], { locale }));
  expect(text.body.textContent).toContain(said);
  expect(text.querySelector('.both, .role')).toBeNull();
  expect([...text.querySelectorAll('tbody th > bdi:first-child')].map((each) => each.textContent)).toEqual([
    'Validator (1)',
    'Validator (2)',
  ]);
});

test('an edited model that kept its id and title is shown next to the original, and hides no ready model', () => {
  const text = readPage(modelComparisonHtml([models.singleTeacher, moved]));
  const label = text.querySelector('figure svg')?.getAttribute('aria-label') ?? '';
  const { colleagueHandoffs } = compareModels(models.validator, moved).totals[0];
  expect(label.match(/Validator: /g)).toHaveLength(2);
  expect(label).toContain(`Validator: ${colleagueHandoffs} `);
  expect(modelComparisonHtml([models.validator, moved])).toContain('only in “Validator (2)”');
});
