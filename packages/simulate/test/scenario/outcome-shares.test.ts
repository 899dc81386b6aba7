import { describe, expect, test } from 'vitest';
import { reviewedInstead, sharesByAttempt } from '../../src/scenario/outcome-shares.js';

describe('an outcome of a learner with a support plan', () => {
  const instead = (outcomes: readonly string[], allowed: readonly string[], outcome: string) =>
    reviewedInstead(outcomes, allowed)?.(outcome);

  test('stays if it may, and otherwise becomes flagged', () => {
    const outcomes = ['scored', 'borderline', 'flagged'];
    const allowed = ['borderline', 'flagged'];
    expect(outcomes.map((each) => instead(outcomes, allowed, each))).toEqual(['flagged', 'borderline', 'flagged']);
  });

  test('becomes the first that leads to review, where a step cannot be flagged', () => {
    const outcomes = ['scored', 'near-cut', 'borderline'];
    const allowed = ['borderline', 'near-cut'];
    expect(outcomes.map((each) => instead(outcomes, allowed, each))).toEqual(['near-cut', 'near-cut', 'borderline']);
  });

  test('cannot be replaced where none leads to review', () => {
    expect(reviewedInstead(['scored', 'unscorable'], [])).toBeNull();
  });
});

describe('the shares of a step by attempt', () => {
  const usual = { right: 0.5, wrong: 0.5 };
  const share = (right: number) => ({ right, wrong: 1 - right });
  const row = (right: number, more: object = {}) => ({ work: 'try/go', probabilities: share(right), ...more });
  const shares = (...outcomes: Parameters<typeof sharesByAttempt>[0]['outcomes']) =>
    sharesByAttempt({ outcomes }, 'try/go', usual);

  test('are the usual ones where the scenario says nothing about the step', () => {
    expect(shares()).toEqual([usual]);
    expect(shares({ ...row(0.9), work: 'try/rest' })).toEqual([usual]);
    expect(shares(row(0.9, { behind: { from: 1.5 } }))).toEqual([usual]);
  });

  test('are the scenario’s for every attempt, the last written of several', () => {
    expect(shares(row(0.9))).toEqual([share(0.9)]);
    expect(shares(row(0.9), row(0.8))).toEqual([share(0.8)]);
  });

  test('of an attempt win over those of all, which apply to the attempts between and after', () => {
    expect(shares(row(0.9, { attempt: 3 }), row(0.6), row(0.7, { attempt: 1 }))).toEqual([
      share(0.7),
      share(0.6),
      share(0.9),
      share(0.6),
    ]);
    expect(shares(row(0.9, { attempt: 2 }))).toEqual([usual, share(0.9), usual]);
  });
});
