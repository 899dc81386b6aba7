import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  defineModel,
  editModel,
  type Journey,
  JourneyError,
  type JourneyEventInput,
  journeyEvents,
  journeyLog,
  journeyTable,
  ModelError,
  models,
  moveWork,
  objectiveStatuses,
  openWork,
  parseModel,
  reassignJourney,
  replayJourney,
  restoreJourney,
  type SavedJourney,
  saveJourney,
  startJourney,
  xesEvents,
} from '../../src/index.js';

const AT = '2026-09-01T08:00:00Z';
const start = { learner: 'ada', objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }], at: AT } as const;

/** A process of a model’s own: somebody arrives and is served. */
const queueElements = [
  {
    id: 'arrive',
    title: 'Arriving',
    subject: 'learner',
    machine: { initial: 'at-the-door', states: { 'at-the-door': { on: { 'came-in': 'inside' } }, inside: { type: 'final' } } },
    steps: [{ id: 'at-the-door' }],
  },
  {
    id: 'serve',
    title: 'Serving',
    machine: {
      initial: 'waiting',
      states: {
        waiting: { on: { call: 'serving' } },
        serving: { on: { served: 'gone', 'not-served': 'serving' } },
        gone: { type: 'final' },
      },
    },
    steps: [{ id: 'serving' }],
  },
] as const;

const queueRoutes = [{ from: 'arrive', on: 'came-in', to: 'serve', send: 'call', artifact: 'ticket' }] as const;

const queue = defineModel({
  id: 'queue',
  title: 'Queue',
  process: { elements: queueElements, routes: queueRoutes },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['arrive', 'serve'] }],
});

let count = 0;
const send = (journey: Journey, event: Record<string, unknown>): Journey =>
  advanceJourney(journey, { id: `t${count++}`, at: AT, ...event } as JourneyEventInput).journey;

/** Ends the open work on a step with an outcome. */
const end = (journey: Journey, step: string, outcome: string, subject?: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step && (subject === undefined || each.subject.id === subject));
  if (item === undefined) throw new Error(`${step} is not open: ${openWork(journey).map((each) => each.step)}`);
  return send(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0] });
};

const through = (journey: Journey, ...path: readonly (readonly [step: string, outcome: string])[]): Journey =>
  path.reduce((now, [step, outcome]) => end(now, step, outcome), journey);

const steps = (journey: Journey): readonly string[] =>
  openWork(journey).map(({ element, step, subject }) => `${subject.id} ${element}/${step}`);

const mapped = (): Journey =>
  through(startJourney(models.validator, start), ['review-prior-learning', 'reviewed'], ['draft', 'drafted'], ['agree', 'agreed']);

const assessed = (journey: Journey): Journey =>
  through(
    journey,
    ['plan', 'summative-planned'],
    ['collect', 'collected'],
    ['verify', 'authentic'],
    ['score', 'scored'],
    ['report', 'reported'],
  );

