import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceJourney, defineModel, type Journey, JourneyError, openWork, startJourney } from '../../src/index.js';
import { arbitraryProcess } from './support/arbitrary-process.js';
import { arbitraryChoices, chosenProcesses, compareByTheRules, modelOf } from './support/by-the-rules.js';

// The rules for signals, each in the smallest process that shows it, run as a journey. Simulations run on the same
// interpreter; test/simulate/replay.test.ts checks that both hosts agree.

const element = (id: string, states: object, more: object = {}) => ({
  id,
  title: id,
  machine: { initial: 'start', states },
  steps: [{ id: 'work' }],
  ...more,
});

const model = (elements: readonly object[], routes: readonly object[], more: object = {}) =>
  defineModel({
    id: 'small',
    title: 'Small',
    process: { elements, routes, ...more },
    roles: [
      {
        id: 'teacher',
        title: 'Teacher',
        actors: ['onsite-educator'],
        responsible: elements.map((each) => Reflect.get(each, 'id')),
      },
    ],
  } as never);

const end = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => `${each.element}/${each.step}` === step);
  if (item === undefined)
    throw new Error(`"${step}" is not open, but ${openWork(journey).map((each) => `${each.element}/${each.step}`)}`);
  const id = `e${journey.counts.items}-${outcome}-${journey.revision}`;
  return advanceJourney(journey, {
    id,
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: item.id,
    outcome,
    by: 'teacher',
  }).journey;
};

const open = (journey: Journey): readonly string[] => openWork(journey).map((each) => `${each.element}/${each.step}`);

const thrown = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

const route = (from: string, on: string, to: string, send: string) => ({ from, on, to, send, artifact: 'note' });

const once = (id: string, on = 'call') =>
  element(id, { start: { on: { [on]: 'work' } }, work: { on: { done: 'end' } }, end: { type: 'final' } });

/** Works in rounds, each of which calls. */
const caller = element(
  'caller',
  { start: { on: { go: 'work' } }, work: { on: { again: 'work', 'last-time': 'end' } }, end: { type: 'final' } },
  { receives: ['go'] },
);

