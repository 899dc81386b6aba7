import { describe, expect, test } from 'vitest';
import { dueSignals, models, restoreJourney, saveJourney } from '../../../src/index.js';
import { feedback, mapped, notYet, recorded } from './support/scenes.js';
import type { Story } from './support/story.js';
import { withChoice } from './support/with-choice.js';

const day = (number: number): string => `2026-09-${String(number).padStart(2, '0')}T08:00:00Z`;
const due = (story: Story, at: string): readonly string[] =>
  dueSignals(story.journey, at).map(({ element, event }) => `${element}/${event}`);

/** Sends the signals that are due, as an application does. */
const ticked = (story: Story, at: string): Story =>
  dueSignals(story.journey, at).reduce((now, { element, event }) => now.signal(element, event, at), story);

const weekly = models.aiTutorGuide;
const missed = (story: Story): Story =>
  story.signal('track-progress', 'check-in-due').told(['check-in -> did-not-come']);

describe('check-ins', () => {
  test('come round every week, each a week after the one before', () => {
    let story = mapped(weekly);
    expect(due(story, day(7))).toEqual([]);
    expect(due(story, day(9))).toEqual(['track-progress/check-in-due']);
    story = ticked(story, day(9));
    expect(story.waiting('guide')).toContain('ada track-progress/check-in');
    expect(due(story, day(15))).toEqual([]);
    story = story.told(['check-in -> on-course'], { at: day(10) });
    expect(due(story, day(16))).toEqual(['track-progress/check-in-due']);
  });

  test('that fall due while one is open are not piled up', () => {
    const twice = ticked(ticked(mapped(weekly), day(9)), day(16)).told(['check-in -> on-course']);
    expect(twice.waitingFor('ada')).toEqual([]);
  });

  test('can reset a goal, which revises the map', () => {
    const reset = ticked(mapped(weekly), day(9)).told(['check-in -> goal-reset']);
    expect(reset.waitingFor('ada')).toEqual(['map-objectives/revise']);
  });

  test('are missed once, and nobody is alarmed or suspended', () => {
    const once = missed(mapped(weekly));
    expect(once.waitingFor('ada')).toEqual([]);
    expect(once.news.some((each) => each.startsWith('exception'))).toBe(false);
  });

  test('are missed three times in a row: somebody looks into it, and a case is opened that does not suspend', () => {
    const thrice = missed(missed(missed(mapped(weekly))));
    expect(thrice.waitingFor('ada')).toEqual(['track-progress/alert']);
    const unreachable = thrice.told(['alert -> unreachable']);
    expect(unreachable.waiting()).toEqual(['fractions deliver-activities/select', 'case-1 handle-exceptions/triage']);
    expect(unreachable.suspensions).toBe(0);
    expect(unreachable.status).toEqual({ fractions: 'in-progress' });
    const { journey } = unreachable;
    expect(restoreJourney(journey.model, saveJourney(journey).state)).toEqual({
      ...journey,
      log: [],
      logFrom: journey.revision + 1,
    });
  });

  test('to which the learner comes are the end of a row of missed ones', () => {
    const came = missed(missed(mapped(weekly)))
      .signal('track-progress', 'check-in-due')
      .told(['check-in -> on-course']);
    expect(missed(missed(came)).waitingFor('ada')).toEqual([]);
    expect(missed(missed(missed(came))).waitingFor('ada')).toEqual(['track-progress/alert']);
  });

  test('are as many in a row as the model says', () => {
    const strict = mapped(withChoice(weekly, { settings: { missedAppointments: 1 } }));
    expect(missed(strict).waitingFor('ada')).toEqual(['track-progress/alert']);
  });
});

describe('a talk about feedback', () => {
  const confer = (): Story => notYet(models.validator).told(feedback.slice(0, 2));
  const away = 'confer -> did-not-come';

  test('that is missed once is held again', () => {
    expect(confer().told([away]).waiting()).toEqual(['fractions give-remedial-feedback/confer']);
  });

  test('that is missed three times in a row opens a case that does not suspend', () => {
    const thrice = confer().told([away, away, away]);
    expect(thrice.waiting()).toEqual(['fractions give-remedial-feedback/confer', 'case-1 handle-exceptions/triage']);
    expect(thrice.suspensions).toBe(0);
    const found = thrice.told([
      'triage -> routine',
      'resolve -> remedy-agreed',
      'handle-exceptions/inform -> informed',
      ...recorded,
    ]);
    expect(found.told(['confer -> understood', 'plan-retry -> cleared']).waiting()).toEqual([
      'fractions experience-activities/practise',
    ]);
  });
});
