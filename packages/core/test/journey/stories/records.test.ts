import { describe, expect, test } from 'vitest';
import { dueSignals, journeyLog, models, raci } from '../../../src/index.js';
import { assessed, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import { withChoice } from './support/with-choice.js';

const WINTER = '2026-12-01T08:00:00Z';
const told = (event: string) => mapped(models.validator).signal('track-progress', event);

describe('the family', () => {
  test('is told of progress at the end of each period', () => {
    const story = mapped(models.validator);
    expect(dueSignals(story.journey, WINTER).map(({ event }) => event)).toEqual(['period-ended']);
    const due = told('period-ended');
    expect(due.waitingFor('ada')).toEqual(['track-progress/share-progress']);
    expect(due.item('share-progress')).toMatchObject({ owes: ['progress-report'], informed: ['learner', 'family'] });
    for (const outcome of ['shared', 'not-reached'])
      expect(due.told([`share-progress -> ${outcome}`]).waitingFor('ada')).toEqual([]);
  });

  test('that worries is heard: those who help are alerted', () => {
    expect(told('period-ended').told(['share-progress -> family-worried']).waitingFor('ada')).toEqual([
      'track-progress/alert',
    ]);
  });

  test('is not told where the learners are adults', () => {
    expect(() => mapped(models.collegeForAmerica).signal('track-progress', 'period-ended')).toThrow(/not an event/);
  });
});

describe('who is told', () => {
  test('learners hear of an alarm about them', () => {
    const alarm = told('period-ended').told(['share-progress -> family-worried']);
    expect(alarm.item('alert').informed).toEqual(['learner', 'family']);
  });

  test.each(Object.values(models).map((model) => [model.id, model] as const))(
    '%s leaves nobody out at a step of what they hear of',
    (_, model) => {
      for (const role of model.roles)
        for (const row of raci(model)) {
          if (role.informed.includes(row.element)) expect(row.informed, row.step).toContain(role.id);
          if (role.consulted.includes(row.element)) expect(row.consulted, row.step).toContain(role.id);
        }
    },
  );
});

describe('a record', () => {
  test('is disputed by the learner, and a statement stands beside an entry that stands', () => {
    const disputed = told('record-disputed');
    expect(disputed.waitingFor('ada')).toEqual(['track-progress/reconcile']);
    const settled = disputed.told(['reconcile -> statement-added']);
    expect(settled.waitingFor('ada')).toEqual([]);
    expect(settled.done('track-progress').at(-1)).toBe('track-progress/reconcile statement-added');
    expect(settled.suspensions).toBe(0);
  });

  test('that is mended is read again for pace and gaps', () => {
    expect(told('record-disputed').told(['reconcile -> reconciled']).waitingFor('ada')).toEqual([
      'track-progress/interpret',
    ]);
  });

  test.each([
    ['check-in-due', 'check-in'],
    ['period-ended', 'share-progress'],
    ['record-disputed', 'reconcile'],
  ])('that is being written makes %s wait, and loses nothing', (event, step) => {
    const writing = mapped(models.flexBlend)
      .told([...toEvidence, ...toResult])
      .signal('track-progress', event);
    expect(writing.waitingFor('ada')).toEqual(['track-progress/update']);
    expect(writing.told(recorded).waitingFor('ada')).toEqual([`track-progress/${step}`]);
  });

  test('that is being written is read once when a target date passes meanwhile', () => {
    const writing = mapped(models.flexBlend)
      .told([...toEvidence, ...toResult])
      .signal('track-progress', 'target-date-passed');
    expect(writing.told(recorded).waitingFor('ada')).toEqual([]);
    expect(writing.told(recorded).done('track-progress/interpret')).toHaveLength(1);
    expect(told('target-date-passed').waitingFor('ada')).toEqual(['track-progress/interpret']);
  });

  test(
    'that is being read for one target date is read for the next with it, about the learner; the log says of which ' +
      'objectives',
    () => {
      const passed = (story: ReturnType<typeof mapped>, objective: string) =>
        story.happens({
          type: 'signal.received',
          element: 'track-progress',
          event: 'target-date-passed',
          objective,
          by: 'clock',
        });
      const both = passed(passed(mapped(models.validator, ['fractions', 'ratios']), 'fractions'), 'ratios');
      expect(both.waitingFor('ada').filter((work) => work.startsWith('track-progress'))).toEqual([
        'track-progress/interpret',
      ]);
      expect(both.item('interpret').subject).toEqual({ kind: 'learner', id: 'ada' });
      const dates = journeyLog(both.journey).filter(({ activity }) => activity === 'track-progress.target-date-passed');
      expect(dates.map(({ subject }) => subject)).toEqual(['fractions', 'ratios']);
      expect(both.told(['interpret -> on-pace']).waitingFor('ada')).toEqual([]);
    },
  );

  test.each([
    ['check-in-due', 'check-in', 'on-course'],
    ['period-ended', 'share-progress', 'shared'],
  ])('does not pile up what falls due again meanwhile: %s', (event, step, outcome) => {
    const twice = mapped(models.flexBlend).signal('track-progress', event).signal('track-progress', event);
    expect(twice.told([`${step} -> ${outcome}`]).waitingFor('ada')).toEqual([]);
  });

  test('leaves as a transcript where the model hands records on', () => {
    const asked = mapped(withChoice(models.validator, { options: ['track-progress/export-record'] })).signal(
      'track-progress',
      'transfer-requested',
    );
    expect(asked.item('export-record').owes).toEqual(['transcript']);
    expect(asked.told(['export-record -> exported']).waitingFor('ada')).toEqual([]);
    const questioned = asked.told(['export-record -> entry-questioned']);
    expect(questioned.waitingFor('ada')).toEqual(['track-progress/reconcile']);
    // Once the entry is settled, the record is transferred without another request.
    const ways = [['reconcile -> reconciled', 'interpret -> on-pace'], ['reconcile -> statement-added']];
    for (const way of ways) {
      const out = questioned.told(way);
      expect(out.waitingFor('ada')).toEqual(['track-progress/export-record']);
      expect(out.told(['export-record -> exported']).waitingFor('ada')).toEqual([]);
    }
    expect(() => told('transfer-requested')).toThrow(/not an event/);
  });

  test('has what was assessed in it before anybody reads it', () => {
    const story = mapped(models.validator).told([...toEvidence, ...toResult]);
    expect(story.waitingFor('ada')).toEqual(['track-progress/update']);
    expect(assessed(models.validator).waitingFor('ada')).toEqual([]);
  });
});
