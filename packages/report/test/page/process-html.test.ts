import { describe, expect, test } from 'vitest';
import { InputError, learningProcess, models, processOf } from 'work-elements';
import { processHtml, processSvg } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const model = models.disaggregatedFaculty;
const byRole = { lanes: 'role', model } as const;

/** The height of the line above a part, in millimetres. */
const RUNNING = 6;

const attributes = (page: Document, selector: string, name: string): readonly (string | null)[] =>
  [...page.querySelectorAll(selector)].map((each) => each.getAttribute(name));

describe.each([
  ['by role', processHtml(processOf(model), byRole), processSvg(processOf(model), byRole)],
  ['by element', processHtml(learningProcess), processSvg(learningProcess)],
])('the page of a process with lanes %s', (_, html, svg) => {
  const [page, whole] = [readPage(html), readPage(svg)];
  const parts = [...page.querySelectorAll('.part')];

  test('has in its parts, in the same order, the bands and arrows of the picture', () => {
    expect(parts.length).toBeGreaterThan(1);
    expect(attributes(page, '[data-band]', 'data-band')).toEqual(attributes(whole, '[data-band]', 'data-band'));
    for (const name of ['data-from', 'data-to', 'data-count'])
      expect(attributes(page, `[${name}]`, name)).toEqual(attributes(whole, `[${name}]`, name));
  });

  test('has every lane’s head once in each part, and says which part it is', () => {
    const heads = new Set(attributes(whole, '[data-lane]', 'data-lane'));
    parts.forEach((part, index) => {
      expect([...part.querySelectorAll('[data-lane]')]).toHaveLength(heads.size);
      expect(part.querySelector('svg')?.getAttribute('aria-label')).toMatch(
        new RegExp(`Part ${index + 1} of ${parts.length}\\.$`),
      );
    });
  });

  test('says above each part what it is of: in the heading, or in a line of its own', () => {
    const title = page.querySelector('h1')?.textContent;
    expect(title).toBeTruthy();
    expect(parts.map((part) => part.querySelector('.running')?.textContent ?? null)).toEqual(
      parts.map((_part, index) => (index === 0 ? null : title)),
    );
  });

  test('has no part that is higher than a sheet of A4 across at the scale at which its width fits', () => {
    for (const [index, part] of parts.entries()) {
      const [width, height] = ['width', 'height'].map((side) => Number(part.querySelector('svg')?.getAttribute(side)));
      const scale = Math.min(1, 277 / 25.4 / ((width ?? 0) / 96));
      expect(((height ?? 0) * scale * 25.4) / 96).toBeLessThanOrEqual(210 - 12 - 13 - (index === 0 ? 0 : RUNNING));
    }
  });
});

test('the page of a process says what it is of, in Spanish too, and errors name it', () => {
  expect(readPage(processHtml(processOf(model), byRole)).querySelector('h1')?.textContent).toBe(
    'The process of Disaggregated-Faculty',
  );
  expect(readPage(processHtml(learningProcess, { locale: 'es' })).querySelector('h1')?.textContent).toBe('El proceso');
  const wrong = () => processHtml(processOf(models.validator), { ...byRole, unfold: ['techer'] });
  expect(wrong).toThrow(InputError);
  expect(wrong).toThrow('processHtml with lanes by role');
});
