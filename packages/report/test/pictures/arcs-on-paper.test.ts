import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, parseModel, raci } from 'work-elements';
import { modelHtml } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';
import { handoffPicture } from '../../src/pictures/handoff-picture.js';
import { modelView } from '../../src/view/model-view.js';
import { catalogueModel, largeModel } from '../support/large-model.js';
import { numbers, readPage, total } from '../support/read-page.js';

/**
 * The room for a picture on an A4 page, in pixels, and the smallest font size there, in points, computed independently.
 */
const SHEET = { width: ((210 - 2 * 14) * 96) / 25.4, height: (222 * 96) / 25.4 };
const LEAST = 6.5;

const pictureOf = (model: ImplementationModel, locale: string) => {
  const language = languageOf({ locale });
  const { markup, isShort } = handoffPicture(modelView(model, language), language);
  return { page: readPage(markup.text), isShort };
};

/** The smallest type of a picture on paper, in points. */
const smallest = (page: Document): number => {
  const svg = page.querySelector('svg');
  const [width, height] = ['width', 'height'].map((name) => Number(svg?.getAttribute(name)));
  const scale = Math.min(1, SHEET.width / (width ?? Number.NaN), SHEET.height / (height ?? Number.NaN));
  return Math.min(...numbers(page, 'text', 'font-size')) * scale * 0.75;
};

/** Labels without artifacts. */
const bareLabels = (page: Document): readonly Element[] =>
  [...page.querySelectorAll('[data-label]')].filter(({ textContent }) =>
    /^\d+→\d+(\u00a0×\u00a0\d+)?$/.test(textContent ?? ''),
  );

const expectReadable = (model: ImplementationModel, locale: string): void => {
  const { page, isShort } = pictureOf(model, locale);
  expect(smallest(page), `${model.id} ${locale}`).toBeGreaterThan(LEAST - 1e-6);
  const labels = [...page.querySelectorAll('[data-label]')];
  expect(labels.length, `${model.id} ${locale}`).toBe(page.querySelectorAll('[data-count]').length);
  const bare = bareLabels(page);
  expect(bare.length > 0).toBe(isShort);
  for (const label of bare) {
    const [from, to] = (label.getAttribute('data-label') ?? '').split(' ');
    const counts = numbers(page, `[data-from="${from}"][data-to="${to}"]`, 'data-count');
    if (from !== '' && to !== '')
      expect(Number(/×\u00a0(\d+)$/.exec(label.textContent ?? '')?.[1] ?? 1)).toBe(total(counts));
  }
  for (const line of page.querySelectorAll('[data-label] tspan')) expect(line.textContent).not.toMatch(/^\s*×/);
  const plus = labels.some(({ textContent }) => /\+\d+$/.test(textContent ?? ''));
  const note = readPage(modelHtml(model, { locale })).querySelector('#handoffs .note')?.textContent ?? '';
  expect(/[“«]\+2/.test(note), `${model.id} ${locale}`).toBe(plus);
};

test('a model whose labels count no artifacts so is not told what “+2” means', () => {
  expectReadable(models.validator, 'en');
});

/** A model in which so many staff take turns at the specialist team’s steps, with a learner. */
const dealt = (staff: number): ImplementationModel =>
  parseModel({
    ...models.specialistTeam,
    id: `dealt-${staff}`,
    title: 'Dealt out',
    ...{ people: [], automation: [], review: [], tools: [] },
    roles: [
      ...Array.from({ length: staff }, (_, index) => ({
        id: `coach-${index}`,
        title: `Coach ${index + 1}`,
        actors: ['onsite-educator' as const],
        responsible: raci(models.specialistTeam)
          .filter(({ element, responsible }) => element !== 'experience-activities' && responsible.length > 0)
          .filter((_row, step) => step % staff === index)
          .map(({ element, step }) => `${element}/${step}`),
      })),
      { id: 'learner', title: 'Learner', actors: ['learner' as const], responsible: ['experience-activities'] },
    ],
  });

describe('no type of the arcs is smaller than 6.5 points on A4, every arc has a label, and none begins with a sign', () => {
  test('of the widest ready model, in Spanish', () => expectReadable(models.disaggregatedFaculty, 'es'));
  test('of the docs’ sixty roles', () => expectReadable(catalogueModel, 'en'));
  test.each([8, 14])('of a model of %i roles that share all steps', (staff) => expectReadable(dealt(staff), 'en'));

  test('of all ready models, and of models of up to sixty roles', { tags: ['long'] }, () => {
    for (const locale of ['en', 'es']) {
      for (const model of Object.values<ImplementationModel>(models)) expectReadable(model, locale);
      for (const staff of [6, 10, 12, 16, 20, 24, 40, 59]) expectReadable(dealt(staff), locale);
      for (const model of [catalogueModel, largeModel()]) expectReadable(model, locale);
    }
  });
});

test.each([
  ['en', 'says only how many hand-offs there are'],
  ['es', 'dice solo cuántos traspasos hay'],
])('a page says so exactly where labels have no room for artifacts, of which most have (%s)', (locale, said) => {
  const found = [models.specialistTeam, dealt(14), dealt(20)].map((model) => {
    const { page, isShort } = pictureOf(model, locale);
    expect(modelHtml(model, { locale, detail: 'do' }).includes(said)).toBe(isShort);
    return bareLabels(page).length / page.querySelectorAll('[data-label]').length;
  });
  expect(found[0]).toBe(0);
  expect(Math.max(...found)).toBeGreaterThan(0);
  expect(Math.max(...found)).toBeLessThan(0.5);
});
