import { describe, expect, test } from 'vitest';
import { defaultShares } from '../../src/index.js';

const stated = (share: number) => ({ share, source: 'a survey' });

/** The shares alone, free of the last digits of floating-point sums. */
const sharesOf = (step: Parameters<typeof defaultShares>[0]) =>
  Object.entries(defaultShares(step)).map(([outcome, { share }]) => [outcome, Number(share.toFixed(9))]);

describe('where a step states no shares', () => {
  test('its only outcome always comes', () => {
    expect(defaultShares({ outcomes: ['done'] })).toEqual({ done: { share: 1, source: null } });
  });

  test('the first outcome has four fifths, and the others split the fifth that is left', () => {
    const step = { outcomes: ['good', 'bad', 'ugly'], shares: {} };
    expect(sharesOf(step)).toEqual([
      ['good', 0.8],
      ['bad', 0.1],
      ['ugly', 0.1],
    ]);
    expect(Object.values(defaultShares(step)).map(({ source }) => source)).toEqual([null, null, null]);
  });
});

describe('where a step states shares', () => {
  test('they are taken with their source', () => {
    const shares = { good: stated(0.3), bad: { share: 0.7, source: 'a guess' } };
    expect(defaultShares({ outcomes: ['good', 'bad'], shares })).toEqual(shares);
  });

  test('what is left over is split equally among the outcomes without one', () => {
    const step = { outcomes: ['good', 'bad', 'ugly', 'odd'], shares: { bad: stated(0.3), odd: stated(0.1) } };
    expect(sharesOf(step)).toEqual([
      ['good', 0.3],
      ['bad', 0.3],
      ['ugly', 0.3],
      ['odd', 0.1],
    ]);
    expect(Object.values(defaultShares(step)).map(({ source }) => source)).toEqual([
      'what is left over',
      'a survey',
      'what is left over',
      'a survey',
    ]);
  });

  test('what is left over is split among more outcomes than have one', () => {
    const step = { outcomes: ['good', 'bad', 'ugly', 'odd'], shares: { bad: stated(0.1) } };
    expect(sharesOf(step)).toEqual([
      ['good', 0.3],
      ['bad', 0.1],
      ['ugly', 0.3],
      ['odd', 0.3],
    ]);
  });

  test('nothing is left over where they add up to 1, or to a little more by rounding', () => {
    for (const share of [1, 1.000_000_1])
      expect(defaultShares({ outcomes: ['good', 'bad'], shares: { good: stated(share) } })).toEqual({
        good: stated(share),
        bad: { share: 0, source: 'what is left over' },
      });
  });
});
