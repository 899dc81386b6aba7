import { describe, expect, test } from 'vitest';
import { dueSignals, models } from '../../../src/index.js';
import { assessed, decision, recorded, toEvidence, toResult } from './support/scenes.js';
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

  test('is not looked at again where the model does not switch that on', () => {
    const story = assessed(models.validator);
    expect(() => story.signal('track-progress', 'retention-due')).toThrow(
      /not an event that "track-progress" receives/,
    );
  });
});
