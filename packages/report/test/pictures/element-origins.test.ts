import { expect, test } from 'vitest';
import { defineElement, elementChart, toMermaid, type WorkElement } from 'work-elements';
import { elementHtml, elementSvg } from '../../src/index.js';
import { workshop } from '../support/large-element.js';
import { readPage } from '../support/read-page.js';

const COUNT = 12;

const titleAt = (index: number): string => `Work on the bench number ${index + 1} with a long name for a step`;

/** Twelve steps in a row, to which `on` adds events that lead elsewhere from some of them. */
const bench = (on: (index: number) => Readonly<Record<string, string>>): WorkElement =>
  defineElement({
    id: 'bench',
    title: 'Bench',
    machine: {
      initial: 's0',
      states: {
        ...Object.fromEntries(
          Array.from({ length: COUNT }, (_, index) => [
            `s${index}`,
            { on: { [`done-${index}`]: index + 1 < COUNT ? `s${index + 1}` : 'end', ...on(index) } },
          ]),
        ),
        end: { type: 'final' },
      },
    },
    steps: Array.from({ length: COUNT }, (_, index) => ({ id: `s${index}`, title: titleAt(index) })),
  });

/** All text of a picture, joined. */
const saidBy = (svg: string): string =>
  [...readPage(svg).querySelectorAll('tspan')].map(({ textContent }) => textContent).join(' ');

test.each([
  ['leads back', (index: number) => (index % 3 === 1 ? {} : { again: 's0' }), 'From 8 states, see note 1'],
  ['stays', (index: number) => (index % 3 === 1 ? {} : { wait: `s${index}` }), 'In 8 states, see note 1'],
])('where the names of states have no room and it %s, a note lists them', (_, on, said) => {
  const element = bench(on);
  const states = elementChart(element).ways.flatMap(({ from }) => ('states' in from ? from.states : []));
  expect(states).toHaveLength(8);
  for (const text of [saidBy(elementSvg(element)), saidBy(elementHtml(element))]) {
    expect(text).toContain(said);
    expect(text).not.toContain('…');
    const list = text.slice(text.indexOf('Note 1: '));
    for (let index = 0; index < COUNT; index += 1)
      expect(list.includes(titleAt(index)), titleAt(index)).toBe(states.includes(`s${index}`));
  }
});

test('what leads back from all, and from the first to itself, is drawn once', () => {
  expect(elementSvg(workshop).match(/>again</g)).toHaveLength(1);
  expect(toMermaid(workshop).match(/: again/g)).toHaveLength(1);
});

test.each([
  [
    'leads on',
    (index: number) => (index === 4 ? {} : { cancel: 'end' }),
    'From any state but',
    'Desde cualquier estado salvo',
  ],
  [
    'stays',
    (index: number) => (index === 4 ? {} : { wait: `s${index}` }),
    'In any state but',
    'En cualquier estado salvo',
  ],
])('where it %s from most states, those from which it does not are named', (_, on, english, spanish) => {
  const element = bench(on);
  for (const [locale, said] of [
    ['en', english],
    ['es', spanish],
  ] as const) {
    const text = saidBy(elementSvg(element, { locale })).replaceAll(/[\u2066-\u2069]/g, '');
    expect(text).toContain(`${said} ${titleAt(4)}`);
    expect(text).not.toContain('note 1');
  }
});

test('from all but the first is from any other state', () => {
  const element = bench((index) => (index === 0 ? {} : { again: 's0' }));
  expect(saidBy(elementSvg(element))).toContain('From any other state');
  expect(saidBy(elementSvg(element, { locale: 'es' }))).toContain('Desde cualquier otro estado');
});

test('the longest title of a step is not cut, nor where the step is named again', () => {
  const title = 'W'.repeat(200);
  const element = { ...workshop, steps: workshop.steps.map((step) => ({ ...step, title })) };
  const text = saidBy(elementSvg(element));
  expect(text).not.toContain('…');
  expect(saidBy(elementHtml(element))).not.toContain('…');
});
