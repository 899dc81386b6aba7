import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  dueSignals,
  journeyEvents,
  journeyLog,
  models,
  restoreJourney,
  saveJourney,
} from '../../../src/index.js';
import { assessed, decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const model = models.khanAcademyCoach;
const MONTH_LATER = '2026-10-01T08:00:00Z';

const notMastered = 'is not advanced, so there is no mastery of it to look at; name one that is: "fractions"';

/** The objective “fractions” is mastered, and “ratios” is next. */
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
    // Named objectives must belong to the journey, and each may be named only once.
    expect(() => lookedAgain().happens({ ...ended, objectives: ['fraction'] })).toThrow(
      'objectives[0]: "fraction" is not an objective of this journey; did you mean "fractions"?',
    );
    expect(() => lookedAgain().happens({ ...ended, objectives: ['ratios', 'ratios'] })).toThrow(
      'objectives[1]: "ratios" is named twice; remove one',
    );
    expect(() => lookedAgain().happens({ ...ended, objectives: [] })).toThrow(
      'objectives: name the objectives that the outcome is about, or leave "objectives" out',
    );
    // Work on an objective concerns only that objective.
    const select = { type: 'work.ended', workItem: lookedAgain().item('select').id, outcome: 'selected' } as const;
    expect(() => lookedAgain().happens({ ...select, by: 'platform', objectives: ['ratios'] })).toThrow(
      'is about "ratios", not about the learner; leave out "objectives"',
    );
  });

  test('is not looked at again before there is any, and has faded only of what was advanced', () => {
    const nothing = mapped(model, ['fractions', 'ratios']);
    expect(dueSignals(nothing.journey, MONTH_LATER).map(({ event }) => event)).not.toContain('retention-due');
    expect(() => nothing.signal('track-progress', 'retention-due', MONTH_LATER)).toThrow(
      'event: no objective is advanced yet, so there is no mastery to look at',
    );
    const { id: workItem, outcomes } = lookedAgain().item('check-retention');
    expect(outcomes).toEqual(['holds', 'faded']);
    const ended = { type: 'work.ended', workItem, outcome: 'faded', by: 'platform' } as const;
    expect(() => lookedAgain().happens({ ...ended, objectives: ['fractions', 'ratios'] })).toThrow(
      `objectives[1]: "ratios" ${notMastered}`,
    );
    // Mastery of an objective that was never mastered cannot hold either.
    expect(() => lookedAgain().happens({ ...ended, outcome: 'holds', objectives: ['ratios'] })).toThrow(
      `objectives[0]: "ratios" ${notMastered}`,
    );
    const holds = lookedAgain().happens({ ...ended, outcome: 'holds', objectives: ['fractions'] });
    expect(holds.waitingFor('ada')).toEqual([]);
    const signal = { type: 'signal.received', element: 'track-progress', event: 'retention-due', by: 'clock' } as const;
    expect(() => mastered().happens({ ...signal, objective: 'ratios' })).toThrow(`objective: "ratios" ${notMastered}`);
    const asked = mastered().happens({ ...signal, objective: 'fractions' });
    expect(asked.waitingFor('ada')).toEqual(['track-progress/check-retention']);
  });

  test('is due again its days after the first was reached, however long that took', () => {
    const late = '2026-11-10T08:00:00Z';
    const reached = assessed(model, ['fractions', { id: 'ratios', requires: ['fractions'] }]).told(
      decision('advance'),
      {
        at: late,
      },
    );
    const due = (at: string) => dueSignals(reached.journey, at).filter(({ event }) => event === 'retention-due');
    expect(due('2026-12-08T07:59:59Z')).toEqual([]);
    expect(due('2026-12-08T08:00:00Z').map((each) => each.due)).toEqual(['2026-12-08T08:00:00.000Z']);
    const looked = reached.signal('track-progress', 'retention-due', '2026-12-09T08:00:00Z');
    expect(dueSignals(looked.journey, '2027-01-06T07:59:59Z').map(({ event }) => event)).not.toContain('retention-due');
    expect(dueSignals(looked.journey, '2027-01-06T08:00:00Z').map(({ event }) => event)).toContain('retention-due');
    // Mastering another objective later does not postpone the check.
    const again = restoreJourney(model, JSON.stringify(saveJourney(reached.journey)));
    expect(dueSignals(again, '2026-12-08T08:00:00Z')).toEqual(dueSignals(reached.journey, '2026-12-08T08:00:00Z'));
  });

  test('that has faded, of one among several, and nobody says of which, is a warning', () => {
    const one = lookedAgain();
    const faded = (story: Story, objectives: readonly string[]) =>
      advanceJourney(story.journey, {
        id: 'looked',
        at: MONTH_LATER,
        type: 'work.ended',
        workItem: story.item('check-retention').id,
        outcome: 'faded',
        by: 'platform',
        ...(objectives.length === 0 ? {} : { objectives }),
      }).warnings.map(({ code }) => code);
    expect(faded(one, [])).toEqual([]);
    const recognised = mapped(model, ['fractions', 'ratios', 'rates'])
      .happens({ type: 'recognition.requested', objectives: ['fractions', 'ratios'], by: 'coach' })
      .told(['recognise -> recognised', 'decide-advancement/inform -> informed'], { about: 'fractions' })
      .told(['recognise -> recognised', 'decide-advancement/inform -> informed'], { about: 'ratios' });
    const two = ['choose-next -> next-chosen', ...recorded, 'choose-next -> next-chosen', ...recorded]
      .reduce(
        (story, line) =>
          story.waiting().some((each) => each.endsWith(line.split(' ')[0] ?? '')) ? story.told([line]) : story,
        recognised,
      )
      .signal('track-progress', 'retention-due', MONTH_LATER);
    expect(faded(two, [])).toEqual(['no-objective']);
    expect(faded(two, ['fractions'])).toEqual([]);
  });

  test('is not looked at again where the model does not switch that on', () => {
    const story = assessed(models.validator);
    expect(() => story.signal('track-progress', 'retention-due')).toThrow(
      /not an event that "track-progress" receives/,
    );
  });
});
