import { expect, test } from 'vitest';
import { bakery, foundBy, SYSTEM } from '../support/bake-and-sell.js';

test('a role without work is told so, and what may become of it', () => {
  const found = foundBy(
    bakery(
      {
        baker: { responsible: ['bake', 'sell'] },
        idle: {},
        shadow: { consulted: ['bake'] },
        bot: SYSTEM,
        oven: SYSTEM,
      },
      { automation: [{ role: 'oven', work: 'bake/heat', mode: 'suggests' }] },
    ),
    { kind: 'no-empty-role' },
  );
  expect(found.map(({ path, message, hint, breach }) => [path, message, hint, breach])).toEqual([
    [
      'roles[1]',
      expect.stringMatching(/^"idle" has no work/),
      'give it work, or remove it',
      { kind: 'no-work', role: 'idle' },
    ],
    [
      'roles[3]',
      expect.stringMatching(/^"bot"/),
      expect.stringMatching(/suggest.*"automation"/),
      { kind: 'no-work', role: 'bot' },
    ],
  ]);
});

test('a role has as many steps as the limit, and no more', () => {
  const model = bakery({
    idle: {},
    baker: { responsible: ['bake'] },
    seller: { responsible: ['sell', 'bake/mix', 'bake/heat', 'bake/look'] },
  });
  const found = (limit: number) => foundBy(model, { kind: 'most-steps', limit });
  expect(found(5)).toEqual([]);
  expect(found(4).map(({ path, breach }) => [path, breach])).toEqual([
    ['roles[2].responsible', { kind: 'too-many-steps', role: 'seller', steps: 5, limit: 4 }],
  ]);
  expect(found(1)).toHaveLength(1);
  expect(found(4)[0]?.message).toMatch(/"seller".*5 steps.*4/);
  expect(found(4)[0]?.hint).toMatch(/splitRole/);
});
