import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  defineModel,
  JourneyError,
  type JourneyStep,
  openWork,
  startJourney,
} from '../../src/index.js';

type On = Readonly<Record<string, unknown>>;
type Subject = 'learner' | 'objective' | 'case';

const emit = (event: string) => ({ type: 'emit', params: { event } }) as const;
const sets = (fact: string, to: number) => ({ type: 'set', params: { fact, to } }) as const;
const count = (fact: string, upTo: number) => ({ type: 'count', params: { fact, upTo } }) as const;
const route = (from: string, on: string, to: string, send: string) => ({ from, on, to, send, artifact: 'note' });

/** An element that reacts to signals until its work begins, which never happens here. */
const answering = (id: string, subject: Subject, on: On, more: object = {}) => ({
  id,
  title: id,
  subject,
  machine: {
    initial: 'start',
    states: { start: { on: { ...on, begin: 'work' } }, work: { on: { done: 'end' } }, end: { type: 'final' } },
    ...('context' in more ? { context: more.context } : {}),
  },
  ...('guards' in more ? { guards: more.guards } : {}),
  receives: [...Object.keys(on), 'begin'],
  steps: [{ id: 'work' }],
});
type Answering = ReturnType<typeof answering>;

const caller = {
  id: 'caller',
  title: 'Caller',
  subject: 'learner',
  machine: { initial: 'ring', states: { ring: { on: { done: 'end' } }, end: { type: 'final' } } },
  steps: [{ id: 'ring' }],
};

/** Ends the caller’s work, which triggers the signals. */
const calling = (
  objectives: number,
  called: readonly Answering[],
  routes: readonly ReturnType<typeof route>[],
): (() => JourneyStep) => {
  const model = defineModel({
    id: 'called',
    title: 'Called',
    process: { elements: [caller, ...called], routes },
    roles: [
      {
        id: 'teacher',
        title: 'Teacher',
        actors: ['onsite-educator'],
        responsible: ['caller', ...called.map(({ id }) => id)],
      },
    ],
  } as never);
  const journey = startJourney(model, {
    learner: 'ada',
    objectives: Array.from({ length: objectives }, (_, index) => `o-${index}`),
  });
  const [item] = openWork(journey);
  const event = {
    id: 'e',
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: item?.id ?? '',
    outcome: 'done',
    by: 'teacher',
  } as const;
  return () => advanceJourney(journey, event);
};

const LOOP = /routes\[\d+\]: the routes form a loop: signals go round .*, from "[a-z]+" by "[a-z]+" to "[a-z]+"/;

describe('signals that go round', () => {
  const ping = (id: string) => answering(id, 'learner', { ping: { actions: emit('pinged') } });

  test('are refused', () => {
    const loop = calling(
      1,
      [ping('one')],
      [route('caller', 'done', 'one', 'ping'), route('one', 'pinged', 'one', 'ping')],
    );
    expect(loop).toThrow(JourneyError);
    expect(loop).toThrow(LOOP);
  });

  test('are refused where each sends two more, so that none has gone round often', () => {
    const names = ['one', 'two'];
    const among = names.flatMap((from) => names.map((to) => route(from, 'pinged', to, 'ping')));
    expect(calling(1, names.map(ping), [route('caller', 'done', 'one', 'ping'), ...among])).toThrow(LOOP);
  });

  test('are refused where each opens a case', () => {
    const opens = answering('one', 'objective', { ping: { actions: emit('pinged') } });
    const trouble = answering('trouble', 'case', { call: { actions: emit('called') } });
    const routes = [
      route('caller', 'done', 'one', 'ping'),
      route('one', 'pinged', 'trouble', 'call'),
      route('trouble', 'called', 'trouble', 'call'),
    ];
    expect(calling(1, [opens, trouble], routes)).toThrow(LOOP);
  });

  /** Two counting machines tell a third when to stop: signals go round a fixed number of times, and then end. */
  const rounds = (inner: number, outer: number): (() => JourneyStep) => {
    const clock = answering('clock', 'learner', { tick: { actions: emit('ticked') }, stop: 'work' });
    const counter = (id: string, most: number, then: object) =>
      answering(
        id,
        'learner',
        { up: [{ guard: 'full', ...then }, { actions: [count('count', most), emit('counted')] }] },
        { context: { count: 0 }, guards: { full: { fact: 'count', atLeast: most - 1 } } },
      );
    return calling(
      1,
      [
        clock,
        counter('units', inner, { actions: [sets('count', 0), emit('carried')] }),
        counter('tens', outer, { target: 'work', actions: emit('stopped') }),
      ],
      [
        route('caller', 'done', 'clock', 'tick'),
        route('clock', 'ticked', 'units', 'up'),
        route('units', 'counted', 'clock', 'tick'),
        route('units', 'carried', 'tens', 'up'),
        route('tens', 'counted', 'clock', 'tick'),
        route('tens', 'stopped', 'clock', 'stop'),
      ],
    );
  };

  test('and come to an end are taken for a loop only after ten thousand', () => {
    expect(rounds(60, 80)().closed).toHaveLength(1);
    expect(rounds(90, 90)).toThrow(LOOP);
  });
});

describe('many signals that do not go round', () => {
  test('are sent: to each of 500 objectives, twenty-one', () => {
    const called = Array.from({ length: 21 }, (_, index) => answering(`all-${index}`, 'objective', { call: 'work' }));
    const step = calling(
      500,
      called,
      called.map(({ id }) => route('caller', 'done', id, 'call')),
    )();
    expect(step.closed).toHaveLength(1);
    expect(step.opened).toHaveLength(10_500);
  });

  /** Layers of ten elements each, in which each element passes every signal on to every element of the next layer. */
  const layers = (depth: number): (() => JourneyStep) => {
    const name = (layer: number, index: number): string => `layer-${layer}-${index}`;
    const places = Array.from({ length: depth }, (_, layer) =>
      Array.from({ length: 10 }, (__, index) => name(layer, index)),
    );
    const routes = places.flatMap((ids, layer) =>
      ids.flatMap((to) =>
        layer === 0
          ? [route('caller', 'done', to, 'tell')]
          : (places[layer - 1] ?? []).map((from) => route(from, 'tells', to, 'tell')),
      ),
    );
    const called = places.flat().map((id) => answering(id, 'learner', { tell: { actions: emit('tells') } }));
    return calling(1, called, routes);
  };

  test('are sent to the same place by many ways, and refused for what they are above a million', () => {
    expect(layers(5)().closed).toHaveLength(1);
    const many = layers(6);
    expect(many).toThrow(JourneyError);
    expect(many).toThrow(
      'more than 1,000,000 signals follow from one event; leave out routes by which an element is told the same ' +
        'many times, or put a step in between',
    );
  });
});
