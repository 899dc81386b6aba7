import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { decision, feedback, nextEvidence, notYet, recorded, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';
import { withChoice } from './support/with-choice.js';

/** Another piece of work, another “not yet”, and feedback. */
const failAgain = (story: Story): Story =>
  story.told([...nextEvidence, ...toResult, ...recorded, ...decision('not-yet'), ...recorded, ...feedback]);

const failedOnce = (attempts?: number | 'unlimited'): Story =>
  notYet(attempts === undefined ? models.validator : withChoice(models.validator, { settings: { attempts } })).told(feedback);

const failedThreeTimes = (): Story => failAgain(failAgain(failedOnce()));

describe('attempts', () => {
  test('after the third “not yet” a case is opened, and nobody works on the objective until it is settled', () => {
    const twice = failAgain(failedOnce());
    expect(twice.suspensions).toBe(0);
    expect(twice.waiting('learner')).toEqual(['fractions experience-activities/practise']);
    const exhausted = failAgain(twice);
    expect(exhausted.status).toEqual({ fractions: 'suspended' });
    expect(exhausted.waiting()).toEqual(['case-1 handle-exceptions/triage']);
  });

  test('the leader rules that the learner advances, and the learner is told', () => {
    const ruled = failedThreeTimes().told([
      'teacher: triage -> urgent',
      'school-leader: escalate -> advancement-ruled',
      'school-leader: handle-exceptions/inform -> informed',
    ]);
    expect(ruled.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
    expect(ruled.told(['decide-advancement/inform -> informed']).status).toEqual({ fractions: 'advanced' });
  });

  test('a ruling that shows a pattern rules all the same, and tells the organisation', () => {
    const ruled = failedThreeTimes().told([
      'triage -> urgent',
      'escalate -> advancement-ruled',
      'handle-exceptions/inform -> pattern-found',
    ]);
    expect(ruled.news).toContain('manage-organization.review-requested fractions');
    expect(ruled.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
  });

  test('the case is closed without a ruling: the learner goes on, and attempts are counted from the beginning', () => {
    let story = failedThreeTimes().told([
      'triage -> routine',
      'resolve -> remedy-agreed',
      'handle-exceptions/inform -> informed',
      ...recorded,
    ]);
    expect(story.status).toEqual({ fractions: 'in-progress' });
    expect(story.waiting()).toEqual(['fractions experience-activities/practise']);
    story = failAgain(failAgain(story));
    expect(story.suspensions).toBe(1);
    expect(failAgain(story).suspensions).toBe(2);
  });

  test('after a case that was closed without a ruling the learner can still advance', () => {
    const story = failedThreeTimes()
      .told(['triage -> not-an-exception'])
      .told([...nextEvidence, ...toResult, ...recorded, ...decision('advance')]);
    expect(story.status).toEqual({ fractions: 'advanced' });
  });

  test('where there is one attempt, the first “not yet” opens the case', () => {
    expect(failedOnce(1).status).toEqual({ fractions: 'suspended' });
  });

  test('where attempts are not limited, no number of them does', () => {
    let story = failedOnce('unlimited');
    for (let again = 0; again < 6; again++) story = failAgain(story);
    expect(story.suspensions).toBe(0);
    expect(story.waiting('learner')).toEqual(['fractions experience-activities/practise']);
  });
});
