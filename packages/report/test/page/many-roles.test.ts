import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ImplementationModel, Person } from 'work-elements';
import { modelHtml, teamHtml } from '../../src/index.js';
import { ALIKE } from '../support/alike.js';
import { catalogueModel, largeModel } from '../support/large-model.js';
import { readPage } from '../support/read-page.js';

const people: readonly Person[] = [{ id: 'p1', name: 'P. One', evidence: [{ kind: 'implementation' }] }];
const [some, many] = [largeModel(undefined, 24), largeModel()];

/** What is in view before anything is unfolded. */
const inView = (page: Document, selector: string): number =>
  [...page.querySelectorAll(selector)].filter((each) => each.closest('details:not([open])') === null).length;

test('links to up to 24 roles are in view, and to more are folded', () => {
  const pages = [some, many].map((model) => readPage(modelHtml(model)));
  expect(pages.map((page) => page.querySelectorAll('nav a[href^="#role-"]').length)).toEqual([24, 60]);
  expect(pages.map((page) => inView(page, 'nav a[href^="#role-"]'))).toEqual([24, 0]);
  expect(pages[1]?.querySelector('nav summary')?.textContent).toBe('60 roles');
});

const docs = readFileSync(new URL('../../../../docs/pictures.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
const [limit, longest, escaped] = (
  /sixty roles[^.]* has less than (\d+) KB \((\d+) KB where[^.]*, (\d+) KB where/.exec(docs) ?? []
)
  .slice(1)
  .map(Number);

/** The size of a page, in KB. */
const sizeOf = (model: ImplementationModel, locale: string): number =>
  Buffer.byteLength(modelHtml(model, { locale })) / 1024;

test.each([
  ['100 elements', many],
  ['the elements of the catalogue', catalogueModel],
])('60 roles and %s are less than the docs say, in both languages', (_, model) => {
  expect(model.roles).toHaveLength(60);
  for (const locale of ['en', 'es']) expect(sizeOf(model, locale)).toBeLessThan(limit ?? 0);
});

test.each([
  ['200 narrow letters', (role: number) => `${role + 1} `.padEnd(200, 'i')],
  ['84 letters', ALIKE.Latin],
  ['200 Arabic letters', (role: number) => `${ALIKE.Arabic(role)} ${ALIKE.Arabic(role)} `.padEnd(200, 'م')],
  ['200 Chinese letters', (role: number) => `${role + 1}`.padStart(200, '導')],
])('with titles of %s too', (_, titleOf) => {
  const roles = catalogueModel.roles.map((role, index) => ({ ...role, title: titleOf(index) }));
  expect(sizeOf({ ...catalogueModel, roles }, 'es')).toBeLessThan(longest ?? 0);
});

test.each([
  ['half of them', (place: number) => (place % 2 === 0 ? '<&"\'>'.charAt((place / 2) % 5) : 'i')],
  ['all of them apostrophes, which are narrow and written as five characters', () => "'"],
])('and with titles of 200 characters that HTML escapes, %s', (_, characterAt) => {
  const rest = Array.from({ length: 200 }, (_each, place) => characterAt(place)).join('');
  const roles = catalogueModel.roles.map((role, index) => ({ ...role, title: `${index + 1} `.padEnd(200, rest) }));
  for (const locale of ['en', 'es']) {
    const size = sizeOf({ ...catalogueModel, roles }, locale);
    expect(size).toBeGreaterThan(longest ?? Number.POSITIVE_INFINITY);
    expect(size).toBeLessThan(escaped ?? 0);
  }
});

test('a team of up to 24 roles is in view, and of more a first table of several', () => {
  const pages = [some, many].map((model) => readPage(teamHtml(people, model)));
  const rows = 'tbody tr[data-role]';
  expect(pages.map((page) => page.querySelectorAll(rows).length)).toEqual([24, 60]);
  expect(pages.map((page) => inView(page, rows))).toEqual([24, 12]);
  const shown = [...(pages[1]?.querySelectorAll(rows) ?? [])].map((row) => row.getAttribute('data-role'));
  expect(shown).toEqual(many.roles.map(({ id }) => id));
  expect(pages[1]?.querySelector('details summary')?.textContent).toBe('Roles 1 to 12 of 60');
});

test('the badges that somebody has for up to 24 roles are in view, and for more are folded', () => {
  const pages = [some, many].map((model) => readPage(teamHtml(people, model)));
  const held = '[data-held] .because';
  expect(pages.map((page) => page.querySelector(held)?.textContent?.split(' · ').length)).toEqual([24, 60]);
  expect(pages.map((page) => inView(page, held))).toEqual([1, 0]);
});

test('with forms, the list of hand-offs is for the screen alone', () => {
  const list = (html: string): Element | null | undefined =>
    readPage(html).querySelector('[data-giver]')?.closest('details');
  expect(list(modelHtml(some))?.className).toBe('');
  expect(list(modelHtml(some, { detail: 'do' }))?.className).toBe('onscreen');
  expect(list(modelHtml(many))?.className).toBe('onscreen');
  expect(list(modelHtml(many, { detail: 'all' }))?.className).toBe('');
});

test('each table of a team has a name of its own, however many people and roles there are', () => {
  const crowd = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, name: `P. ${index}`, evidence: [] }));
  for (const locale of ['en', 'es'])
    for (const [model, tables] of [
      [some, 2],
      [many, 10],
    ] as const) {
      const regions = [...readPage(teamHtml(crowd, model, { locale })).querySelectorAll('[role="region"]')];
      const names = regions.map((region) => region.getAttribute('aria-label'));
      expect(names).toHaveLength(tables);
      expect(new Set(names).size).toBe(tables);
    }
});