describe('a signal', () => {
  test('that cannot be taken waits, the same one once, and is taken when it can be', () => {
    const slow = element(
      'slow',
      { start: { on: { call: 'work' } }, work: { on: { done: 'start', stop: 'end' } }, end: { type: 'final' } },
      { receives: ['call'] },
    );
    let journey = startJourney(model([caller, slow], [route('caller', 'again', 'slow', 'call')]), {
      learner: 'ada',
      objectives: ['a'],
    });
    expect(open(journey)).toEqual(['caller/work']);
    for (let call = 0; call < 3; call++) journey = end(journey, 'caller/work', 'again');
    // The first call is being answered; of the other two, which are identical, one is kept waiting.
    expect(open(journey)).toEqual(['slow/work', 'caller/work']);
    journey = end(journey, 'slow/work', 'done');
    expect(open(journey)).toEqual(['caller/work', 'slow/work']);
    journey = end(journey, 'slow/work', 'done');
    expect(open(journey)).toEqual(['caller/work']);
  });

  test('is dropped where its element ignores it', () => {
    const busy = element(
      'busy',
      { start: { on: { call: 'work' } }, work: { on: { done: 'start', stop: 'end' } }, end: { type: 'final' } },
      { receives: ['call'], ignores: ['call'] },
    );
    let journey = startJourney(model([caller, busy], [route('caller', 'again', 'busy', 'call')]), {
      learner: 'ada',
      objectives: ['a'],
    });
    for (let call = 0; call < 3; call++) journey = end(journey, 'caller/work', 'again');
    journey = end(journey, 'busy/work', 'done');
    expect(open(journey)).toEqual(['caller/work']);
  });

  test('to nobody in particular reaches every objective, those that are not open yet when they open', () => {
    const ofLearner = { ...caller, subject: 'learner' };
    const process = model([ofLearner, once('answer')], [route('caller', 'again', 'answer', 'call')]);
    const objectives = ['a', 'b', { id: 'c', requires: ['a'] }];
    let journey = startJourney(process, { learner: 'ada', objectives });
    journey = end(journey, 'caller/work', 'again');
    expect(openWork(journey).map(({ element: id, subject }) => `${id} ${subject.id}`)).toEqual([
      'caller ada',
      'answer a',
      'answer b',
    ]);
    const ofA = openWork(journey).find(({ subject }) => subject.id === 'a');
    journey = advanceJourney(journey, {
      id: 'a',
      at: '2026-09-01T08:00:00Z',
      type: 'work.ended',
      workItem: ofA?.id ?? '',
      outcome: 'done',
      by: 'teacher',
    }).journey;
    // All work on `a` has ended, so it is advanced, and `c` opens with the call that waited for it.
    expect(journey.objectives.map(({ stage }) => stage)).toEqual(['advanced', 'in-progress', 'in-progress']);
    expect(openWork(journey).map(({ element: id, subject }) => `${id} ${subject.id}`)).toEqual([
      'caller ada',
      'answer b',
      'answer c',
    ]);
  });

  test('to a case suspends what it is about until the case ends, and what waited goes on', () => {
    const trouble = { ...once('trouble'), subject: 'case' };
    const worker = element(
      'worker',
      {
        start: { on: { go: 'work' } },
        work: { on: { 'gone-wrong': 'work', 'gone-well': 'end' } },
        end: { type: 'final' },
      },
      { receives: ['go'] },
    );
    let journey = startJourney(model([worker, trouble], [route('worker', 'gone-wrong', 'trouble', 'call')]), {
      learner: 'ada',
      objectives: ['a', 'b'],
    });
    const [first] = openWork(journey);
    journey = end(journey, 'worker/work', 'gone-wrong');
    expect(first?.subject.id).toBe('a');
    expect(openWork(journey).map(({ element: id, subject }) => `${id} ${subject.id}`)).toEqual([
      'worker b',
      'trouble case-1',
    ]);
    journey = end(journey, 'trouble/work', 'done');
    expect(openWork(journey).map(({ element: id, subject }) => `${id} ${subject.id}`)).toEqual([
      'worker b',
      'worker a',
    ]);
  });

  test('that goes round without anybody’s work in between is refused, and nothing has happened', () => {
    const echo = (id: string) =>
      element(
        id,
        {
          start: {
            on: { call: { target: 'start', actions: { type: 'emit', params: { event: 'called' } } }, begin: 'work' },
          },
          work: { on: { done: 'end' } },
          end: { type: 'final' },
        },
        { receives: ['call', 'begin'] },
      );
    const routes = [
      route('caller', 'again', 'one', 'call'),
      route('one', 'called', 'two', 'call'),
      route('two', 'called', 'one', 'call'),
    ];
    const journey = startJourney(model([caller, echo('one'), echo('two')], routes), {
      learner: 'ada',
      objectives: ['a'],
    });
    const before = JSON.stringify(journey);
    const loop = thrown(() => end(journey, 'caller/work', 'again'));
    expect(loop).toBeInstanceOf(JourneyError);
    expect(loop).toHaveProperty('issues', [
      {
        path: 'routes[1]',
        code: 'endless',
        message:
          'the routes form a loop: signals go round without anybody’s work in between, from "one" by "called" to ' +
          '"two" (routes[1]), and from "two" by "called" to "one" (routes[2]); leave out one of them, or put a step ' +
          'in between',
      },
    ]);
    expect(JSON.stringify(journey)).toBe(before);
  });
});

describe('an element of several parts', () => {
  /** Two parts, of which the first can be ended again and again until both have ended. */
  const inParts = {
    ...element('parts', {}, { steps: [{ id: 'one' }, { id: 'two.work' }] }),
    machine: {
      type: 'parallel',
      states: {
        one: { initial: 'work', on: { done: '.end' }, states: { work: {}, end: { type: 'final' } } },
        two: { initial: 'work', states: { work: { on: { finished: 'end' } }, end: { type: 'final' } } },
      },
    },
  };
  const started = (): Journey => startJourney(model([inParts], []), { learner: 'ada', objectives: ['a'] });

  test('has work open in each at a time', () => {
    const journey = started();
    expect(open(journey)).toEqual(['parts/one', 'parts/two.work']);
    expect(open(end(journey, 'parts/two.work', 'finished'))).toEqual(['parts/one']);
    // The first part can be ended again.
    expect(open(end(journey, 'parts/one', 'done'))).toEqual(['parts/two.work', 'parts/one']);
  });

  test('has none open once all of them have ended', () => {
    const journey = end(end(started(), 'parts/one', 'done'), 'parts/two.work', 'finished');
    expect(open(journey)).toEqual([]);
    expect(journey.status).toBe('settled');
  });
});

