import { describe, expect, test } from 'vitest';
import { usualShares } from '../../src/index.js';

const source = 'assumption: made up for this test';
const share = (value: number) => ({ share: value, source });
const review = (work: string, sample: number) => ({ work, by: 'baker', sample, always: [] });

describe('pace matters', () => {
  test('to where progress is interpreted: off pace never while on pace, and always instead of the first once behind', () => {
    const step = {
      outcomes: ['on-pace', 'stalled', 'off-pace'],
      shares: { 'on-pace': share(0.5), stalled: share(0.25), 'off-pace': share(0.25) },
    };
    const { all, onPace, behind } = usualShares({ review: [] }, 'track-progress/interpret', step);
    expect(all).toEqual(step.shares);
    expect(onPace).toEqual({ 'on-pace': 0.75, stalled: 0.25, 'off-pace': 0 });
    expect(behind).toEqual({ 'on-pace': 0, stalled: 0.25, 'off-pace': 0.75 });
  });

  test('to an alert: what is out of reach is so only once behind, with its usual share', () => {
    const step = { outcomes: ['alerted', 'unreachable'], shares: { alerted: share(0.75), unreachable: share(0.25) } };
    const { onPace, behind } = usualShares({ review: [] }, 'track-progress/alert', step);
    expect(onPace).toEqual({ alerted: 1, unreachable: 0 });
    expect(behind).toEqual({ alerted: 0.75, unreachable: 0.25 });
  });

  test.each([
    ['another step with such an outcome', 'track-progress/update', ['updated', 'off-pace']],
    ['such a step of a process whose step has no such outcome', 'track-progress/interpret', ['read', 'unread']],
  ])('not to %s', (_, work, outcomes) => {
    const [first = '', second = ''] = outcomes;
    const step = { outcomes, shares: { [first]: share(0.75), [second]: share(0.25) } };
    expect(usualShares({ review: [] }, work, step)).toEqual({
      all: step.shares,
      onPace: { [first]: 0.75, [second]: 0.25 },
      behind: null,
    });
  });
});

describe('a rule of review', () => {
  const step = {
    outcomes: ['shaped', 'sampled', 'flagged'],
    shares: { shaped: share(0.5), sampled: share(0.25), flagged: share(0.25) },
  };
  const plain = { shaped: 0.5, sampled: 0.25, flagged: 0.25 };

  test('draws its sample from what would count at once, drawn or not, and says so', () => {
    const model = { review: [review('bread/glaze', 1), review('bread/shape', 0.125)] };
    const { all, onPace } = usualShares(model, 'bread/shape', step);
    expect(onPace).toEqual({ shaped: 0.65625, sampled: 0.09375, flagged: 0.25 });
    expect(all.flagged).toEqual(share(0.25));
    expect(all.shaped?.source).toContain('left over');
    expect(all.sampled?.source).toMatch(/baker reviews 12\.5 % of what would count/);
  });

  test('says its share in three digits', () => {
    const { all } = usualShares({ review: [review('bread/shape', 1 / 3)] }, 'bread/shape', step);
    expect(all.sampled?.source).toContain(' 33.3 % ');
  });

  test('changes nothing of other work, or where nothing can be drawn', () => {
    expect(usualShares({ review: [review('bread/glaze', 1)] }, 'bread/shape', step).onPace).toEqual(plain);
    const whole = { outcomes: ['shaped', 'flagged'], shares: { shaped: share(0.75), flagged: share(0.25) } };
    expect(usualShares({ review: [review('bread/shape', 1)] }, 'bread/shape', whole).all).toEqual(whole.shares);
  });
});
