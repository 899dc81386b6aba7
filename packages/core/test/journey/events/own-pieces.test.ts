import { describe, expect, test } from 'vitest';
import { type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { withRun } from '../support/changed.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('w');
/** Pieces are scored, and some go to a review, which is asked for again where the decision on them is appealed. */
const mark = {
  id: 'mark',
  title: 'Marking',
  receives: ['question', 'again'],
  machine: {
    initial: 'score',
    states: {
      score: { on: { scored: 'reported', sampled: 'review' } },
      review: { on: { agreed: 'reported', returned: 'score' } },
      reported: { on: { question: 'second', again: 'score', close: 'over' } },
      second: { on: { sampled: 'review' } },
      over: { type: 'final' },
    },
  },
  steps: [{ id: 'score' }, { id: 'review' }, { id: 'second' }],
};
const modelOf = (more: object = {}) =>
  parseModel({
    id: 'marking',
    title: 'Marking',
    process: { elements: [mark] },
    roles: [{ id: 'marker', title: 'Marker', actors: ['onsite-educator'], responsible: ['mark'] }],
    ...more,
  });
const end = (journey: Journey, step: string, outcome: string, person?: string) => {
  const item = openWork(journey).find((each) => each.step === step);
  return send(journey, {
    type: 'work.ended',
    workItem: item?.id,
    outcome,
    by: 'marker',
    ...(person === undefined ? {} : { person }),
  });
};
const warned = ({ warnings }: ReturnType<typeof end>) =>
  warnings.map(({ path, code, message }) => [`${path}: ${code}`, message]);
const started = startJourney(modelOf(), { learner: 'ada', objectives: ['one'], at: AT });
const strict = startJourney(modelOf({ policies: { persons: 'error' } }), {
  learner: 'ada',
  objectives: ['one'],
  at: AT,
});
const sampled = end(started, 'score', 'sampled', 'pat').journey;
const own = '"pat" has done the piece that is reviewed in "mark/review"';

describe('a review', () => {
  test('is not for whoever did the piece, of which they are warned', () => {
    expect(warned(end(sampled, 'review', 'agreed', 'pat'))).toEqual([
      ['person: kept-apart', `${own}; somebody else has to do it`],
    ]);
    expect(warned(end(sampled, 'review', 'agreed', 'sam'))).toEqual([]);
    expect(warned(end(end(started, 'score', 'sampled').journey, 'review', 'agreed', 'pat'))).toEqual([]);
    expect(warned(end(withRun(sampled, 0, 'mark', { lastBy: null }), 'review', 'agreed', 'pat'))).toEqual([]);
  });

  test('or which is refused, where the policies say so', () => {
    const piece = end(strict, 'score', 'sampled', 'pat').journey;
    expect(issuesIn(() => end(piece, 'review', 'agreed', 'pat'))).toEqual([
      ['person: kept-apart', `${own}; somebody else has to do it`],
    ]);
    expect(issuesIn(() => end(piece, 'review', 'agreed', 'sam'))).toEqual([]);
  });

  test('is told of as soon as they take it', () => {
    const taking = { workItem: openWork(sampled)[0]?.id, by: 'marker' };
    expect(warned(send(sampled, { type: 'item.claimed', ...taking, person: 'pat' }))).toEqual([
      ['person: kept-apart', `${own}; give it to somebody else`],
    ]);
    expect(warned(send(sampled, { type: 'item.delegated', ...taking, to: 'pat' }))).toEqual([
      ['to: kept-apart', `${own}; give it to somebody else`],
    ]);
    expect(warned(send(sampled, { type: 'item.claimed', ...taking, person: 'sam' }))).toEqual([]);
  });

  test('is about the newest piece: whoever did an older one may review it', () => {
    const returned = end(end(sampled, 'review', 'returned', 'sam').journey, 'score', 'sampled', 'kim').journey;
    expect(warned(end(returned, 'review', 'agreed', 'kim'))[0]?.[1]).toMatch(/^"kim" has done the piece/);
    expect(warned(end(returned, 'review', 'agreed', 'pat'))).toEqual([]);
  });

  test('and scoring is for anybody', () => {
    expect(warned(end(started, 'score', 'scored', 'pat'))).toEqual([]);
    expect(end(started, 'score', 'scored', 'pat').journey.objectives[0]?.doers).toEqual([
      { work: 'mark/score', person: 'pat' },
    ]);
    // A review is not judged itself, and so nobody has to remember who did it.
    expect(end(sampled, 'review', 'agreed', 'sam').journey.objectives[0]?.doers).toEqual([
      { work: 'mark/score', person: 'pat' },
    ]);
  });
});

describe('a review that is asked for later', () => {
  const again = {
    ...mark,
    receives: ['recheck', 'close'],
    machine: {
      initial: 'score',
      context: { appealed: false },
      states: {
        score: { on: { scored: 'reported', sampled: 'review' } },
        review: { on: { agreed: 'reported', returned: 'score' } },
        reported: {
          on: {
            recheck: { target: 'review', actions: { type: 'set', params: { fact: 'appealed', to: true } } },
            close: 'over',
          },
        },
        over: { type: 'final' },
      },
    },
    steps: [{ id: 'score' }, { id: 'review' }],
  };
  const journey = startJourney(modelOf({ process: { elements: [again] } }), {
    learner: 'ada',
    objectives: ['one'],
    at: AT,
  });
  const scored = end(journey, 'score', 'scored', 'pat').journey;
  const asked = send(scored, { type: 'signal.received', element: 'mark', event: 'recheck', by: 'marker' }).journey;

  test('is not for whoever did the piece at any time', () => {
    const did = '"pat" has ended "mark/score" on "one", and "mark/review" is on an appeal against it';
    expect(warned(end(asked, 'review', 'agreed', 'pat'))).toEqual([
      ['person: kept-apart', `${did}; somebody else has to do it`],
    ]);
    expect(warned(end(asked, 'review', 'agreed', 'sam'))).toEqual([]);
  });
});
