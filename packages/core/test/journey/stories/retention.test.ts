import { describe, expect, test } from 'vitest';
import { dueSignals, journeyEvents, journeyLog, models } from '../../../src/index.js';
import { assessed, decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const model = models.khanAcademyCoach;
const MONTH_LATER = '2026-10-01T08:00:00Z';

/** Fractions are mastered, ratios are next. */
const mastered = (): Story =>
  assessed(model, ['fractions', { id: 'ratios', requires: ['fractions'] }]).told([
    ...decision('advance'),
    'choose-next -> next-chosen',
    ...recorded,
  ]);
const lookedAgain = (): Story => mastered().signal('track-progress', 'retention-due', MONTH_LATER);

describe('mastery', () => {
  test('is looked at again by the cadence of the model', () => {
    const due = dueSignals(mastered().journey, MONTH_LATER).map(({ event }) => event);
    expect(due).toContain('retention-due');
    expect(lookedAgain().item('check-retention').responsible).toEqual(['platform']);
    expect(lookedAgain().told(['check-retention -> holds']).waitingFor('ada')).toEqual([]);
  });

  test('that has faded comes back: the map is revised, and a refresher is added and advanced', () => {
    const faded = lookedAgain().told(['check-retention -> faded']);
    expect(faded.waitingFor('ada')).toEqual(['map-objectives/revise']);
    expect(faded.status).toEqual({ fractions: 'advanced', ratios: 'in-progress' });
    const refresher = faded
      .told(['revise -> revised', 'agree -> agreed', ...recorded])
      .happens({ type: 'objective.added', objective: { id: 'fractions-refresher' }, by: 'coach' })
      .told(['revise -> revised', 'agree -> agreed', ...recorded]);
    expect(refresher.waitingFor('fractions-refresher')).toEqual(['deliver-activities/select']);
    const back = refresher
      .told([...toEvidence, ...toResult], { about: 'fractions-refresher' })
      .told(recorded)
      .told(decision('advance'), { about: 'fractions-refresher' });
    expect(back.status).toEqual({ fractions: 'advanced', ratios: 'in-progress', 'fractions-refresher': 'advanced' });
  });

  test('that has faded is of those objectives that whoever looked names, and the log has them', () => {
    const { id: workItem } = lookedAgain().item('check-retention');
    const ended = { type: 'work.ended', workItem, outcome: 'faded', by: 'platform' } as const;
    const faded = lookedAgain().happens({ ...ended, objectives: ['fractions'] });
    expect(faded.waitingFor('ada')).toEqual(['map-objectives/revise']);
    const [entry] = journeyLog(faded.journey).filter(({ outcome }) => outcome === 'faded');
    expect(entry?.note).toBe('fractions');
    expect(journeyEvents(faded.journey).at(-1)).toMatchObject({ outcome: 'faded', objectives: ['fractions'] });
    // They are objectives of this journey, each once.
    expect(() => lookedAgain().happens({ ...ended, objectives: ['fraction'] })).toThrow(
      'objectives[0]: "fraction" is not an objective of this journey; did you mean "fractions"?',
    );
    expect(() => lookedAgain().happens({ ...ended, objectives: ['ratios', 'ratios'] })).toThrow(
      'objectives[1]: "ratios" is named twice; remove one',
    );
    expect(() => lookedAgain().happens({ ...ended, objectives: [] })).toThrow(
      'objectives: name the objectives that the outcome is about, or leave "objectives" out',
    );
    // Work on an objective is about that one.
    const select = { type: 'work.ended', workItem: lookedAgain().item('select').id, outcome: 'selected' } as const;
    expect(() => lookedAgain().happens({ ...select, by: 'platform', objectives: ['ratios'] })).toThrow(
      'is about "ratios", not about the learner; leave out "objectives"',
    );
  });

  test('is not looked at again before there is any, and has faded only of what was advanced', () => {
    const nothing = mapped(model, ['fractions', 'ratios']);
    expect(dueSignals(nothing.journey, MONTH_LATER).map(({ event }) => event)).not.toContain('retention-due');
    expect(() => nothing.signal('track-progress', 'retention-due', MONTH_LATER)).toThrow(
      'event: no objective is advanced yet, so that none can have faded',
    );
    const { id: workItem, outcomes } = lookedAgain().item('check-retention');
    expect(outcomes).toEqual(['holds', 'faded']);
    const ended = { type: 'work.ended', workItem, outcome: 'faded', by: 'platform' } as const;
    expect(() => lookedAgain().happens({ ...ended, objectives: ['fractions', 'ratios'] })).toThrow(
      'objectives[1]: "ratios" is not advanced, and cannot have faded; name one that is: "fractions"',
    );
    const signal = { type: 'signal.received', element: 'track-progress', event: 'retention-due', by: 'clock' } as const;
    expect(() => mastered().happens({ ...signal, objective: 'ratios' })).toThrow(
      'objective: "ratios" is not advanced, and cannot have faded; name one that is: "fractions"',
    );
    const asked = mastered().happens({ ...signal, objective: 'fractions' });
    expect(asked.waitingFor('ada')).toEqual(['track-progress/check-retention']);
  });

  test('is not looked at again where the model does not switch that on', () => {
    const story = assessed(models.validator);
    expect(() => story.signal('track-progress', 'retention-due')).toThrow(
      /not an event that "track-progress" receives/,
    );
  });
});
