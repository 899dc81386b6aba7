import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  defineModel,
  editModel,
  JourneyError,
  journeyEvents,
  journeyLog,
  journeyTable,
  ModelError,
  models,
  moveWork,
  objectiveStatuses,
  openWork,
  reassignJourney,
  replayJourney,
  saveJourney,
  startJourney,
  xesEvents,
} from '../../src/index.js';
import { AT, assessed, decided, end, mapped, send, start, steps, through } from './support/drive.js';
import { queueElements, queueRoutes } from './support/queue.js';

describe('a journey', () => {
  test('begins at the mapper’s desk, and the map opens what is not blocked', () => {
    const journey = startJourney(models.validator, start);
    expect(steps(journey)).toEqual(['ada map-objectives/review-prior-learning']);
    expect(objectiveStatuses(journey)).toEqual({ fractions: 'not-started', ratios: 'blocked' });
    expect(steps(mapped())).toEqual(['fractions deliver-activities/select', 'ada track-progress/set-baseline']);
    expect(objectiveStatuses(mapped())).toEqual({ fractions: 'in-progress', ratios: 'blocked' });
  });

  test('a work item says who, what, and how it may end', () => {
    const [item] = openWork(startJourney(models.flexBlend, start));
    expect(item).toMatchObject({
      element: 'map-objectives',
      step: 'review-prior-learning',
      subject: { kind: 'learner', id: 'ada' },
      responsible: ['expectations-manager'],
      accountable: ['expectations-manager'],
      outcomes: [
        'reviewed',
        'records-missing',
        'supports-indicated',
        'learning-to-recognise',
        'supports-and-learning-found',
      ],
      owes: ['progress-record'],
      since: AT,
    });
    expect(openWork(startJourney(models.flexBlend, start), 'learner')).toEqual([]);
  });

  test('advancing on one objective opens those that it was blocking', () => {
    let journey = through(
      mapped(),
      ['set-baseline', 'baseline-set'],
      ['select', 'selected'],
      ['introduce', 'introduced'],
      ['orient', 'goal-set'],
      ['practise', 'practised'],
      ['reflect', 'ready-to-show'],
      ['demonstrate', 'submitted'],
    );
    journey = decided(assessed(journey), 'advance');
    expect(objectiveStatuses(journey)).toEqual({ fractions: 'advanced', ratios: 'in-progress' });
    expect(steps(journey)).toContain('ratios deliver-activities/select');
    expect(steps(journey).some((step) => step.startsWith('fractions'))).toBe(false);
  });

  test('a learner who has mastered something elsewhere is assessed on it and advances without the activities', () => {
    let journey = send(mapped(), { type: 'mastery.claimed', objective: 'fractions', by: 'learner' });
    journey = decided(assessed(journey), 'advance');
    expect(objectiveStatuses(journey).fractions).toBe('advanced');
    const done = journeyLog(journey)
      .filter(({ lifecycle }) => lifecycle === 'complete')
      .map(({ activity }) => activity);
    expect(done.some((activity) => activity.startsWith('experience-activities'))).toBe(false);
    expect(() => send(journey, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' })).toThrow(
      /is advanced/,
    );
  });

  test('an appeal reopens a decision, and only where there is one', () => {
    const claimed = send(mapped(), { type: 'mastery.claimed', objective: 'fractions', by: 'learner' });
    expect(() => send(claimed, { type: 'appeal.raised', objective: 'fractions', by: 'learner', reason: 'x' })).toThrow(
      /no decision on it that could be appealed/,
    );
    let journey = decided(assessed(claimed), 'not-yet');
    journey = send(journey, {
      type: 'appeal.raised',
      objective: 'fractions',
      by: 'learner',
      reason: 'the rubric was another',
    });
    expect(openWork(journey, 'school-leader').map(({ step }) => step)).toEqual(['hear-appeal']);
    expect(() => openWork<string>(journey, 'scool-leader')).toThrow(/did you mean "school-leader"\?/);
    // Whoever is appealed against does not decide again, but informs the learner.
    journey = end(journey, 'hear-appeal', 'decision-changed');
    expect(openWork(journey, 'validator').map(({ step }) => step)).toEqual(['inform']);
    journey = end(journey, 'inform', 'informed');
    expect(objectiveStatuses(journey).fractions).toBe('advanced');
  });

  test('an exception suspends what it concerns, and hands back to where it was', () => {
    const before = mapped();
    let journey = send(before, { type: 'exception.raised', concerns: 'fractions', by: 'learner', reason: 'ill' });
    expect(objectiveStatuses(journey).fractions).toBe('suspended');
    expect(steps(journey)).toEqual(['ada track-progress/set-baseline', 'case-1 handle-exceptions/triage']);
    const held = openWork(before).find(({ step }) => step === 'select');
    expect(() => send(journey, { type: 'work.ended', workItem: held?.id, outcome: 'selected', by: 'teacher' })).toThrow(
      /suspended by "case-1"/,
    );
    journey = through(journey, ['triage', 'routine'], ['resolve', 'remedy-agreed'], ['inform', 'informed']);
    expect(objectiveStatuses(journey).fractions).toBe('in-progress');
    expect(openWork(journey).find(({ step }) => step === 'select')?.id).toBe(held?.id);
  });

  test('an exception about the learner suspends everything; taking it back gives everything back', () => {
    const before = mapped();
    const journey = send(before, { type: 'exception.raised', concerns: 'ada', by: 'teacher', reason: 'moved' });
    expect(objectiveStatuses(journey)).toEqual({ fractions: 'suspended', ratios: 'suspended' });
    expect(steps(journey)).toEqual(['case-1 handle-exceptions/triage']);
    const back = send(journey, { type: 'exception.withdrawn', case: 'case-1', by: 'teacher' });
    expect(steps(back)).toEqual(steps(before));
    expect(() => send(back, { type: 'exception.withdrawn', case: 'case-1', by: 'teacher' })).toThrow(
      /"case-1" is not an open exception case/,
    );
  });

  test('objectives can be added and withdrawn; what others wait for cannot', () => {
    let journey = send(mapped(), { type: 'objective.added', objective: { id: 'rates' }, by: 'teacher' });
    expect(steps(journey)).toContain('ada map-objectives/revise');
    journey = through(journey, ['revise', 'revised'], ['agree', 'agreed']);
    expect(steps(journey)).toContain('rates deliver-activities/select');
    expect(() => send(journey, { type: 'objective.withdrawn', objective: 'fractions', by: 'teacher' })).toThrow(
      /"ratios" cannot open without "fractions"/,
    );
    journey = send(journey, { type: 'objective.withdrawn', objective: 'rates', by: 'teacher' });
    expect(objectiveStatuses(journey).rates).toBe('withdrawn');
    expect(steps(journey).some((step) => step.startsWith('rates'))).toBe(false);
  });

  test('an added objective opens also where the map is found to stand as it is', () => {
    const journey = through(send(mapped(), { type: 'objective.added', objective: { id: 'rates' }, by: 'teacher' }), [
      'revise',
      'map-stands',
    ]);
    expect(steps(journey)).toContain('rates deliver-activities/select');
  });

  test('a journey can be withdrawn, and then nothing happens any more', () => {
    const journey = send(mapped(), { type: 'journey.withdrawn', by: 'learner', reason: 'moved away' });
    expect(openWork(journey)).toEqual([]);
    expect(new Set(Object.values(objectiveStatuses(journey)))).toEqual(new Set(['withdrawn']));
    expect(() => send(journey, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' })).toThrow(
      /has been withdrawn/,
    );
  });

  test('artifacts handed in are there for whoever reads them', () => {
    const before = mapped();
    const item = openWork(before).find(({ step }) => step === 'select');
    const journey = send(before, {
      type: 'work.ended',
      workItem: item?.id,
      outcome: 'selected',
      by: 'teacher',
      artifacts: [{ artifact: 'activity', ref: 'https://example.org/a' }],
    });
    expect(openWork(journey).find(({ step }) => step === 'introduce')?.reads).toEqual([
      { artifact: 'activity', refs: [{ artifact: 'activity', ref: 'https://example.org/a' }] },
      { artifact: 'support-plan', refs: [] },
    ]);
  });

  test('an artifact that the process does not know is refused with the nearest', () => {
    const before = mapped();
    const item = openWork(before).find(({ step }) => step === 'select');
    const ended = { type: 'work.ended', workItem: item?.id, outcome: 'selected', by: 'teacher' } as const;
    const misspelt = [{ artifact: 'activty', ref: 'https://example.org/a' }];
    expect(() => send(before, { ...ended, artifacts: misspelt })).toThrow(
      /artifacts\[0\]\.artifact: .*did you mean "activity"/,
    );
    const asked = { type: 'recognition.requested', objective: 'fractions', by: 'learner' } as const;
    expect(() => send(before, { ...asked, artifacts: [{ artifact: 'progres-record', ref: 'r' }] })).toThrow(
      /did you mean "progress-record"/,
    );
  });

  test('the organisation around it can send it what its elements receive', () => {
    const journey = send(mapped(), {
      type: 'signal.received',
      element: 'map-objectives',
      event: 'revision-requested',
      by: 'manage-organization',
    });
    expect(steps(journey)).toContain('ada map-objectives/revise');
    expect(() =>
      send(journey, { type: 'signal.received', element: 'map-objectives', event: 'revise', by: 'x' }),
    ).toThrow(/is not an event that "map-objectives" receives/);
    expect(() =>
      send(journey, { type: 'signal.received', element: 'manage-organization', event: 'begin', by: 'x' }),
    ).toThrow(/about the organisation/);
  });
});

describe('events that do not fit', () => {
  const journey = startJourney(models.validator, start);
  const [item] = openWork(journey);
  const ended = { type: 'work.ended', workItem: item?.id, outcome: 'reviewed', by: 'teacher' } as const;

  test.each([
    ['a role that may not', { ...ended, by: 'learner' }, /is for "teacher", not for "learner"/],
    ['an unknown outcome', { ...ended, outcome: 'reviewd' }, /did you mean "reviewed"/],
    ['unknown work', { ...ended, workItem: 'nothing' }, /is not an open work item/],
    [
      'an exception about nobody',
      { type: 'exception.raised', concerns: 'fraction', by: 'teacher', reason: '' },
      /did you mean "fractions"/,
    ],
    ['a time without offset', { ...ended, at: '2026-09-01T08:00:00' }, /at: expected an ISO 8601 time with an offset/],
    ['an unknown type', { type: 'work.finished' }, /type/],
    ['an unknown key', { ...ended, extra: 1 }, /extra/],
    ['nothing at all', { type: undefined }, /type/],
  ])('%s is told what would have fitted', (_, event, message) => {
    const before = JSON.stringify(saveJourney(journey));
    expect(() => send(journey, event)).toThrow(message);
    expect(() => send(journey, event)).toThrow(JourneyError);
    expect(JSON.stringify(saveJourney(journey))).toBe(before);
  });

  test('work that has been ended already says when', () => {
    const after = advanceJourney(journey, { id: 'once', at: AT, ...ended, workItem: item?.id ?? '' }).journey;
    expect(() => send(after, ended)).toThrow(`ended already, at ${AT}`);
  });

  test('the same event twice is a repetition; its id on another is an error', () => {
    const event = { id: 'once', at: AT, ...ended, workItem: item?.id ?? '' };
    const first = advanceJourney(journey, event);
    const second = advanceJourney(first.journey, { ...event });
    expect(second).toMatchObject({ repeated: true, opened: [], closed: [], log: [] });
    expect(second.journey).toBe(first.journey);
    expect(() => advanceJourney(first.journey, { ...event, outcome: 'records-missing' })).toThrow(
      /another event of this journey has this id/,
    );
  });
});

describe('starting', () => {
  test.each([
    ['no objectives', { learner: 'ada', objectives: [] }, /at least one objective/],
    ['an objective twice', { learner: 'ada', objectives: ['a', 'a'] }, /appears twice/],
    [
      'an unknown prerequisite',
      { learner: 'ada', objectives: ['fractions', { id: 'ratios', requires: ['fraction'] }] },
      /did you mean "fractions"/,
    ],
    [
      'prerequisites that go round',
      {
        learner: 'ada',
        objectives: [
          { id: 'a', requires: ['b'] },
          { id: 'b', requires: ['a'] },
        ],
      },
      /form a circle/,
    ],
    ['no learner', { objectives: ['a'] }, /learner: missing/],
  ])('refuses %s', (_, given, message) => {
    expect(() => startJourney(models.validator, given as never)).toThrow(message);
  });

  test('refuses a model that leaves a step to nobody, since a journey would stop there', () => {
    const model = editModel(models.validator, (draft) => {
      for (const role of draft.roles) role.responsible = role.responsible.filter((ref) => !ref.startsWith('recommend'));
    }).model;
    expect(() => startJourney(model, start)).toThrow(ModelError);
    expect(() => startJourney(model, start)).toThrow(
      /nobody is responsible for "recommend" \(4 steps\); a journey would stop there/,
    );
  });
});

describe('reassignment', () => {
  test('open work moves to its new role; the log has the change, and replays', () => {
    const journey = mapped();
    const { model } = moveWork(models.validator, {
      element: 'deliver-activities',
      from: 'teacher',
      to: 'school-leader',
    });
    const moved = reassignJourney(journey, model, { id: 'r1', at: AT }).journey;
    expect(openWork(moved).map(({ id }) => id)).toEqual(openWork(journey).map(({ id }) => id));
    expect(openWork(moved, 'school-leader').map(({ step }) => step)).toEqual(['select']);
    expect(journeyTable(moved)).toContain('passed on: select (deliver activities), from teacher');
    const later = end(moved, 'select', 'selected');
    expect(saveJourney(replayJourney(models.validator, start, journeyEvents(later)))).toEqual(saveJourney(later));
  });

  test('a model with another process is refused', () => {
    const other = defineModel({
      id: 'other',
      title: 'Other',
      process: { elements: queueElements, routes: queueRoutes },
      roles: [{ id: 'server', title: 'Server', actors: ['partner'], responsible: ['arrive', 'serve'] }],
    });
    expect(() => reassignJourney(mapped(), other, { id: 'r1', at: AT })).toThrow(/a journey keeps its process/);
  });
});

describe('the log', () => {
  test('is enough to rebuild the journey', () => {
    const journey = decided(
      assessed(send(mapped(), { type: 'mastery.claimed', objective: 'fractions', by: 'learner' })),
      'not-yet',
    );
    expect(saveJourney(replayJourney(models.validator, start, journeyEvents(journey)))).toEqual(saveJourney(journey));
  });

  test('has an XES record for each entry', () => {
    const journey = mapped();
    const records = xesEvents(journey);
    expect(records).toHaveLength(journeyLog(journey).length);
    expect(records[2]).toEqual({
      'case:concept:name': 'ada',
      'concept:name': 'map-objectives/review-prior-learning',
      'lifecycle:transition': 'complete',
      'org:resource': null,
      'org:role': 'teacher',
      'time:timestamp': AT,
    });
  });

  test('tells the story', () => {
    expect(journeyTable(mapped())).toContain('agree (map objectives): agreed');
  });
});
