import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  dueSignals,
  editModel,
  type ImplementationModel,
  type Journey,
  JourneyError,
  journeyEventSchema,
  models,
  openWork,
  parseModel,
  startJourney,
} from '../../src/index.js';
import { refusals } from '../support/refusals.js';
import { withObjective } from './support/changed.js';
import { deskInput } from './support/desk.js';
import { staged } from './support/engine-of.js';

const START = '2026-09-01T08:00:00Z';
const withCadence = (...cadence: ImplementationModel['cadence']): ImplementationModel =>
  editModel(models.validator, (draft) => {
    draft.cadence = cadence.map((row) => ({ ...row }));
  }).model;

const weekly = { send: 'track-progress/check-in-due', everyDays: 7, each: 'learner' } as const;
const target = { send: 'track-progress/target-date-passed', everyDays: 10, each: 'objective' } as const;

let count = 0;
const send = (journey: Journey, event: object): Journey =>
  advanceJourney(journey, journeyEventSchema.parse({ id: `d${count++}`, ...event })).journey;

const end = (journey: Journey, at: string, outcome: string): Journey => {
  const item = openWork(journey).find(({ outcomes }) => outcomes.includes(outcome));
  if (item === undefined) throw new Error(`${outcome} is no outcome of what is open`);
  return send(journey, { at, type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0] ?? '' });
};

const started = (model: ImplementationModel): Journey =>
  startJourney(model, { learner: 'ada', objectives: ['fractions', 'rates'], at: START });
/** A journey whose map is agreed at a given time, at which work on both objectives begins. */
const agreed = (model: ImplementationModel, at: string): Journey =>
  end(end(end(started(model), at, 'reviewed'), at, 'drafted'), at, 'agreed');

test('mastery is looked at for the learner as a whole, never for each objective', () => {
  const track = {
    id: 'track-progress',
    title: 'Tracking',
    subject: 'learner',
    machine: {
      initial: 'idle',
      states: { idle: { on: { 'retention-due': 'checking' } }, checking: { on: { checked: 'idle' } } },
    },
    steps: [{ id: 'checking' }],
  };
  const cadenced = (each: 'learner' | 'objective'): Journey => {
    const model = parseModel({
      ...deskInput,
      process: { ...deskInput.process, elements: [...deskInput.process.elements, track] },
      roles: deskInput.roles.map((role) =>
        role.id === 'server' ? { ...role, responsible: [...role.responsible, 'track-progress'] } : role,
      ),
      cadence: [{ send: 'track-progress/retention-due', everyDays: 10, each }],
    });
    const journey = startJourney(model, { learner: 'ada', objectives: ['one', 'two'], at: START });
    const clocked = withObjective(staged(journey, ['advanced', 'in-progress']), 1, { clock: { since: START } });
    return { ...clocked, learner: { ...clocked.learner, clock: { since: START } } };
  };
  expect(dueSignals(cadenced('learner'), '2030-01-01T00:00:00Z')).toStrictEqual([
    { element: 'track-progress', event: 'retention-due', due: '2026-09-11T08:00:00.000Z' },
  ]);
  expect(dueSignals(cadenced('objective'), '2030-01-01T00:00:00Z')).toEqual([]);
});

