import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { defineElement, elementChart, workElement, workElements } from 'work-elements';
import { elementSvg } from '../../src/index.js';
import { textWidth } from '../../src/markup/measure.js';
import { HOSTILE } from '../support/hostile.js';
import { largeElement } from '../support/large-element.js';
import { readPage } from '../support/read-page.js';

const arrows = (svg: string): ReadonlyMap<string, string> =>
  new Map(
    [...readPage(svg).querySelectorAll('[data-arrow]')].map((arrow) => [
      arrow.getAttribute('data-arrow') ?? '',
      arrow.textContent ?? '',
    ]),
  );

describe.each(workElements.map((element) => [element.id, element] as const))('%s', (_, element) => {
  const svg = elementSvg(element);

  test('shows each state once, and each event that the machine accepts', () => {
    const states = [...readPage(svg).querySelectorAll('[data-state]')].map((state) => state.getAttribute('data-state'));
    expect(states.toSorted()).toEqual(Object.keys(element.definition.machine.states ?? {}).toSorted());
    const text = readPage(svg).querySelector('svg')?.textContent ?? '';
    for (const event of element.machine.events) {
      if (!event.startsWith('xstate.')) expect(text).toContain(event.replaceAll('-', ' '));
    }
  });

  test('has one arrow between two states', () => {
    const chart = elementChart(element);
    expect(arrows(svg).size).toBe(new Set(chart.moves.map(({ from, to }) => `${from} ${to}`)).size);
  });

  test('is well-formed XML', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
  });
});

test('shows guards, and what happens otherwise', () => {
  const drawn = arrows(elementSvg(workElement('experience-activities')));
  expect(drawn.get('reflect peer-review')).toContain('ready to show, if peers review');
  expect(drawn.get('reflect demonstrate')).toContain('ready to show, otherwise');
});

test('draws once what an event does everywhere', () => {
  const svg = elementSvg(workElement('assess-progress'));
  expect(svg.match(/>close</g)).toHaveLength(1);
  expect(svg).toContain('From any state');
  const everywhere = defineElement({
    id: 'odd',
    title: 'Odd',
    machine: {
      initial: 'a',
      states: {
        a: { on: { next: 'b', stop: 'end' } },
        b: { on: { next: 'c', stop: 'end' } },
        c: { on: { next: 'a', stop: 'end' } },
        end: { type: 'final' },
      },
    },
    steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  });
  expect(elementSvg(everywhere).match(/>stop</g)).toHaveLength(1);
});

test('frames nested and parallel states', () => {
  const nested = defineElement({
    id: 'nested',
    title: 'Nested',
    machine: {
      initial: 'work',
      states: {
        work: {
          type: 'parallel',
          on: { cancel: 'end' },
          states: {
            left: { initial: 'one', states: { one: { on: { done: 'two' } }, two: { type: 'final' } } },
            right: { initial: 'three', states: { three: { on: { ready: 'four' } }, four: { type: 'final' } } },
          },
          onDone: 'end',
        },
        end: { type: 'final' },
      },
    },
    steps: [{ id: 'work.left.one' }, { id: 'work.right.three' }],
  });
  const svg = elementSvg(nested);
  expect(elementChart(nested).groups.map(({ id }) => id)).toEqual(['work', 'work.left', 'work.right']);
  expect(svg).toContain('Anywhere in work');
  expect(svg).toContain('when all is done');
});

test.each(Object.entries(HOSTILE))('titles with %s are text', (_, title) => {
  const element = defineElement({
    id: 'odd',
    title,
    machine: { initial: 'end', states: { end: { on: { done: 'over' } }, over: { type: 'final' } } },
    steps: [{ id: 'end', title }],
  });
  const long = { ...element, title: title.repeat(50) };
  for (const svg of [elementSvg(element), elementSvg(long)]) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(readPage(svg).querySelectorAll('script, img')).toHaveLength(0);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
  }
});

test('an element with ten steps and twelve states is drawn completely: no title is cut, no labels overlap', () => {
  const element = largeElement();
  const chart = elementChart(element);
  expect(chart.states).toHaveLength(12);
  const page = readPage(elementSvg(element));
  expect(page.body.textContent).not.toContain('…');
  for (const { id, title } of element.steps) {
    const words = [...(page.querySelector(`[data-state="${id}"]`)?.querySelectorAll('tspan') ?? [])];
    expect(words.map(({ textContent }) => textContent).join(' ')).toBe(title);
  }
  expect(arrows(elementSvg(element)).size).toBe(new Set(chart.moves.map(({ from, to }) => `${from} ${to}`)).size);
  const areas = [...page.querySelectorAll('[data-arrow]')].map((arrow) => {
    const lines = [...arrow.querySelectorAll('tspan')];
    const ys = lines.map((line) => Number(line.getAttribute('y')));
    const half = Math.max(...lines.map((line) => textWidth(line.textContent ?? '', 11))) / 2;
    const x = Number(lines[0]?.getAttribute('x'));
    return { left: x - half, right: x + half, top: Math.min(...ys) - 8, bottom: Math.max(...ys) + 2 };
  });
  for (const [index, one] of areas.entries())
    for (const other of areas.slice(index + 1))
      expect(one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom).toBe(
        false,
      );
});
