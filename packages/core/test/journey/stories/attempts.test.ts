import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { decision, feedback, nextEvidence, notYet, recorded, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';
import { withChoice } from './support/with-choice.js';

/** Submitted evidence is assessed, and the decision is “not yet” again. */
const judged = (story: Story): Story => story.told([...toResult, ...recorded, ...decision('not-yet'), ...recorded]);

/** Feedback, another piece of work, and another “not yet”. */
const failAgain = (story: Story): Story => judged(story.told([...feedback, ...nextEvidence]));

const limited = (attempts: number | 'unlimited') => withChoice(models.validator, { settings: { attempts } });
const failedOnce = (attempts: number | 'unlimited' = 3): Story => notYet(limited(attempts));
const failedThreeTimes = (): Story => failAgain(failAgain(failedOnce()));

const claimed = (story: Story): Story =>
  story.happens({ type: 'mastery.claimed', objective: 'fractions', by: 'learner' });

const expectExhausted = (story: Story): void => {
  expect(story.status).toEqual({ fractions: 'suspended' });
  expect(story.waiting()).toEqual([expect.stringMatching(/^case-\d+ handle-exceptions\/triage$/)]);
};

describe('attempts', () => {
  test('with the third “not yet” a case is opened, and nobody works on the objective until it is settled', () => {
    const twice = failAgain(failedOnce());
    expect(twice.suspensions).toBe(0);
    expect(twice.told(feedback).waiting('learner')).toEqual(['fractions experience-activities/practise']);
    expectExhausted(failAgain(twice));
  });

  test('the “not yet” that used up the last attempt is appealed once its case is settled, or withdrawn', () => {
    const appeal = { type: 'appeal.raised', objective: 'fractions', by: 'learner', reason: 'the rubric' } as const;
    const suspended = failedOnce(1);
    expectExhausted(suspended);
    expect(() => suspended.happens(appeal)).toThrow(/is suspended by "case-1"; settle that first/);
    const settled = suspended.told([
      'triage -> routine',
      'resolve -> remedy-agreed',
      'handle-exceptions/inform -> informed',
    ]);
    expect(settled.happens(appeal).waitingFor('fractions')).toContain('decide-advancement/hear-appeal');
    const withdrawn = suspended.happens({
      type: 'exception.withdrawn',
      case: 'case-1',
      by: 'teacher',
    });
    expect(withdrawn.happens(appeal).waitingFor('fractions')).toContain('decide-advancement/hear-appeal');
  });

  test('the leader rules that the learner advances, and the learner is told', () => {
    const ruled = failedThreeTimes().told([
      'teacher: triage -> urgent',
      'hear -> heard',
      'school-leader: escalate -> advancement-ruled',
      'school-leader: handle-exceptions/inform -> informed',
    ]);
    expect(ruled.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
    expect(ruled.told(['decide-advancement/inform -> informed']).status).toEqual({ fractions: 'advanced' });
  });

  test('a ruling that shows a pattern rules all the same, and tells the organisation', () => {
    const ruled = failedThreeTimes().told([
      'triage -> urgent',
      'hear -> heard',
      'escalate -> advancement-ruled',
      'handle-exceptions/inform -> pattern-found',
    ]);
    expect(ruled.news).toContain('manage-organization.review-requested fractions');
    expect(ruled.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
  });

  test('the case is closed without a ruling: with feedback, the learner goes on, and attempts count anew', () => {
    let story = failedThreeTimes().told([
      'triage -> routine',
      'resolve -> remedy-agreed',
      'handle-exceptions/inform -> informed',
      ...recorded,
    ]);
    expect(story.status).toEqual({ fractions: 'in-progress' });
    expect(story.waiting()).toEqual(['fractions give-remedial-feedback/diagnose']);
    story = failAgain(failAgain(story));
    expect(story.suspensions).toBe(1);
    expect(failAgain(story).suspensions).toBe(2);
  });

  test('after a case that was closed without a ruling the learner can still advance', () => {
    const story = failedThreeTimes()
      .told(['triage -> not-an-exception', ...feedback])
      .told([...nextEvidence, ...toResult, ...recorded, ...decision('advance')]);
    expect(story.status).toEqual({ fractions: 'advanced' });
  });

  test('where there is one attempt, the first “not yet” opens the case', () => {
    expectExhausted(failedOnce(1));
  });

  test('where attempts are not limited, no number of them does', () => {
    let story = failedOnce('unlimited');
    for (let again = 0; again < 6; again++) story = failAgain(story);
    expect(story.suspensions).toBe(0);
    expect(story.told(feedback).waiting('learner')).toEqual(['fractions experience-activities/practise']);
  });

  test('count whichever way leads to the next one: by other evidence', () => {
    const other = failedOnce(2).told([
      ...feedback.slice(0, 3),
      'plan-retry -> other-evidence-agreed',
      'demonstrate -> submitted',
    ]);
    expectExhausted(judged(other));
  });

  test('… by more instruction', () => {
    const taught = failedOnce(2).told([
      ...feedback.slice(0, 3),
      'plan-retry -> more-instruction-needed',
      'study -> no-change-needed',
      ...nextEvidence,
    ]);
    expectExhausted(judged(taught));
  });

  test('… and by claims of mastery while feedback is still under way, each of them', () => {
    const twice = judged(claimed(failedOnce()));
    expect(twice.waitingFor('fractions')).toEqual(['give-remedial-feedback/diagnose']);
    const thrice = judged(claimed(twice.told(['give-remedial-feedback/diagnose -> diagnosed', 'compose -> composed'])));
    expectExhausted(thrice);
    expect(() => claimed(thrice)).toThrow(/"fractions" is suspended by "case-1"/);
  });

  test('take the newest “not yet” into the feedback that is under way', () => {
    const again = judged(claimed(failedOnce().told(['give-remedial-feedback/diagnose -> diagnosed'])));
    expect(again.waitingFor('fractions')).toEqual(['give-remedial-feedback/diagnose']);
  });
});