const decided = (journey: Journey, decision: string): Journey =>
  through(journey, ['weigh', 'weighed'], ['decide', decision], ['inform', 'informed']);

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
      outcomes: ['reviewed', 'records-missing', 'supports-indicated', 'learning-to-recognise'],
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
    expect(() => send(journey, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' })).toThrow(/is advanced/);
  });

  test('an appeal reopens a decision, and only where there is one', () => {
    const claimed = send(mapped(), { type: 'mastery.claimed', objective: 'fractions', by: 'learner' });
    expect(() => send(claimed, { type: 'appeal.raised', objective: 'fractions', by: 'learner', reason: 'x' })).toThrow(
      /no decision on it that could be appealed/,
    );
    let journey = decided(assessed(claimed), 'not-yet');
    journey = send(journey, { type: 'appeal.raised', objective: 'fractions', by: 'learner', reason: 'the rubric was another' });
    expect(openWork(journey, 'school-leader').map(({ step }) => step)).toEqual(['hear-appeal']);
    // Whoever is appealed against does not decide again, and the learner is told.
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
    expect(() => send(journey, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' })).toThrow(/has been withdrawn/);
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

  test('the organisation around it can send it what its elements receive', () => {
    const journey = send(mapped(), {
      type: 'signal.received',
      element: 'map-objectives',
      event: 'revision-requested',
      by: 'manage-organization',
    });
    expect(steps(journey)).toContain('ada map-objectives/revise');
    expect(() => send(journey, { type: 'signal.received', element: 'map-objectives', event: 'revise', by: 'x' })).toThrow(
      /is not an event that "map-objectives" receives/,
    );
    expect(() => send(journey, { type: 'signal.received', element: 'manage-organization', event: 'begin', by: 'x' })).toThrow(
      /about the organisation/,
    );
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
      /go round/,
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
    expect(() => startJourney(model, start)).toThrow(/nobody is responsible for "recommend\/study"; a journey would stop there/);
  });
});

describe('reassignment', () => {
  test('open work moves to its new role; the log has the change, and replays', () => {
    const journey = mapped();
    const { model } = moveWork(models.validator, { element: 'deliver-activities', from: 'teacher', to: 'school-leader' });
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

describe('saving', () => {
  const text = JSON.stringify(saveJourney(mapped()));
  const changed = (change: (saved: SavedJourney) => unknown): unknown => change(JSON.parse(text));

  test('is plain JSON without the model, and comes back equal', () => {
    expect(text).not.toContain('Proficiency Validator');
    expect(restoreJourney(models.validator, text)).toEqual(mapped0);
    expect(restoreJourney(models.validator, JSON.parse(text))).toEqual(mapped0);
  });

  const mapped0 = restoreJourney(models.validator, text);

  test.each([
    ['truncated text', text.slice(0, -40), 'unreadable'],
    [
      'a hand in it',
      changed((saved) => ({ ...saved, state: { ...saved.state, learner: { ...saved.state.learner, status: 'settled' } } })),
      'changed',
    ],
    ['a piece missing', changed(({ log: _, ...saved }) => saved), 'missing'],
    [
      'a part missing',
      changed((saved) => ({ ...saved, state: { ...saved.state, objectives: saved.state.objectives.slice(1) } })),
      'missing',
    ],
    ['a newer format', changed((saved) => ({ ...saved, format: 4 })), 'newer-format'],
    ['no format', changed(({ format: _, ...saved }) => saved), 'unknown-format'],
    ['something else', [1, 2], 'not-a-journey'],
    ['nothing', null, 'not-a-journey'],
  ])('refuses %s', (_, saved, code) => {
    try {
      restoreJourney(models.validator, saved);
    } catch (error) {
      expect(error).toBeInstanceOf(JourneyError);
      expect(error instanceof JourneyError ? error.issues.map((issue) => issue.code) : []).toContain(code);
      return;
    }
    throw new Error('restored');
  });

  test('refuses a journey of another model, or of another version of it', () => {
    expect(() => restoreJourney(models.flexBlend, text)).toThrow(/saved under the model "validator"/);
    const later = editModel(models.validator, (draft) => {
      draft.title = 'Validator II';
    }).model;
    expect(restoreJourney(later, text).model.title).toBe('Validator II');
    const { model } = moveWork(later, { element: 'recommend', from: 'teacher', to: 'validator' });
    expect(() => restoreJourney(model, text)).toThrow(/another version of "validator"/);
  });

  test('brings a journey of format 1 up to date, as it was saved by the version that wrote it', () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
    const model = parseModel(read('journey-format-1.model.json'));
    const old = read('journey-format-1.json');
    expect(old).toMatchObject({ format: 1 });
    const journey = restoreJourney(model, old);
    expect(saveJourney(journey).format).toBe(3);
    expect(objectiveStatuses(journey)).toEqual({ fractions: 'suspended', ratios: 'blocked' });
    expect(journeyEvents(journey)).toHaveLength(15);
    const onwards = through(journey, ['triage', 'routine'], ['resolve', 'remedy-agreed'], ['inform', 'informed']);
    expect(objectiveStatuses(onwards).fractions).toBe('in-progress');
  });
});

describe('the log', () => {
  test('is enough to rebuild the journey', () => {
    const journey = decided(assessed(send(mapped(), { type: 'mastery.claimed', objective: 'fractions', by: 'learner' })), 'not-yet');
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

test('a model with a process of its own runs by the same rules: what nothing leads to begins, and all work ended is advanced', () => {
  let journey = startJourney(queue, { learner: 'ada', objectives: ['first', { id: 'second', requires: ['first'] }] });
  expect(steps(journey)).toEqual(['ada arrive/at-the-door']);
  journey = end(journey, 'at-the-door', 'came-in');
  expect(steps(journey)).toEqual(['first serve/serving']);
  journey = through(journey, ['serving', 'not-served'], ['serving', 'served']);
  expect(objectiveStatuses(journey)).toEqual({ first: 'advanced', second: 'in-progress' });
  journey = end(journey, 'serving', 'served');
  expect(journey.status).toBe('settled');
});

describe('processes of one’s own that begin in other ways', () => {
  const roles = [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['gate', 'desk'] }] as const;
  const gate = {
    id: 'gate',
    title: 'Gate',
    subject: 'learner',
    machine: { initial: 'letting-in', states: { 'letting-in': { on: { 'let-in': 'in' } }, in: { type: 'final' } } },
    steps: [{ id: 'letting-in' }],
  } as const;

  test('an element that begins in a step opens it once its objective is no longer blocked, though a signal came before', () => {
    const desk = {
      id: 'desk',
      title: 'Desk',
      receives: ['hurry'],
      machine: {
        initial: 'serving',
        states: { serving: { on: { served: 'gone', hurry: 'rushing' } }, rushing: { on: { served: 'gone' } }, gone: { type: 'final' } },
      },
      steps: [{ id: 'serving' }, { id: 'rushing' }],
    } as const;
    const model = defineModel({
      id: 'desk',
      title: 'Desk',
      process: { elements: [gate, desk], routes: [{ from: 'gate', on: 'let-in', to: 'desk', send: 'hurry', artifact: 'ticket' }] },
      roles,
    });
    let journey = startJourney(model, { learner: 'ada', objectives: ['first', { id: 'second', requires: ['first'] }] });
    journey = end(journey, 'letting-in', 'let-in');
    expect(steps(journey)).toEqual(['first desk/rushing']);
    journey = end(journey, 'rushing', 'served');
    expect(steps(journey)).toEqual(['second desk/rushing']);
  });

  test('a signal that has to wait does not keep the step that an element begins in from opening', () => {
    const desk = {
      id: 'desk',
      title: 'Desk',
      receives: ['next'],
      machine: {
        initial: 'serving',
        states: {
          serving: { on: { served: 'between' } },
          between: { on: { next: 'again' } },
          again: { on: { served: 'gone' } },
          gone: { type: 'final' },
        },
      },
      steps: [{ id: 'serving' }, { id: 'again' }],
    } as const;
    const model = defineModel({
      id: 'desk',
      title: 'Desk',
      process: { elements: [gate, desk], routes: [{ from: 'gate', on: 'let-in', to: 'desk', send: 'next', artifact: 'ticket' }] },
      roles,
    });
    let journey = startJourney(model, { learner: 'ada', objectives: ['first', { id: 'second', requires: ['first'] }] });
    journey = through(journey, ['letting-in', 'let-in'], ['serving', 'served'], ['again', 'served']);
    expect(steps(journey)).toEqual(['second desk/serving']);
    journey = through(journey, ['serving', 'served'], ['again', 'served']);
    expect(journey.status).toBe('settled');
  });

  test('a process in which nothing begins is refused, with what would begin it', () => {
    const ring = (id: string, to: string) => ({
      id,
      title: id,
      machine: {
        initial: 'waiting',
        states: { waiting: { on: { begin: 'letting-in' } }, 'letting-in': { on: { [`${to}-next`]: 'waiting' } } },
      },
      steps: [{ id: 'letting-in' }],
    });
    const model = parseModel({
      id: 'ring',
      title: 'Ring',
      process: {
        elements: [ring('gate', 'desk'), ring('desk', 'gate')],
        routes: [
          { from: 'gate', on: 'desk-next', to: 'desk', send: 'begin', artifact: 'ticket' },
          { from: 'desk', on: 'gate-next', to: 'gate', send: 'begin', artifact: 'ticket' },
        ],
      },
      roles,
    });
    expect(() => startJourney(model, { learner: 'ada', objectives: ['first'] })).toThrow(
      /nothing begins when a journey starts; .*journey-started/,
    );
  });
});
