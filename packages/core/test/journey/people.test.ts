import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  defineModel,
  dueAt,
  editModel,
  type ImplementationModel,
  type Journey,
  type JourneyEventInput,
  journeyLog,
  models,
  openWork,
  reassignJourney,
  replayJourney,
  startJourney,
} from '../../src/index.js';
import { refusedCodes } from '../support/refused-codes.js';
import { AT, stepping } from '../support/stepping.js';

const start = { learner: 'ada', objectives: ['fractions'], at: AT };

const step = stepping('p');

const first = (journey: Journey) => {
  const [item] = openWork(journey);
  if (item === undefined) throw new Error('no work is open');
  return item;
};

/** Ends the first open item of a step, or the first of any. */
const end = (journey: Journey, outcome: string, person?: string, stepId?: string) => {
  const item = openWork(journey).find((each) => stepId === undefined || each.step === stepId) ?? first(journey);
  return step(journey, {
    type: 'work.ended',
    workItem: item.id,
    outcome,
    by: item.responsible[0],
    ...(person === undefined ? {} : { person }),
  });
};

const changed = (recipe: Parameters<typeof editModel>[1], model: ImplementationModel = models.validator) =>
  editModel(model, recipe).model;

describe('who may', () => {
  const journey = startJourney(models.validator, start);

  test.each([
    { type: 'exception.raised', concerns: 'fractions', reason: '' },
    { type: 'exception.withdrawn', case: 'case-1' },
    { type: 'appeal.raised', objective: 'fractions' },
    { type: 'mastery.claimed', objective: 'fractions' },
    { type: 'objective.added', objective: { id: 'b' } },
    { type: 'objective.withdrawn', objective: 'fractions' },
    { type: 'signal.received', element: 'map-objectives', event: 'enrol' },
    { type: 'journey.withdrawn' },
    { type: 'work.ended', workItem: 'w1', outcome: 'reviewed' },
    { type: 'item.claimed', workItem: 'w1', person: 'pat' },
    { type: 'item.escalated', workItem: 'w1' },
  ])('$type comes from a role of the model', (event) => {
    expect(refusedCodes(() => step(journey, { ...event, by: 'no-such-role' }))).toEqual(['unknown-role']);
  });

  test('what an earlier version took is taken in replay, and noted', () => {
    const raised = {
      id: 'e',
      at: '2026-08-01T08:00:00Z',
      type: 'exception.raised',
      concerns: 'ada',
      by: 'no-such-role',
      reason: 'a\u0000b',
    };
    const again = replayJourney(models.validator, start, [raised as JourneyEventInput]);
    const [entry] = journeyLog(again).filter(({ cause }) => cause !== undefined);
    expect(entry).toMatchObject({
      irregular: ['text-mended', 'before-start', 'unknown-role'],
      late: true,
      note: 'a\ufffdb',
    });
  });

  test('a person whom the model names acts only in their roles', () => {
    const named = changed((draft) => {
      draft.people.push(
        { id: 'pat', name: 'Pat', roles: ['teacher'] },
        { id: 'sam', name: 'Sam', roles: ['validator'] },
      );
    });
    const own = startJourney(named, start);
    expect(refusedCodes(() => end(own, 'reviewed', 'sam'))).toEqual(['not-a-holder']);
    expect(refusedCodes(() => end(own, 'reviewed', 'nobody'))).toEqual(['not-a-holder']);
    expect(refusedCodes(() => end(own, 'reviewed', 'pat'))).toEqual([]);
    // The model names nobody for the learner’s role.
    expect(
      refusedCodes(() => step(own, { type: 'mastery.claimed', objective: 'fractions', by: 'learner', person: 'ada' })),
    ).toEqual([]);
  });

  test('time may go backwards, which is noted, but not to before the start', () => {
    const later = advanceJourney(journey, {
      id: 'a',
      at: '2026-09-02T08:00:00Z',
      type: 'work.ended',
      workItem: 'w1',
      outcome: 'reviewed',
      by: 'teacher',
    });
    const { log } = advanceJourney(later.journey, {
      id: 'b',
      at: '2026-09-01T09:00:00Z',
      type: 'mastery.claimed',
      objective: 'fractions',
      by: 'learner',
    });
    expect(log.every(({ late }) => late === true)).toBe(true);
    expect(later.log.some(({ late }) => late === true)).toBe(false);
    const early = {
      id: 'c',
      at: '2026-09-01T07:59:59Z',
      type: 'mastery.claimed',
      objective: 'fractions',
      by: 'learner',
    } as const;
    expect(refusedCodes(() => advanceJourney(journey, early))).toEqual(['before-start']);
  });
});