describe('many cases', () => {
  const trouble = { ...once('trouble'), subject: 'case' };

  test('may be opened by one event, which is no loop', () => {
    const starts = { ...caller, subject: 'learner' };
    const answer = element(
      'answer',
      {
        start: { on: { call: { target: 'work', actions: { type: 'emit', params: { event: 'lost' } } } } },
        work: { on: { done: 'end' } },
        end: { type: 'final' },
      },
      { receives: ['call'] },
    );
    const routes = [route('caller', 'again', 'answer', 'call'), route('answer', 'lost', 'trouble', 'call')];
    const objectives = ['a', 'b', 'c', 'd', 'e'];
    const journey = startJourney(model([starts, answer, trouble], routes), { learner: 'ada', objectives });
    expect(open(end(journey, 'caller/work', 'again'))).toEqual([
      'caller/work',
      ...objectives.map(() => 'trouble/work'),
    ]);
  });

  test('that each open the next within themselves are no loop, unless they come back to the first', () => {
    const opening = (id: string) => ({
      ...element(
        id,
        {
          start: { on: { call: { target: 'work', actions: { type: 'emit', params: { event: 'found' } } } } },
          work: { on: { done: 'end' } },
          end: { type: 'final' },
        },
        { receives: ['call'] },
      ),
      subject: 'case',
    });
    const cases = ['one', 'two', 'three'].map(opening);
    const chain = [
      route('caller', 'again', 'one', 'call'),
      route('one', 'found', 'two', 'call'),
      route('two', 'found', 'three', 'call'),
    ];
    const begun = (routes: readonly object[]) =>
      startJourney(model([caller, ...cases], routes), { learner: 'ada', objectives: ['a'] });
    expect(open(end(begun(chain), 'caller/work', 'again'))).toEqual(['one/work', 'two/work', 'three/work']);
    const round = begun([...chain, route('three', 'found', 'one', 'call')]);
    const loop = thrown(() => end(round, 'caller/work', 'again'));
    expect(loop).toHaveProperty('issues.0.code', 'endless');
    expect(open(end(round, 'caller/work', 'last-time'))).toEqual([]);
  });
});

test('work about the learner that names several objectives tells these, and the organisation once', () => {
  const office = { ...once('office'), subject: 'organization' };
  const planner = { ...caller, subject: 'learner' };
  const routes = [route('caller', 'again', 'once', 'call'), route('caller', 'again', 'office', 'call')];
  const before = startJourney(model([once('once'), planner, office], routes), {
    learner: 'ada',
    objectives: ['a', 'b', 'c'],
  });
  const [item] = openWork(before);
  const { journey, log } = advanceJourney(before, {
    id: 'e',
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: item?.id ?? '',
    outcome: 'again',
    by: 'teacher',
    objectives: ['c', 'a'],
  });
  expect(openWork(journey).map(({ element: id, subject }) => `${id} ${subject.id}`)).toEqual([
    'caller ada',
    'once c',
    'once a',
  ]);
  expect(log.filter(({ activity }) => activity === 'office.call')).toHaveLength(1);
});

test.each(chosenProcesses)('a journey in small process %i goes as the rules alone say', (_, written) => {
  const model = modelOf(written);
  fc.assert(
    fc.property(arbitraryChoices, (chosen) => {
      compareByTheRules(written, model, chosen);
    }),
    { numRuns: 2 },
  );
});

test('journeys in thousands of small processes go as the rules alone say', { tags: ['long'] }, () => {
  fc.assert(
    fc.property(arbitraryProcess, arbitraryChoices, (written, chosen) => {
      compareByTheRules(written, modelOf(written), chosen);
    }),
    { seed: 77, numRuns: 8000 },
  );
});
