import { describe, expect, test } from 'vitest';
import { behindShares, plannedDays } from '../../src/model/pace.js';

const step = {
  outcomes: ['on-pace', 'off-pace'],
  shares: { 'on-pace': { share: 0.75, source: 'assumption' }, 'off-pace': { share: 0.25, source: 'assumption' } },
};
const work = 'track-progress/interpret';
const model = { review: [] };
const behind = (outcomes: Parameters<typeof behindShares>[0]['outcomes'], ref = work) =>
  behindShares({ model, outcomes }, ref, step);
const row = (of: string, from: number, share: number) => ({
  work: of,
  behind: { from },
  probabilities: { 'on-pace': 1 - share, 'off-pace': share },
});

describe('how a step ends once its objective is behind', () => {
  const usual = [{ from: 1.25, shares: { 'on-pace': 0, 'off-pace': 1 } }];

  test('is by default another matter after a quarter more than the days planned, if pace matters to the step', () => {
    expect(behind([])).toEqual(usual);
    expect(behind([row('track-progress/alert', 2, 0.5)])).toEqual(usual);
    expect(behind([], 'bread/shape')).toEqual([]);
  });

  test('is what the scenario says of that step, the furthest behind first', () => {
    const said = [row(work, 1, 0.25), row('bread/shape', 4, 0.75), row(work, 3, 0.5), row(work, 2, 0.375)];
    expect(behind(said)).toEqual([
      { from: 3, shares: { 'on-pace': 0.5, 'off-pace': 0.5 } },
      { from: 2, shares: { 'on-pace': 0.625, 'off-pace': 0.375 } },
      { from: 1, shares: { 'on-pace': 0.75, 'off-pace': 0.25 } },
    ]);
  });

  test('is nothing else where the scenario says one thing for whatever pace', () => {
    const always = { work, probabilities: { 'on-pace': 0.5, 'off-pace': 0.5 } };
    expect(behind([always])).toEqual([]);
    expect(behind([always, row('bread/shape', 4, 0.75)])).toEqual([]);
  });
});

describe('the days planned for an objective', () => {
  test('are those of the scenario, even if none', () => {
    for (const days of [12, 0])
      expect(plannedDays({ learners: { plannedDays: days, activeObjectives: 2, objectives: 4 }, weeks: 10 })).toBe(
        days,
      );
  });

  test('otherwise share out the weeks: five objectives, two at a time, in ten weeks have 28 days each', () => {
    expect(plannedDays({ learners: { activeObjectives: 2, objectives: 5 }, weeks: 10 })).toBe(28);
  });

  test('never more than the weeks, though more may be active than there are', () => {
    expect(plannedDays({ learners: { activeObjectives: 9, objectives: 5 }, weeks: 10 })).toBe(70);
  });
});
