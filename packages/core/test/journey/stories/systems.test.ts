import { describe, expect, test } from 'vitest';
import { journeyLog, models, moveWork, reassignJourney, reviewRate } from '../../../src/index.js';
import { mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const model = models.aiTutorGuide;
const toScore = (): Story => mapped(model).told([...toEvidence, ...toResult.slice(0, 3)]);
const sampled = (): Story => toScore().told(['ai-tutor: score -> sampled']);
const rateOf = (...stories: readonly Story[]) => reviewRate(stories.map(({ journey }) => journeyLog(journey)));
const [rule] = model.review;

describe('a score that a system gives', () => {
  test('is reported at once where nobody is to look at it', () => {
    expect(toScore().told(['ai-tutor: score -> scored']).waiting()).toEqual(['fractions assess-progress/report']);
  });

  test.each(['sampled', 'flagged', 'borderline', 'near-cut'])(
    'that is %s is reported only after a person has scored too',
    (outcome) => {
      const held = toScore().told([`ai-tutor: score -> ${outcome}`]);
      expect(held.waiting()).toEqual(['fractions assess-progress/second-score']);
      expect(held.item('second-score').responsible).toEqual([rule?.by]);
      expect(held.told(['second-score -> agreed']).waiting()).toEqual(['fractions assess-progress/report']);
    },
  );

  test(
    'that was disputed because of the rubric, and is scored by a better one, is looked at again before it ' +
      'is reported',
    () => {
      const anew = sampled().told([
        'second-score -> disagreed',
        'moderate -> rubric-at-fault',
        'ai-tutor: score -> scored',
      ]);
      expect(anew.waiting()).toEqual(['fractions assess-progress/second-score']);
      expect(anew.told(['second-score -> agreed']).waiting()).toEqual(['fractions assess-progress/report']);
    },
  );

  test('is not held up by the review of a piece before it', () => {
    const unscorable = sampled().told([
      'second-score -> disagreed',
      'moderate -> rubric-at-fault',
      'score -> unscorable',
      'demonstrate -> submitted',
      ...toResult.slice(0, 4),
    ]);
    expect(unscorable.waiting()).toEqual(['fractions assess-progress/report']);
  });

  test('with which reviewers disagree too often is stopped: people score from then on, open pieces included', () => {
    const agreed = sampled().told(['second-score -> agreed', 'report -> reported', ...recorded]);
    const disputed = sampled().told([
      'second-score -> disagreed',
      'moderate -> settled',
      'report -> reported',
      ...recorded,
    ]);
    const rare = rateOf(agreed, agreed, agreed, agreed, disputed);
    expect(rare).toMatchObject({ reviewed: 5, disagreed: 1, rate: 0.2 });
    expect(rare.rate).toBeLessThan(rule?.stopsAt ?? 0);
    const { rate, pieces, because } = rateOf(agreed, agreed, disputed, disputed, toScore().told(['score -> scored']));
    expect({ pieces, because }).toEqual({ pieces: 5, because: { sampled: { reviewed: 4, disagreed: 2 } } });
    expect(rate).toBeGreaterThan(rule?.stopsAt ?? 1);

    const stopped = moveWork(model, {
      element: 'assess-progress',
      step: 'score',
      from: 'ai-tutor',
      to: 'accountable-educator',
    }).model;
    const open = toScore();
    expect(open.waiting('ai-tutor')).toEqual(['fractions assess-progress/score']);
    const moved = open.under(
      (journey) => reassignJourney(journey, stopped, { id: 'stop', at: '2026-09-02T08:00:00Z' }).journey,
    );
    expect(moved.waiting('ai-tutor')).toEqual([]);
    expect(moved.waiting('accountable-educator')).toEqual(['fractions assess-progress/score']);
    expect(() => moved.told(['ai-tutor: score -> scored'])).toThrow(
      /is for "accountable-educator", not for "ai-tutor"/,
    );
    expect(moved.told(['accountable-educator: score -> scored']).waiting()).toEqual([
      'fractions assess-progress/report',
    ]);
  });
});
