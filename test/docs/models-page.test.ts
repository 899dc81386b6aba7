import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareModels, deriveProfiles, type ImplementationModel, models, workElements } from 'work-elements';
import { modelsPage } from './models-page.js';

const page = readFileSync(new URL('../../docs/models.md', import.meta.url), 'utf8');
const all: readonly ImplementationModel[] = Object.values(models);

test('the page that compares the models is up to date', () => {
  expect(page === modelsPage(), 'docs/models.md is out of date: npm run models-page').toBe(true);
});

test('its figures are those that the library computes', () => {
  for (const model of all) {
    const section = (page.split(`\n### ${model.title}\n`)[1]?.split('\n### ')[0] ?? '').replaceAll(/\n {2,}/g, ' ');
    const summary = section.trim().split('\n\n')[0]?.replaceAll('\n', ' ');
    const [totals] = compareModels(model, model).totals;
    expect(section, model.id).toContain(`Hand-offs among colleagues: ${totals.colleagueHandoffs}.`);
    const broadest = deriveProfiles(model)
      .filter(({ role }) =>
        model.roles.some(({ id, actors }) => id === role && actors.some((actor) => /educator|partner/.test(actor))),
      )
      .filter(({ breadth }) => breadth.steps === totals.broadest)
      .map(
        ({ title, breadth }) =>
          `- Broadest role: ${title}: ${breadth.steps} steps, ${breadth.competencies} competencies.`,
      );
    expect(
      broadest.filter((line) => section.includes(line)),
      model.id,
    ).toHaveLength(1);
    expect(summary, model.id).toBe(model.summary);
    for (const source of model.sources) expect(section, model.id).toContain(source);
  }
});

test('something sets every model apart, and every element has a doer in every model', () => {
  expect(page.match(/^- Only here: /gm)).toHaveLength(all.length);
  for (const { title } of workElements) expect(page).toContain(`\n### ${title}\n`);
  expect(page).not.toContain('| nobody');
});
