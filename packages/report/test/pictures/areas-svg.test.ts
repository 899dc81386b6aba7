import { expect, test } from 'vitest';
import {
  areaLevels,
  badgeFramework,
  editModel,
  type ImplementationModel,
  InputError,
  models,
  type Person,
} from 'work-elements';
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

test('a team is drawn by the models of its places, which may ask more of evidence', () => {
  const asking = editModel(models.validator, (draft) => {
    draft.policies.evidence = [
      { id: 'none', sentence: 'None.', rule: { kind: 'ages', kinds: ['study'], level: 1, years: 1 } },
    ];
  }).model;
  const evidence = [{ kind: 'study' as const, at: '2020-01-01', attestedBy: 'p2' }];
  const team = {
    model: 'validator',
    places: [{ id: 'hill', title: 'Hill' }],
    people: [{ id: 'p1', name: 'P.', evidence }],
  };
  const levels = (model: ImplementationModel) =>
    [...readPage(areasSvg(team, { judged: { ...judged, models: [model] } })).querySelectorAll('g[data-area]')].map(
      (cell) => cell.getAttribute('data-level'),
    );
  const all = 2 * badgeFramework.areas.length;
  expect([levels(models.validator), levels(asking)]).toEqual([Array(all).fill('1'), Array(all).fill('0')]);
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
  expect(page.querySelectorAll('[data-block]')).toHaveLength(7);
  for (const { id } of badgeFramework.areas) expect(page.querySelectorAll(`g[data-area="${id}"]`)).toHaveLength(61);
  expect((page.querySelector('svg > text')?.textContent ?? '').replaceAll('\u00a0', ' ')).toContain('0 no level');
});

test.each([
  ['A4', 718, 1046],
  ['Letter', 740, 980],
])('on %s no block of people is cut, and none lies on another, however many there are', (_, across, down) => {
  for (const count of [20, 45, 120]) {
    const many = Array.from({ length: count }, (_each, index) => ({ id: `p${index}`, name: 'P.', evidence: [] }));
    const page = readPage(areasSvg(many));
    // The width and the height that Chromium prints on a sheet.
    expect(Number(page.querySelector('svg')?.getAttribute('width'))).toBeLessThan(across);
    const blocks = [...page.querySelectorAll('[data-block]')].map((block) => {
      const top = Number(/translate\(0 (\d+)\)/.exec(block.getAttribute('transform') ?? '')?.[1]);
      const bottoms = [...block.querySelectorAll('rect')].map((cell) => Number(cell.getAttribute('y')) + 30);
      return { top, bottom: top + Math.max(...bottoms) };
    });
    expect(blocks.length).toBeGreaterThan(1);
    for (const [index, { top, bottom }] of blocks.entries()) {
      expect(Math.floor(top / down), `block ${index} of ${count}`).toBe(Math.floor(bottom / down));
      expect(top).toBeGreaterThan(blocks[index - 1]?.bottom ?? 0);
    }
    expect(Number(page.querySelector('svg')?.getAttribute('height'))).toBeLessThan(blocks.length * 980);
  }
});

/** The names above the columns: as shown, line by line, and in full. */
const headingsOf = (team: readonly Person[]) =>
  [...readPage(areasSvg(team)).querySelectorAll('g[transform$="rotate(-90)"]')].map((heading) => ({
    lines: [...heading.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? ''),
    whole: heading.querySelector('title')?.textContent,
  }));

test('a long name takes three lines of its column, and is whole for those who point at it', () => {
  const name = 'Person of the Doubly-Hyphenated-Surname, Number 1';
  const headings = headingsOf([{ id: 'p1', name, evidence: [] }]);
  expect(headings.map(({ whole }) => whole)).toEqual([name, 'Together']);
  expect(headings.map(({ lines }) => lines.length)).toEqual([3, 1]);
  expect(headings[0]?.lines.join(' ').replaceAll('- ', '-')).toBe(name);
});

test('names that are cut to the same are told apart by their numbers', () => {
  const named = (id: string, last: string): Person => ({
    id,
    name: `${'A Name Without an End '.repeat(8)}${last}`,
    evidence: [],
  });
  const headings = headingsOf([named('p1', 'One'), named('p2', 'Two'), { id: 'p3', name: 'C. Three', evidence: [] }]);
  expect(headings.map(({ lines }) => lines[0]?.split(' ')[0])).toEqual(['1', '2', 'C.', 'Together']);
  expect(headings.slice(0, 2).map(({ lines }) => lines.at(-1)?.endsWith('…'))).toEqual([true, true]);
});

test('the key explains the dash where there is one, and no line of it ends with a separator', () => {
  const keyOf = (team: readonly Person[], locale: string): readonly string[] =>
    [...readPage(areasSvg(team, { judged, locale })).querySelectorAll('svg > text tspan')].map(({ textContent }) =>
      (textContent ?? '').replaceAll('\u00a0', ' '),
    );
  expect(keyOf(people, 'en').join(' ')).toContain('– not part of this work');
  expect(keyOf(people.slice(0, 1), 'en').join(' ')).not.toContain('–');
  const split = ['en', 'es'].map((locale) => keyOf(people, locale));
  expect(split.some((key) => key.length > 1)).toBe(true);
  for (const line of split.flat()) expect(line).not.toMatch(/·\s*$/);
});
