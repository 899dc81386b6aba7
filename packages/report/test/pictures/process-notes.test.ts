import { describe, expect, test } from 'vitest';
import { type ImplementationModel, learningProcess, parseModel, processOf } from 'work-elements';
import { processHtml, processSvg } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const staff = (id: string, title: string, responsible: readonly string[] = []) => ({
  id,
  title,
  actors: ['onsite-educator' as const],
  responsible,
});

/** One teacher who only assesses, and some roles without work. */
const onlyAssessing = (idle: readonly string[] = []): ImplementationModel =>
  parseModel({
    id: 'tiny',
    title: 'Tiny',
    roles: [
      staff('teacher', 'Teacher', ['assess-progress']),
      ...idle.map((title, index) => staff(`idle-${index}`, title)),
    ],
  });

/** The text of a picture, its lines joined. */
const told = (picture: Document): string =>
  [...picture.querySelectorAll('svg > text tspan')].map(({ textContent }) => textContent).join(' ');

const undone = learningProcess.elements.filter(({ id }) => id !== 'assess-progress').map(({ title }) => title);

describe('what is not drawn is named in full', () => {
  test.each([
    ['en', false],
    ['en', true],
    ['es', false],
    ['es', true],
  ])('below a narrow picture of eleven elements that nobody does (%s, with steps: %s)', (locale, steps) => {
    const model = onlyAssessing();
    const options = { lanes: 'role', model, locale, steps } as const;
    for (const text of [processSvg(processOf(model), options), processHtml(processOf(model), options)]) {
      const page = readPage(text);
      const said = told(page);
      if (locale === 'en') for (const title of undone) expect(said).toContain(title);
      expect(said).toMatch(/(?:Managing the organisation|Dirigir la organización)\.$/);
      expect(said).not.toContain('…');
      expect(page.querySelector('[data-whole]')).toBeNull();
    }
  });

  test('with roles that do no step', () => {
    const idle = Array.from({ length: 12 }, (_, index) => `Advisory council member number ${index + 1}`);
    const model = onlyAssessing(idle);
    const said = told(readPage(processSvg(processOf(model), { lanes: 'role', model })));
    for (const title of idle) expect(said).toContain(title);
  });
});

describe('more names than there is room for', () => {
  const idle = Array.from({ length: 59 }, (_, index) => `Advisory council member number ${index + 1}`);
  const model = onlyAssessing(idle);
  const page = readPage(processHtml(processOf(model), { lanes: 'role', model }));

  test('are counted below the picture, without an ellipsis', () => {
    const said = told(page);
    const more = Number(/ and (\d+) more\./.exec(said)?.[1]);
    const named = idle.filter((title) => new RegExp(`${title}\\b`).test(said));
    expect(more).toBeGreaterThan(0);
    expect(named).toEqual(idle.slice(0, idle.length - more));
    expect(said).not.toContain('…');
  });

  test('are in the description of the picture, and on the page, in full', () => {
    const whole = page.querySelector('[data-whole]')?.textContent ?? '';
    const label = page.querySelector('svg')?.getAttribute('aria-label') ?? '';
    for (const title of idle) {
      expect(whole).toMatch(new RegExp(`${title}\\b`));
      expect(label).toMatch(new RegExp(`${title}\\b`));
    }
  });
});
