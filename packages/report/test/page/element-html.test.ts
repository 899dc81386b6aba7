import { describe, expect, test } from 'vitest';
import { elementChart, learningProcess, type WorkElement, workElements } from 'work-elements';
import { elementHtml, elementSvg } from '../../src/index.js';
import { hub, largeElement, workshop } from '../support/large-element.js';
import { readPage } from '../support/read-page.js';

const all: readonly WorkElement[] = [...workElements, workshop, hub, largeElement()];

/** The room below a heading on a portrait sheet of A4, in pixels of 0.75 points. */
const SHEET = { width: 688, height: 838 };

const attributes = (root: ParentNode, name: string): readonly string[] =>
  [...root.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? '').toSorted();

/**
 * The pictures of a page, each with the fraction of a sheet’s height that it takes and its smallest font size in
 * points.
 */
const printedOf = (page: Document): readonly { readonly share: number; readonly points: number }[] =>
  [...page.querySelectorAll('.part > svg')].map((svg) => {
    const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
    if (width === undefined || height === undefined) throw new Error('a picture has a size');
    const scale = Math.min(1, SHEET.width / width, SHEET.height / height);
    const sizes = [...svg.querySelectorAll('[font-size]')].map((each) => Number(each.getAttribute('font-size')));
    return { share: (height * scale) / SHEET.height, points: Math.min(...sizes) * scale * 0.75 };
  });

describe.each(all.map((element) => [element.title, element] as const))('the page of %s', (_, element) => {
  const page = readPage(elementHtml(element));

  const expectLegible = (printed: Document): void => {
    const pictures = printedOf(printed);
    expect(pictures.length).toBeGreaterThan(0);
    for (const { share, points } of pictures) {
      expect(points).toBeGreaterThan(6.5);
      expect(share).toBeGreaterThan(0.2);
    }
  };

  test('has on paper no text under 6.5 points, and no sheet with a remnant', () => expectLegible(page));

  test.each([
    ['es', undefined],
    ['en', learningProcess],
    ['es', learningProcess],
  ])('nor has it in %s, in its process or by itself', { tags: ['long'] }, (locale, process) =>
    expectLegible(readPage(elementHtml(element, { process, locale }))),
  );

  test('says on each sheet which element it is of', () => {
    const title = page.querySelector('h1')?.textContent;
    const sheets = [...page.querySelectorAll('.part')];
    expect(sheets.map((part) => part.querySelector('.running')?.textContent ?? null)).toEqual(
      sheets.map((_part, index) => (index === 0 ? null : title)),
    );
  });

  test('shows each state and each arrow of the picture once, and names no state that it does not show', () => {
    const picture = readPage(elementSvg(element));
    const states = attributes(page, 'data-state');
    expect(states).toEqual(
      elementChart(element)
        .states.map(({ id }) => id)
        .toSorted(),
    );
    expect(attributes(page, 'data-line')).toEqual(attributes(picture, 'data-line'));
    expect(attributes(page, 'data-arrow')).toEqual(attributes(picture, 'data-arrow'));
    for (const id of attributes(page, 'data-again')) expect(states).toContain(id);
  });

  test('says its title once', () => {
    const said = [...page.querySelectorAll('h1, svg tspan')].filter(
      (each) => each.textContent?.trim() === element.title,
    );
    expect(said.map(({ tagName }) => tagName)).toEqual(['H1']);
  });
});
