import { describe, expect, test } from 'vitest';
import { dueSignals, editModel, models, restoreJourney, saveJourney } from '../../../src/index.js';
import { assessed, decision, recorded } from './support/scenes.js';
import type { Story } from './support/story.js';

const send = 'track-progress/condition-due';
const { model } = editModel(models.validator, (draft) => {
  draft.cadence = [{ send, everyDays: 20, each: 'objective' }];
});

/** The objective “fractions” is advanced by a decision with the given outcome, and “ratios” is next. */
const advanced = (outcome: string, of = model): Story =>
  assessed(of, ['fractions', { id: 'ratios', requires: ['fractions'] }]).told([
    ...decision(outcome),
    'choose-next -> next-chosen',
    ...recorded,
    ...(outcome === 'advance' ? [] : recorded),
  ]);
const due = (story: Story, at: string) =>
  dueSignals(story.journey, at).map(({ event, objective, due: time }) => `${event} ${objective} ${time}`);
const looked = (story: Story, objective?: string, at = '2026-09-21T08:00:00Z'): Story =>
  story.happens(
    {
      type: 'signal.received',
      element: 'track-progress',
      event: 'condition-due',
      by: 'clock',
      ...(objective === undefined ? {} : { objective }),
    },
    at,
  );

describe('a condition on which an objective was advanced', () => {
  test('falls due once, its days after it was set, and is looked at in a talk with the learner', () => {
    const story = advanced('advance-on-condition');
    expect(due(story, '2026-09-21T07:59:59Z')).toEqual([]);
    const [line] = due(story, '2027-09-01T08:00:00Z');
    expect(line).toBe('condition-due fractions 2026-09-21T08:00:00.000Z');
    expect(due(advanced('advance'), '2027-09-01T08:00:00Z')).toEqual([]);
    const talk = looked(story, 'fractions');
    expect(talk.item('check-in')).toMatchObject({ subject: { kind: 'learner', id: 'ada' }, objective: 'fractions' });
    expect(due(talk, '2027-09-01T08:00:00Z')).toEqual([]);
    const met = talk.told(['check-in -> on-course']);
    expect(met.waitingFor('ada')).toEqual([]);
    expect(met.status).toEqual({ fractions: 'advanced', ratios: 'in-progress' });
  });

  test('that is not met changes the map, and suspends nothing', () => {
    const unmet = looked(advanced('advance-on-condition'), 'fractions').told(['check-in -> goal-reset']);
    expect(unmet.waitingFor('ada')).toEqual(['map-objectives/revise']);
    const refresher = unmet
      .told(['revise -> revised', 'agree -> agreed'])
      .happens({ type: 'objective.added', objective: { id: 'fractions-gap' }, by: 'teacher' });
    expect(refresher.status['fractions-gap']).toBe('not-started');
    expect(refresher.suspensions).toBe(0);
  });

  test('is looked at after a talk that is open, and stays what the talk is about when another falls due', () => {
    const behind = looked(advanced('advance-on-condition').signal('track-progress', 'check-in-due'), 'fractions');
    const next = behind.told(['check-in -> on-course']);
    expect(next.item('check-in').objective).toBe('fractions');
    expect(next.signal('track-progress', 'check-in-due').item('check-in').objective).toBe('fractions');
  });

  test('is remembered in a saved journey, part by part', () => {
    const { journey } = advanced('advance-on-condition');
    const again = restoreJourney(model, JSON.stringify(saveJourney(journey).state));
    expect(dueSignals(again, '2027-09-01T08:00:00Z')).toEqual(dueSignals(journey, '2027-09-01T08:00:00Z'));
    const after = looked(advanced('advance-on-condition'), 'fractions').journey;
    expect(restoreJourney(model, JSON.stringify(saveJourney(after)))).toEqual(after);
  });

  test('is asked after by name, of what is advanced; without a cadence whoever keeps the date sends it', () => {
    const story = advanced('advance-on-condition', models.validator);
    expect(due(story, '2027-09-01T08:00:00Z').filter((each) => each.startsWith('condition'))).toEqual([]);
    expect(looked(story, 'fractions').waitingFor('ada')).toEqual(['track-progress/check-in']);
    expect(() => looked(story)).toThrow('objective: name the objective that was advanced on the condition');
    expect(() => looked(story, 'ratios')).toThrow('objective: "ratios" is not advanced');
  });
});