describe('what is due about the learner', () => {
  test('is due its days after the start, and that many after each time it was sent', () => {
    const journey = agreed(withCadence(weekly), '2026-09-02T08:00:00Z');
    expect(dueSignals(journey, '2026-09-08T07:59:59Z')).toEqual([]);
    const due = { element: 'track-progress', event: 'check-in-due', due: '2026-09-08T08:00:00.000Z' };
    expect(dueSignals(journey, '2026-09-08T08:00:00Z')).toStrictEqual([due]);
    // However long ago it fell due, it is listed only once.
    expect(dueSignals(journey, '2027-01-01T00:00:00Z')).toEqual([due]);
    const { element, event } = due;
    const sent = send(journey, {
      at: '2026-09-10T09:00:00+02:00',
      type: 'signal.received',
      element,
      event,
      by: 'clock',
    });
    expect(dueSignals(sent, '2026-09-17T06:59:59Z')).toEqual([]);
    expect(dueSignals(sent, '2026-09-17T07:00:00Z')).toEqual([{ ...due, due: '2026-09-17T07:00:00.000Z' }]);
  });

  test('counts from the first event where the journey was started without a time', () => {
    const untimed = startJourney(withCadence(weekly), { learner: 'ada', objectives: ['fractions'] });
    expect(dueSignals(untimed, '2030-01-01T00:00:00Z')).toEqual([]);
    const begun = end(untimed, '2026-09-05T08:00:00Z', 'reviewed');
    expect(dueSignals(begun, '2026-09-12T08:00:00Z').map(({ due }) => due)).toEqual(['2026-09-12T08:00:00.000Z']);
  });

  test('opens the work it is about', () => {
    const journey = end(agreed(withCadence(weekly), '2026-09-02T08:00:00Z'), '2026-09-02T09:00:00Z', 'baseline-set');
    const [due] = dueSignals(journey, '2026-09-08T08:00:00Z');
    if (due === undefined) throw new Error('nothing is due');
    const sent = send(journey, {
      at: '2026-09-08T08:00:00Z',
      type: 'signal.received',
      element: due.element,
      event: due.event,
      by: 'clock',
    });
    expect(openWork(sent).map(({ step }) => step)).toContain('check-in');
  });
});

describe('what is due about an objective', () => {
  test('counts from when work on it began, for each on its own', () => {
    const journey = agreed(withCadence(target, weekly), '2026-09-02T08:00:00Z');
    expect(dueSignals(started(withCadence(target)), '2026-12-01T00:00:00Z')).toEqual([]);
    const due = (objective: string) => ({
      element: 'track-progress',
      event: 'target-date-passed',
      objective,
      due: '2026-09-12T08:00:00.000Z',
    });
    expect(dueSignals(journey, '2026-09-12T08:00:00Z').slice(1)).toEqual([due('fractions'), due('rates')]);
    const { element, event } = due('fractions');
    const at = '2026-09-13T08:00:00Z';
    const sent = send(journey, { at, type: 'signal.received', element, event, objective: 'fractions', by: 'clock' });
    expect(dueSignals(sent, at).slice(1)).toEqual([due('rates')]);
    const withdrawn = send(sent, { at, type: 'objective.withdrawn', objective: 'rates', by: 'teacher' });
    expect(dueSignals(withdrawn, at).slice(1)).toEqual([]);
  });

  test('comes the longest due first', () => {
    const times = dueSignals(agreed(withCadence(target, weekly), '2026-09-02T08:00:00Z'), '2026-12-01T00:00:00Z').map(
      ({ due }) => due,
    );
    expect(times).toEqual(times.toSorted());
    expect(times).toHaveLength(3);
  });
});

test('nothing is due in a journey that is not under way, or in a model without cadence', () => {
  const journey = agreed(withCadence(weekly), '2026-09-02T08:00:00Z');
  const gone = send(journey, { at: '2026-09-03T08:00:00Z', type: 'journey.withdrawn', by: 'learner' });
  expect(dueSignals(gone, '2027-01-01T00:00:00Z')).toEqual([]);
  expect(dueSignals(started(withCadence()), '2027-01-01T00:00:00Z')).toEqual([]);
});

test('a time that is none is refused', () => {
  expect(() => dueSignals(started(withCadence(weekly)), 'tomorrow')).toThrow(JourneyError);
  // Times that only JavaScript accepts, and times without an offset.
  for (const at of ['2026', 'Sep 1 2026', '2026-09-01', '2026-09-01T08:00:00', '1'])
    expect(() => dueSignals(started(withCadence(weekly)), at)).toThrow(/at: expected an ISO 8601 time with an offset/);
  expect(() => dueSignals(started(withCadence(weekly)), 'tomorrow')).toThrow(
    /at: expected an ISO 8601 time with an offset/,
  );
});

test.each([
  ['today', '"today"'],
  ['2026-09-01T08:00:00', '"2026-09-01T08:00:00"'],
  [7, '7'],
  [null, 'null'],
  [undefined, 'undefined'],
])('a time that is none is refused with what was found: %j', (at, found) => {
  const list = () => Reflect.apply(dueSignals, undefined, [started(withCadence(weekly)), at]);
  expect(refusals(list)).toEqual([
    'at (invalid-value): expected an ISO 8601 time with an offset, such as "2026-09-01T08:00:00+02:00", found ' + found,
  ]);
  expect(list).toThrow(/^dueSignals: /);
});
