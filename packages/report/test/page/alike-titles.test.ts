import { describe, expect, test } from 'vitest';
import { models, parseModel, processOf } from 'work-elements';
import { modelComparisonHtml, modelHtml, processSvg, teamHtml } from '../../src/index.js';
import { ALIKE, staffOf } from '../support/alike.js';
import { largeModel } from '../support/large-model.js';
import { readPage } from '../support/read-page.js';

const plain = (element: Element | undefined | null): string =>
  (element?.textContent ?? '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The text of a label in a picture, its lines joined and hyphens at their ends removed. */
const told = (element: Element): string =>
  [...element.querySelectorAll('tspan')]
    .map(plain)
    .join(' ')
    .replaceAll(/- (?=\p{L})/gu, '')
    .replaceAll(' ', '');

/** The heads of lanes, which a tall picture repeats below them. */
const headsOf = (picture: Document): readonly string[] => {
  const heads = [...picture.querySelectorAll('[data-lane]')].map(
    (each) => [each.getAttribute('data-lane'), told(each)] as const,
  );
  return [...new Map(heads).values()];
};

const distinct = (texts: readonly string[]): number => new Set(texts).size;

/** The titles that every run also sees for thirty roles. */
const QUICK: readonly string[] = ['Latin', 'Arabic'];

describe.each(Object.entries(ALIKE))('roles whose titles differ at the end (%s)', (kind, titleOf) => {
  const TOLD = 'are told apart in every head, box and lane of %i (%s)';
  const expectApart = (count: number, locale: string): void => {
    const model = staffOf(count, titleOf);
    const page = readPage(modelHtml(model, { locale }));
    const listed = [...page.querySelectorAll('#titles li')].map((each) => plain(each.querySelector('strong')));
    expect(distinct(listed)).toBe(listed.length);
    const cards = [...page.querySelectorAll('[data-role] h2')].map(plain);
    expect(distinct(cards)).toBe(count + 1);
    const heads = [...page.querySelectorAll('#matrix thead th:not(:first-child)')].map(plain);
    expect(heads).toEqual(cards);
    expect(page.querySelector('#matrix thead [title]')).toBeNull();
    const whole = [...page.querySelectorAll('#titles li')].map((each) => plain(each.querySelector('span')));
    const cut = cards.flatMap((label, role) => (label.includes('…') ? [[label, titleOf(role)] as const] : []));
    expect(cut.filter(([label, title]) => whole[listed.indexOf(label)] !== title)).toEqual([]);

    const boxes = [...page.querySelectorAll('svg rect[data-place]:not([data-place=""])')].map((rect) => ({
      id: rect.getAttribute('data-place') ?? '',
      text: told(rect.nextElementSibling?.nextElementSibling ?? rect),
    }));
    expect(boxes.length).toBeGreaterThan(2);
    const labelOf = new Map(model.roles.map(({ id }, index) => [id, (cards[index] ?? '').replaceAll(' ', '')]));
    for (const { id, text } of boxes) expect(text).toBe(labelOf.get(id));
    const lanes = readPage(processSvg(processOf(model), { lanes: 'role', model, locale }));
    const drawn = headsOf(lanes);
    expect(distinct(drawn)).toBe(drawn.length);
    for (const text of drawn) expect(text).not.toMatch(/……/);
  };

  test.each([[2, 'en']] as const)(TOLD, expectApart);

  test.each([[30, 'es']] as const)(TOLD, { tags: QUICK.includes(kind) ? [] : ['long'] }, expectApart);

  test.each([
    [2, 'es'],
    [10, 'en'],
  ] as const)(TOLD, { tags: ['long'] }, expectApart);
});

test('people, and models beside each other, are told apart too', () => {
  const people = Array.from({ length: 12 }, (_, index) => ({
    id: `p${index}`,
    name: ALIKE.Latin(index),
    evidence: [],
  }));
  const team = readPage(teamHtml(people, models.validator));
  const heads = [...team.querySelectorAll('thead th:not(:first-child)')].map(plain);
  expect(distinct(heads)).toBe(12);
  const named = [...team.querySelectorAll('#titles strong')].map(plain);
  expect(named).toEqual(heads);

  const alike = [models.validator, models.flexBlend].map((model, index) => ({
    ...model,
    id: `m${index}`,
    title: ALIKE.Latin(index),
  }));
  const page = readPage(modelComparisonHtml([...alike, models.specialistTeam]));
  const rows = [...page.querySelectorAll('.glance tbody bdi')].map(plain).filter((text) => text.startsWith('Resp'));
  expect(distinct(rows)).toBe(2);
  expect([...page.querySelectorAll('#titles strong')].map(plain)).toEqual(rows);
  const picture = plain(page.querySelector('svg'));
  for (const label of rows) expect(picture.replaceAll(/-?\s/g, '')).toContain(label.replaceAll(' ', ''));
});

test('elements of a user’s own are told apart in their lanes', () => {
  const process = processOf(largeModel());
  const elements = process.elements.map((element, index) => ({ ...element, title: ALIKE.Latin(index) }));
  const drawn = headsOf(readPage(processSvg({ ...process, elements })));
  expect(drawn.length).toBeGreaterThan(10);
  expect(distinct(drawn)).toBe(drawn.length);
});

test('every line of a title that reads from right to left is isolated by itself, with its ellipsis and its number', () => {
  const model = staffOf(10, ALIKE.Arabic);
  const pictures = [modelHtml(model), processSvg(processOf(model), { lanes: 'role', model })].map(readPage);
  const lines = pictures.flatMap((page) =>
    [...page.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? ''),
  );
  const arabic = lines.filter((line) => /\p{Script=Arabic}/u.test(line));
  expect(arabic.length).toBeGreaterThan(20);
  expect(arabic.filter((line) => /… \(\d+\)/.test(line)).length).toBeGreaterThan(10);
  for (const line of arabic) expect(line).toMatch(/^[\u2067\u2068]+[^\u2066-\u2069]+\u2069+$/);
});

describe('titles that differ only in blanks', () => {
  const model = parseModel({
    id: 'twins',
    title: 'Twins',
    roles: ['Teacher', 'Teacher ', ' Teacher', 'Head  Teacher', 'Head Teacher'].map((title, index) => ({
      id: `teacher-${index}`,
      title,
      actors: ['onsite-educator'],
      responsible: index === 0 ? ['assess-progress', 'decide-advancement'] : [`assess-progress`],
    })),
  });
  const numberedTitles = ['Teacher (1)', 'Teacher (2)', 'Teacher (3)', 'Head Teacher (1)', 'Head Teacher (2)'];

  test('are numbered like equal ones, with one label for each role everywhere on the page', () => {
    const page = readPage(modelHtml(model));
    const raw = (selector: string): readonly string[] =>
      [...page.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').replaceAll('\n', ''));
    expect(raw('.contents a bdi').slice(-5)).toEqual(numberedTitles);
    expect(raw('[data-role] h2')).toEqual(numberedTitles);
    expect(raw('#matrix thead th:not(:first-child)')).toEqual(numberedTitles);
    const boxes = [...page.querySelectorAll('#handoffs svg rect[data-place]')].map((rect) =>
      plain(rect.nextElementSibling?.nextElementSibling),
    );
    expect(boxes.every((box) => numberedTitles.includes(box))).toBe(true);
    expect(page.querySelector('#distinction')?.textContent).toContain(', Teacher (1), does');
    expect(raw('.facts dt').filter((fact) => / ,| {2}|Teacher $/.test(fact))).toEqual([]);
  });

  test('are no other names in a comparison', () => {
    const other = { ...model, id: 'other', roles: model.roles.map((role) => ({ ...role, title: ` ${role.title} ` })) };
    const page = readPage(modelComparisonHtml([model, other]));
    expect(page.querySelector('[data-renamed]')).toBeNull();
  });
});
