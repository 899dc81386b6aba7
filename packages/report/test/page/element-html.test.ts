import { describe, expect, test } from 'vitest';
import { defineElement, elementChart, type WorkElement, workElements } from 'work-elements';
import { elementHtml, elementSvg } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

/** Steps one after another, each of which leads on, back by three, to the first, and to the end. */
const workshop = defineElement({
  id: 'workshop',
  title: 'Workshop',
  machine: {
    initial: 's0',
    states: {
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `s${index}`,
          {
            on: {
              [`done-${index}`]: index < 11 ? `s${index + 1}` : 'end',
              again: 's0',
              close: 'end',
              [`back-${index}`]: `s${Math.max(0, index - 3)}`,
            },
          },
        ]),
      ),
      end: { type: 'final' as const },
    },
  },
  steps: Array.from({ length: 12 }, (_, index) => ({
    id: `s${index}`,
    title: `Work on the bench number ${index + 1} with a long name`,
  })),
});

/** A step that leads to thirty others. */
const hub = defineElement({
  id: 'hub',
  title: 'Hub',
  machine: {
    initial: 'hub',
    states: {
      hub: { on: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`go-${index}`, `s${index}`])) },
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `s${index}`,
          { on: { [`ok-${index}`]: index % 2 === 0 ? 'hub' : 'end', [`skip-${index}`]: `s${(index * 7 + 3) % 30}` } },
        ]),
      ),
      end: { type: 'final' as const },
    },
  },
  steps: [
    { id: 'hub', title: 'Choose' },
    ...Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, title: `Visit place number ${index}` })),
  ],
});

const all: readonly WorkElement[] = [...workElements, workshop, hub];

/** What an upright sheet of A4 has room for below a heading, in pixels of 0.75 points. */
const SHEET = { width: 688, height: 838 };

const attributes = (root: ParentNode, name: string): readonly string[] =>
  [...root.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? '').toSorted();

describe.each(all.map((element) => [element.title, element] as const))('the page of %s', (_, element) => {
  const page = readPage(elementHtml(element));
  const parts = [...page.querySelectorAll('.part > svg')];

  test('has no text under 6.5 points on paper', () => {
    expect(parts.length).toBeGreaterThan(0);
    for (const svg of parts) {
      const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
      if (width === undefined || height === undefined) throw new Error('a picture has a size');
      const scale = Math.min(1, SHEET.width / width, SHEET.height / height);
      const sizes = [...svg.querySelectorAll('[font-size]')].map((each) => Number(each.getAttribute('font-size')));
      expect(Math.min(...sizes) * scale * 0.75).toBeGreaterThan(6.5);
    }
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
