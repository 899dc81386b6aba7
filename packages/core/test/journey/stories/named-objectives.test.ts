import { describe, expect, test } from 'vitest';
import { advanceJourney, models, restoreJourney, saveJourney } from '../../../src/index.js';
import { assessed, decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const THREE = ['a', 'b', 'c'];
const atWork = ['select -> selected', 'introduce -> introduced', 'orient -> goal-set'];

/** Three objectives are in practice, and a check-in is due. */
const checkIn = (): Story =>
  THREE.reduce((story, about) => story.told(atWork, { about }), mapped(models.validator, THREE)).signal(
    'track-progress',
    'check-in-due',
  );

const ended = (story: Story, step: string, outcome: string, objectives?: readonly string[]): Story => {
  const { id, responsible } = story.item(step);
  return story.happens({
    type: 'work.ended',
    workItem: id,
    outcome,
    by: responsible[0] ?? '',
    ...(objectives === undefined ? {} : { objectives }),
  });
};

const waitingAt = (story: Story, work: string): readonly string[] =>
  story.waiting().flatMap((each) => (each.endsWith(` ${work}`) ? [each.slice(0, each.indexOf(' '))] : []));

describe('help after a check-in', () => {
  test.each([
    ['help-needed-now', 'deliver-activities/support'],
    ['alerted', 'recommend/study'],
  ])('is for the objectives that are named, with %s', (outcome, work) => {
    const helped = (objectives?: readonly string[]) =>
      waitingAt(ended(ended(checkIn(), 'check-in', 'worry'), 'alert', outcome, objectives), work);
    expect(helped(['b'])).toEqual(['b']);
    expect(helped(['a', 'c'])).toEqual(['a', 'c']);
    expect(helped()).toEqual(THREE);
  });

  test('is for the one of which the worry was, unless somebody names another; the item says which', () => {
    const worried = ended(checkIn(), 'check-in', 'worry', ['b']);
    expect(worried.item('alert')).toMatchObject({ subject: { kind: 'learner', id: 'ada' }, objective: 'b' });
    expect(waitingAt(ended(worried, 'alert', 'help-needed-now'), 'deliver-activities/support')).toEqual(['b']);
    expect(waitingAt(ended(worried, 'alert', 'help-needed-now', ['c']), 'deliver-activities/support')).toEqual(['c']);
    const { journey } = worried;
    expect(restoreJourney(journey.model, JSON.stringify(saveJourney(journey)))).toEqual(journey);
  });

  test('of a goal that is set anew opens one revision of the map, however many objectives it was about', () => {
    const reset = ended(checkIn(), 'check-in', 'goal-reset', ['a', 'c']);
    expect(waitingAt(reset, 'map-objectives/revise')).toEqual(['ada']);
    expect(waitingAt(reset.told(['revise -> map-stands']), 'map-objectives/revise')).toEqual([]);
  });
});

/** Two of three objectives are mastered, and no other work about the learner is open. */
const mastered = (): Story =>
  assessedTwice().told(['choose-next -> next-chosen', ...recorded, 'choose-next -> next-chosen']);
const assessedTwice = (): Story =>
  assessed(models.khanAcademyCoach, ['a', { id: 'b', requires: ['a'] }, { id: 'c', requires: ['b'] }])
    .told([...decision('advance'), 'update -> updated', 'interpret -> on-pace'])
    .told([...toEvidence, ...toResult, ...recorded, ...decision('advance')]);

const due = (story: Story, objective?: string): Story =>
  story.happens({
    type: 'signal.received',
    element: 'track-progress',
    event: 'retention-due',
    by: 'clock',
    ...(objective === undefined ? {} : { objective }),
  });
const looking = 'track-progress/check-retention';

describe('mastery of several objectives', () => {
  const about = (story: Story): string | undefined => story.item('check-retention').objective;

  test('is looked at for one after the other, each once, however often it falls due meanwhile', () => {
    const both = due(due(due(mastered(), 'a'), 'b'), 'a');
    expect(about(both)).toBe('a');
    const other = both.told(['check-retention -> holds']);
    expect(about(other)).toBe('b');
    expect(waitingAt(other.told(['check-retention -> holds']), looking)).toEqual([]);
  });

  test('is not lost behind other work, nor in a saved journey', () => {
    const behind = due(due(mastered().signal('track-progress', 'check-in-due'), 'a'), 'b');
    const saved = restoreJourney(models.khanAcademyCoach, JSON.stringify(saveJourney(behind.journey)));
    const first = behind.under(() => saved).told(['check-in -> on-course']);
    expect(about(first)).toBe('a');
    expect(about(first.told(['check-retention -> holds']))).toBe('b');
  });

  test('is looked at as a whole where the signal names none, which covers each', () => {
    const whole = due(due(mastered()), 'b');
    expect(about(whole)).toBeUndefined();
    expect(waitingAt(whole.told(['check-retention -> holds']), looking)).toEqual([]);
  });

  test.each(['holds', 'faded'])(
    'and nobody says of which it %s: a warning, unless the signal has named it',
    (outcome) => {
      const warned = (story: Story, objectives?: readonly string[]) =>
        advanceJourney(story.journey, {
          id: 'looked',
          at: '2026-10-01T08:00:00Z',
          type: 'work.ended',
          workItem: story.item('check-retention').id,
          outcome,
          by: 'platform',
          ...(objectives === undefined ? {} : { objectives }),
        }).warnings.flatMap(({ code, message }) => (code === 'no-objective' ? [message] : []));
      const [message] = warned(due(mastered()));
      const said = outcome === 'holds' ? 'holds' : 'has faded';
      expect(message).toBe(
        `several objectives are advanced, and it is not said for which of them mastery ${said}; name those that were ` +
          'looked at in "objectives": "a" or "b"',
      );
      expect(warned(due(mastered()), ['a'])).toEqual([]);
      expect(warned(due(mastered(), 'b'))).toEqual([]);
    },
  );
});