describe('what is kept apart, for persons', () => {
  const taught = (model: ImplementationModel, teacher?: string) => {
    let journey = startJourney(model, start);
    const warnings: string[] = [];
    const path = [
      ['review-prior-learning', 'reviewed'],
      ['draft', 'drafted'],
      ['agree', 'agreed'],
      ['select', 'selected'],
    ] as const;
    for (const [stepId, outcome] of path) {
      const done = end(journey, outcome, teacher, stepId);
      warnings.push(...done.warnings.map(({ code }) => code));
      journey = done.journey;
    }
    journey = step(journey, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' }).journey;
    for (const [stepId, outcome] of [
      ['plan', 'summative-planned'],
      ['collect', 'collected'],
      ['verify', 'authentic'],
    ] as const)
      journey = end(journey, outcome, teacher === undefined ? undefined : 'sam', stepId).journey;
    return { journey, warnings };
  };

  test('one person doing both is warned of', () => {
    const { journey } = taught(models.validator, 'pat');
    expect(end(journey, 'scored', 'sam', 'score').warnings).toEqual([]);
    expect(end(journey, 'scored', 'pat', 'score').warnings).toMatchObject([
      {
        code: 'kept-apart',
        message: expect.stringMatching(/"pat" has ended "deliver-activities\/select" on "fractions"/),
      },
    ]);
  });

  test('or refused, where the model says so', () => {
    const strict = changed((draft) => {
      draft.policies.persons = 'error';
    });
    const { journey } = taught(strict, 'pat');
    expect(refusedCodes(() => end(journey, 'scored', 'pat', 'score'))).toEqual(['kept-apart']);
    expect(refusedCodes(() => end(journey, 'scored', 'sam', 'score'))).toEqual([]);
    const workItem = openWork(journey).find((item) => item.step === 'score')?.id;
    const claim = (person: string) =>
      step(journey, { type: 'item.claimed', workItem, by: 'validator', person }).warnings;
    expect(claim('pat')).toMatchObject([
      { path: 'person', code: 'kept-apart', message: expect.stringMatching(/give it to somebody else/) },
    ]);
    expect(claim('sam')).toEqual([]);
  });

  test('where no person is given nothing is held, and that is said once', () => {
    expect(taught(models.validator).warnings).toEqual(['no-person']);
  });
});

describe('work for a person', () => {
  const journey = startJourney(models.validator, start);
  const { id } = first(journey);
  const claim = { type: 'item.claimed', workItem: id, by: 'teacher', person: 'pat' };

  test('what one person has claimed is theirs until they release it, or whoever answers for it does', () => {
    const claimed = step(journey, claim);
    expect(claimed.changed).toMatchObject([{ id, claim: { person: 'pat', role: 'teacher' } }]);
    const mine = claimed.journey;
    expect(refusedCodes(() => step(mine, { ...claim, person: 'sam' }))).toEqual(['claimed']);
    expect(refusedCodes(() => end(mine, 'reviewed', 'sam'))).toEqual(['claimed']);
    expect(refusedCodes(() => end(mine, 'reviewed'))).toEqual(['claimed']);
    expect(end(mine, 'reviewed', 'pat').closed.map((item) => item.id)).toEqual([id]);
    const released = step(mine, { type: 'item.released', workItem: id, by: 'teacher', person: 'pat' }).journey;
    expect(openWork(released)).toEqual(openWork(journey));
    expect(
      refusedCodes(() => step(released, { type: 'item.released', workItem: id, by: 'teacher', person: 'pat' })),
    ).toEqual(['not-claimed']);
  });

  test('a chain of delegation ends: never back to whom it came through, and not for ever', () => {
    let now: Journey = journey;
    const delegate = (from: string, to: string) =>
      step(now, { type: 'item.delegated', workItem: id, by: 'teacher', person: from, to });
    for (const [from, to] of [
      ['p0', 'p1'],
      ['p1', 'p2'],
      ['p2', 'p3'],
    ] as const)
      now = delegate(from, to).journey;
    expect(first(now).claim).toMatchObject({ person: 'p3', through: ['p0', 'p1', 'p2'] });
    for (const back of ['p0', 'p1', ' p1', 'p2']) expect(refusedCodes(() => delegate('p3', back))).toEqual(['circle']);
    for (let n = 3; n < 7; n++) now = delegate(`p${n}`, `p${n + 1}`).journey;
    expect(refusedCodes(() => delegate('p7', 'p8'))).toEqual(['chain-too-long']);
    // An earlier version let an item be delegated back to somebody it came through.
    const events = [
      { id: 'd1', at: AT, type: 'item.delegated', workItem: id, by: 'teacher', person: 'p0', to: 'p1' },
      { id: 'd2', at: AT, type: 'item.delegated', workItem: id, by: 'teacher', person: 'p1', to: 'p0' },
    ] as const;
    const replayed = replayJourney(models.validator, start, events);
    expect(first(replayed).claim).toMatchObject({ person: 'p0', through: ['p1'] });
    expect(journeyLog(replayed).at(-1)?.irregular).toEqual(['circle']);
  });

  test('what is escalated is brought before those who answer for it, or whom the event names', () => {
    const escalated = step(journey, { type: 'item.escalated', workItem: id, by: 'learner', to: ['school-leader'] });
    expect(escalated.changed).toMatchObject([{ id, escalatedTo: ['school-leader'] }]);
    expect(
      refusedCodes(() => step(journey, { type: 'item.escalated', workItem: id, by: 'learner', to: ['nobody'] })),
    ).toEqual(['unknown-role']);
  });

  test('a claim ends where its role does not do the work any more', () => {
    const mine = step(journey, claim).journey;
    const moved = changed((draft) => {
      for (const role of draft.roles) role.responsible = role.responsible.filter((ref) => ref !== 'map-objectives');
      draft.roles.find((role) => role.id === 'school-leader')?.responsible.push('map-objectives');
    });
    const { reassigned, changed: others } = reassignJourney(mine, moved, { id: 'r', at: AT });
    expect(reassigned).toMatchObject([{ id, responsible: ['school-leader'], claim: null }]);
    expect(others.map((item) => item.id)).toEqual([id]);
  });

  test('each item says who ended the step before', () => {
    const done = end(journey, 'reviewed', 'pat');
    expect(done.opened).toMatchObject([{ step: 'draft', lastBy: { role: 'teacher', person: 'pat' } }]);
  });

  test('a due date follows from the model and a calendar; without one, school days are refused', () => {
    const model = changed((draft) => {
      draft.due = [
        { work: 'map-objectives', within: { schoolDays: 1 } },
        { work: 'map-objectives/draft', within: { hours: 2 } },
      ];
    });
    const own = startJourney(model, start);
    expect(dueAt(first(own), { timeZone: 'UTC', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] })).toBe(
      '2026-09-03T00:00:00.000Z',
    );
    expect(refusedCodes(() => dueAt(first(own)))).toEqual(['no-calendar']);
    expect(dueAt(first(end(own, 'reviewed').journey))).toBe('2026-09-01T10:00:00.000Z');
    expect(dueAt(first(journey))).toBe(null);
  });
});

