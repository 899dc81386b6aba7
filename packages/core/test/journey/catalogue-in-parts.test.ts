import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  dueSignals,
  editModel,
  type Journey,
  JourneyError,
  type JourneyEventInput,
  journeyParts,
  models,
  openWork,
  PartsNotHere,
  reassignJourney,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';

const { model } = editModel(models.validator, (draft) => {
  draft.cadence = [
    { send: 'track-progress/check-in-due', everyDays: 7, each: 'learner' },
    { send: 'track-progress/target-date-passed', everyDays: 10, each: 'objective' },
  ];
});
const { model: silent } = editModel(model, (draft) => {
  draft.cadence = [];
});
const objectives = ['fractions', 'rates', 'area'];
const START = '2026-09-01T08:00:00Z';
const begun = (under = model): Journey => {
  let journey = startJourney(under, { learner: 'ada', objectives, at: START });
  for (const [n, outcome] of ['reviewed', 'drafted', 'agreed'].entries()) {
    const item = openWork(journey).find(({ outcomes }) => outcomes.includes(outcome));
    const by = item?.responsible[0] ?? '';
    journey = advanceJourney(journey, {
      id: `m${n}`,
      at: START,
      type: 'work.ended',
      workItem: item?.id ?? '',
      outcome,
      by,
    }).journey;
  }
  return journey;
};
const journey = begun();
const { model: current } = journey;

const some = (whole: Journey, ...positions: readonly number[]): Journey => {
  const { learner, objectives: parts } = journeyParts(whole);
  const given = parts.filter(({ position }) => positions.includes(position)).map(({ text }) => text);
  return restoreJourney(current, { learner, objectives: given }, { parts: 'some' });
};

const artifacts = [{ artifact: 'evidence', ref: 'https://example.org/essay' }];
const shared = {
  id: 's',
  at: START,
  type: 'evidence.shared',
  objectives: ['fractions', 'area'],
  artifacts,
  by: 'learner',
} as const;
const requested = {
  id: 'r',
  at: START,
  type: 'recognition.requested',
  objective: 'rates',
  artifacts,
  by: 'learner',
} as const;

describe('shared evidence and recognition', () => {
  test.each<[string, JourneyEventInput, readonly number[]]>([
    ['evidence.shared', shared, [0, 2]],
    ['recognition.requested', requested, [1]],
  ])('%s touches the parts of the objectives that it names, and needs no others', (_, event, positions) => {
    const whole = advanceJourney(journey, event);
    const parted = advanceJourney(some(journey, ...positions), event, { known: () => undefined });
    expect(journeyParts(whole.journey, { since: journey }).objectives.map(({ position }) => position)).toEqual(
      positions,
    );
    expect(parted.log).toEqual(whole.log);
    expect(parted.opened).toEqual(whole.opened);
    expect(journeyParts(parted.journey).learner).toBe(journeyParts(whole.journey).learner);
    expect(() => advanceJourney(some(journey, ...positions.slice(1)), event, { known: () => undefined })).toThrow(
      PartsNotHere,
    );
  });

  test.each<[string, JourneyEventInput]>([
    ['evidence.shared', { ...shared, by: 'lerner' }],
    ['recognition.requested', { ...requested, by: 'lerner' }],
  ])('%s comes from a role of the model', (_, event) => {
    expect(() => advanceJourney(journey, event)).toThrow(
      /by: "lerner" is not a role of "validator"; did you mean "learner"/,
    );
  });

  test('say what they opened, and are taken once', () => {
    const step = advanceJourney(journey, shared);
    expect(step.opened.map(({ step: id, subject }) => `${subject.id} ${id}`)).toEqual(['fractions plan', 'area plan']);
    expect(advanceJourney(step.journey, shared)).toMatchObject({ repeated: true, journey: step.journey });
  });
});

describe('what the clock has sent', () => {
  const due = {
    type: 'signal.received',
    element: 'track-progress',
    event: 'target-date-passed',
    objective: 'rates',
    by: 'clock',
  } as const;
  const at = '2026-09-20T08:00:00Z';
  const sent = advanceJourney(journey, { ...due, id: 'c1', at }).journey;

  test('is kept with whom it is about, and comes back', () => {
    const { state } = saveJourney(sent);
    expect(state.learner.clock).toEqual({ since: START });
    expect(state.objectives.map(({ clock }) => clock)).toEqual([
      { since: START },
      { since: START, 'track-progress/target-date-passed': at },
      { since: START },
    ]);
    expect(restoreJourney(current, saveJourney(sent))).toEqual(sent);
    const quiet = saveJourney(begun(silent)).state;
    for (const part of [quiet.learner, ...quiet.objectives]) expect(part).not.toHaveProperty('clock');
  });

  test('is not guessed where a part is not here', () => {
    expect(() => dueSignals(some(sent, 0, 2), at)).toThrow(PartsNotHere);
    expect(dueSignals(some(sent, 0, 1, 2), at)).toEqual(dueSignals(sent, at));
  });

  test('is not set back by what comes late', () => {
    const late = advanceJourney(sent, { ...due, id: 'c2', at: '2026-09-12T08:00:00Z' }).journey;
    expect(late.objectives[1]?.clock).toEqual(sent.objectives[1]?.clock);
  });

  test('is counted from when the model began to count', () => {
    const moved = reassignJourney(begun(silent), model, { id: 'a', at }).journey;
    expect(dueSignals(moved, '2026-09-29T08:00:00Z').map(({ event }) => event)).toEqual(['check-in-due']);
    expect(dueSignals(moved, '2026-09-30T08:00:00Z').map(({ objective }) => objective)).toEqual([
      undefined,
      ...objectives,
    ]);
  });

  test('is sent by the clock, a role or the organisation', () => {
    const stranger = { ...due, id: 'c1', at, by: 'calendar' };
    expect(() => advanceJourney(journey, stranger)).toThrow(JourneyError);
    expect(() => advanceJourney(journey, stranger)).toThrow(/an element of the organisation, or the clock/);
  });
});

test('a journey keeps its settings and options when it goes over to another model', () => {
  const { model: stricter } = editModel(model, (draft) => {
    draft.settings.attempts = 2;
  });
  const { model: fewer } = editModel(model, (draft) => {
    draft.options = draft.options.slice(1);
    for (const role of draft.roles)
      for (const letter of ['responsible', 'accountable', 'consulted', 'informed'] as const)
        role[letter] = role[letter].filter((ref) => ref !== model.options[0]);
  });
  const { model: turned } = editModel(model, (draft) => {
    draft.options.reverse();
  });
  for (const other of [stricter, fewer])
    expect(() => reassignJourney(journey, other, { id: 'a', at: START })).toThrow(
      /other work elements, routes, settings or options/,
    );
  expect(reassignJourney(journey, turned, { id: 'a', at: START }).journey.model).toEqual(turned);
});
