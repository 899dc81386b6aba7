import { describe, expect, test } from 'vitest';
import { type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';

const send = stepping('q');
const LATER = '2026-09-05T08:00:00Z';
const DUE = 'track-progress/condition-due';
const emit = (...events: readonly string[]) => events.map((event) => ({ type: 'emit', params: { event } }));
/** Decisions that may set a condition, by the names under which the catalogue's do. */
const decide = (id: string, subject: string) => ({
  id,
  title: 'Deciding',
  subject,
  machine: {
    initial: 'decide',
    states: {
      decide: {
        on: {
          'not-yet': 'decide',
          refer: { target: 'decide', actions: emit('decision-referred') },
          'on-condition': { target: 'over', actions: emit('condition-set', 'advanced') },
          advance: { target: 'over', actions: emit('advanced') },
        },
      },
      over: { type: 'final' },
    },
  },
  steps: [{ id: 'decide' }],
});
const track = {
  id: 'track-progress',
  title: 'Tracking',
  subject: 'learner',
  machine: {
    initial: 'idle',
    states: {
      idle: { on: { 'condition-due': 'check-condition', 'check-in-due': 'check-condition' } },
      'check-condition': { on: { met: 'idle' } },
    },
  },
  steps: [{ id: 'check-condition' }],
};
const cadence = ['condition-due', 'check-in-due'].map((event) => ({ send: `track-progress/${event}`, everyDays: 7 }));
const modelOf = (id: string, subject: string, more: object = {}) =>
  parseModel({
    id: 'deciding',
    title: 'Deciding',
    process: { elements: [decide(id, subject), track] },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: [id, 'track-progress'] }],
    ...more,
  });
const started = (model: ReturnType<typeof modelOf>): Journey =>
  startJourney(model, { learner: 'ada', objectives: ['one', 'two'], at: AT });
const end = (journey: Journey, outcome: string, subject: string): Journey => {
  const item = openWork(journey).find((each) => each.step === 'decide' && each.subject.id === subject);
  return send(journey, { type: 'work.ended', workItem: item?.id, outcome, by: 'server', at: LATER }).journey;
};
const clocks = (journey: Journey) => journey.objectives.map(({ clock }) => clock);

const counting = started(modelOf('decide-advancement', 'learner-objective', { cadence }));
const without = started(modelOf('decide-advancement', 'learner-objective'));
const elsewhere = started(modelOf('decide-otherwise', 'learner-objective', { cadence }));
const ofLearner = started(modelOf('decide-advancement', 'learner', { cadence }));

describe('an objective that is advanced on a condition', () => {
  test('has a clock for it from then on, and it alone', () => {
    expect(clocks(end(counting, 'on-condition', 'two'))).toEqual([{}, { [DUE]: LATER }]);
  });

  test('has none where the model does not ask for it', () => {
    expect(clocks(end(without, 'on-condition', 'two'))).toEqual([{}, {}]);
  });

  test('has it stopped by the signal that it is due', () => {
    const set = end(counting, 'on-condition', 'two');
    const due = send(set, {
      type: 'signal.received',
      element: 'track-progress',
      event: 'condition-due',
      objective: 'two',
      by: 'clock',
      at: LATER,
    }).journey;
    expect(clocks(due)).toEqual([{}, {}]);
    expect(due.learner.clock).toEqual({ since: AT });
  });
});

describe('nothing is counted', () => {
  test.each(['advance', 'refer', 'not-yet'])('from a decision that sets no condition: %s', (outcome) => {
    expect(clocks(end(counting, outcome, 'one'))).toEqual([{}, {}]);
  });

  test('from a condition that another element sets, or that is set for the learner', () => {
    expect(clocks(end(elsewhere, 'on-condition', 'one'))).toEqual([{}, {}]);
    expect(clocks(end(ofLearner, 'on-condition', 'ada'))).toEqual([{}, {}]);
  });
});