test('a step that takes two people needs both, and they have to agree', () => {
  const machine = {
    initial: 'rate',
    states: { rate: { on: { high: 'done', low: 'done' } }, done: { type: 'final' } },
  } as const;
  const model = defineModel({
    id: 'two',
    title: 'Two',
    process: { elements: [{ id: 'judge', title: 'Judging', machine, steps: [{ id: 'rate', people: 2 }] }] },
    roles: [{ id: 'judge', title: 'Judge', actors: ['onsite-educator'], responsible: ['judge'] }],
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['a'] });
  const rate = (now: Journey, outcome: string, more: object) =>
    step(now, { type: 'work.ended', workItem: first(now).id, outcome, by: 'judge', ...more });
  expect(refusedCodes(() => rate(journey, 'high', {}))).toEqual(['no-person']);
  expect(refusedCodes(() => rate(journey, 'high', { person: 'pat', with: 'pat' }))).toEqual(['same-person']);
  expect(refusedCodes(() => rate(journey, 'high', { person: 'é', with: 'e\u0301' }))).toEqual(['same-person']);
  expect(rate(rate(journey, 'high', { person: 'é' }).journey, 'high', { person: 'e\u0301 ' }).closed).toEqual([]);
  const once = rate(journey, 'high', { person: 'pat' });
  expect(once).toMatchObject({ closed: [], changed: [{ agreed: [{ person: 'pat', outcome: 'high' }] }] });
  expect(rate(once.journey, 'high', { person: 'pat' }).closed).toEqual([]);
  expect(refusedCodes(() => rate(once.journey, 'low', { person: 'sam' }))).toEqual(['disagreement']);
  expect(rate(rate(once.journey, 'low', { person: 'pat' }).journey, 'low', { person: 'sam' }).journey.status).toBe(
    'settled',
  );
  expect(rate(once.journey, 'high', { person: 'sam' }).journey.status).toBe('settled');
  expect(rate(journey, 'high', { person: 'pat', with: 'sam' }).journey.status).toBe('settled');
  expect(refusedCodes(() => rate(once.journey, 'high', { person: 'sam', with: 'kim' }))).toEqual(['one-person']);
  expect(rate(once.journey, 'high', { person: 'pat', with: 'kim' }).journey.status).toBe('settled');
});
