import { expect, test } from 'vitest';
import { scenarioSchema } from '../../src/scenario/scenario-schema.js';

const visits = { id: 'visits', title: 'Visits', model: 'single-teacher', learners: { count: 1 } };

/** The paths and messages of what is wrong with the shape of a scenario. */
const problems = (more: object) =>
  scenarioSchema
    .safeParse({ ...visits, ...more })
    .error?.issues.map(({ path, message }) => [path.join('.'), message] as const) ?? [];

test.each<[string, string, boolean]>([
  ['08:00', '16:00', true],
  ['22:00', '06:00', true],
  ['00:00', '24:00', true],
  ['16:00', '16:00', false],
  ['24:00', '08:00', false],
  ['8:00', '16:00', false],
  ['08:00', '24:01', false],
  ['23:59', '19:59', true],
  ['29:00', '16:00', false],
  ['08:60', '16:00', false],
])('a shift from %s to %s: %s', (from, to, isShift) => {
  const found = problems({ calendars: [{ id: 'shifts', weekly: [{ days: ['mon'], from, to }] }] });
  expect(found.length === 0).toBe(isShift);
  for (const [path] of found) expect(path).toMatch(/^calendars\.0\.weekly\.0/);
});

test('a shift that ends when it begins is told what is expected', () => {
  const weekly = [{ days: ['mon'], from: '16:00', to: '16:00' }];
  expect(problems({ calendars: [{ id: 'shifts', weekly }] })).toEqual([
    ['calendars.0.weekly.0', expect.stringMatching(/does not end when it begins.*past midnight/)],
  ]);
});

test('the shares of a mix of learners add up to one', () => {
  const mix = (...shares: readonly number[]) =>
    problems({ learners: { count: 1, mastered: shares.map((share) => ({ share, mastered: 0.5 })) } });
  expect(mix(1)).toEqual([]);
  expect(mix(0.1, 0.2, 0.7)).toEqual([]);
  expect(mix(0.5, 0.4)).toEqual([['learners.mastered', expect.stringMatching(/share/)]]);
  expect(mix(0.5, 0.6)).toHaveLength(1);
});

test('outcomes are by attempt or by pace, not both', () => {
  const row = (more: object) => problems({ outcomes: [{ work: 'recommend/propose', probabilities: {}, ...more }] });
  expect([row({}), row({ attempt: 1 }), row({ behind: { from: 2 } })]).toEqual([[], [], []]);
  expect(row({ attempt: 1, behind: { from: 2 } })).toEqual([
    ['outcomes.0', expect.stringMatching(/"attempt" or "behind", not both/)],
  ]);
});
