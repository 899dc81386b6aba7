import { expect, test } from 'vitest';
import { areaLevels, badgeFramework, InputError, type Person } from 'work-elements';
import { areasSvg } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const people: readonly Person[] = [
  { id: 'p1', name: 'A. <One>', evidence: [{ kind: 'implementation', area: 'adaptive-leadership', at: '2025-09-01' }] },
  { id: 'p2', name: 'B. Two', roles: ['validator'], evidence: [{ kind: 'planning', at: '2020-01-01' }] },
];
const judged = { asOf: '2026-11-26' };

test('a team is drawn as areas by people, and as a whole, with the derived levels', () => {
  const page = readPage(areasSvg(people, { judged }));
  const expected = [...people.map((person) => areaLevels(person, judged)), areaLevels(people, judged)];
  for (const [row, { id }] of badgeFramework.areas.entries())
    expect([...page.querySelectorAll(`g[data-area="${id}"]`)].map((cell) => cell.getAttribute('data-level'))).toEqual(
      expected.map((levels) => String(levels[row]?.level ?? '')),
    );
  expect(areasSvg(people, { judged })).toContain('A. &lt;One&gt;');
});

test('a level that nobody else attests has a dot and a label', () => {
  const of = (attestedBy: string) =>
    readPage(areasSvg([{ id: 'p1', name: 'P.', evidence: [{ kind: 'study', attestedBy }] }]));
  expect(of('p1').querySelectorAll('[data-alone]')).toHaveLength(2 * badgeFramework.areas.length);
  expect(of('p1').querySelector('[data-alone] title')?.textContent).toContain('; self-attested');
  expect(of('p2').querySelectorAll('[data-alone]')).toHaveLength(0);
});

test('without names, people are numbered in the given order', () => {
  const svg = areasSvg(people, { judged, names: false });
  expect(svg).not.toMatch(/One|Two/);
  expect(svg).toContain('Person 2');
  expect(areasSvg(people, { judged, locale: 'es' })).toContain('En conjunto');
});

test('what is no team, or has two people of one id, is refused as input', () => {
  for (const none of [null, {}, 'x', [{}], [people[0], people[0]]]) {
    // @ts-expect-error nobody who writes TypeScript could pass most of these
    expect(() => areasSvg(none), JSON.stringify(none)).toThrow(InputError);
  }
});

test('many people continue below, and the key names every number that appears', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, name: `P. ${index}`, evidence: [] }));
  const page = readPage(areasSvg(many));
  expect(Number(page.querySelector('svg')?.getAttribute('width'))).toBeLessThan(1100);
  for (const { id } of badgeFramework.areas) expect(page.querySelectorAll(`g[data-area="${id}"]`)).toHaveLength(61);
  expect((page.querySelector('svg > text:last-child')?.textContent ?? '').replaceAll('\u00a0', ' ')).toContain(
    '0 no level',
  );
});

test('a long name takes two lines of its column, and is whole for those who point at it', () => {
  const name = 'Person of the Doubly-Hyphenated-Surname, Number One';
  const headings = [
    ...readPage(areasSvg([{ id: 'p1', name, evidence: [] }])).querySelectorAll('g[transform$="rotate(-90)"]'),
  ];
  expect(headings.map((each) => each.querySelector('title')?.textContent)).toEqual([name, 'Together']);
  expect(headings.map((each) => each.querySelectorAll('tspan').length)).toEqual([2, 1]);
});

test('the key explains the dash where there is one, and no line of it ends with a separator', () => {
  const keyOf = (team: readonly Person[], locale: string): readonly string[] =>
    [...readPage(areasSvg(team, { judged, locale })).querySelectorAll('svg > text:last-child tspan')].map(
      ({ textContent }) => (textContent ?? '').replaceAll('\u00a0', ' '),
    );
  expect(keyOf(people, 'en').join(' ')).toContain('– not part of this work');
  expect(keyOf(people.slice(0, 1), 'en').join(' ')).not.toContain('–');
  const split = ['en', 'es'].map((locale) => keyOf(people, locale));
  expect(split.some((key) => key.length > 1)).toBe(true);
  for (const line of split.flat()) expect(line).not.toMatch(/·\s*$/);
});
