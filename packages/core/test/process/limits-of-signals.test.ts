import { describe, expect, test } from 'vitest';
import { NONE } from '../../src/process/interpreter.js';
import { bareHost, Refused } from './support/bare-host.js';
import { element, numbered, small } from './support/small-process.js';

// Loops are looked for only when more than 10,000 signals have followed from one event, and again when there are twice
// as many; a signal that came to one place more than 100 times before is in a loop.

const emit = (event: string) => ({ type: 'emit', params: { event } });
const count = (fact: string) => ({ type: 'count', params: { fact, upTo: 100 } });

/** Where signals end: they are taken, and nothing follows. */
const sink = element('sink', 'learner', { idle: { drop: 'idle', begin: 'work' }, work: { done: 'idle' } });
/** Signals go round here for as long as anybody looks. */
const wheel = element('wheel', 'learner', {
  idle: { turn: { target: 'idle', actions: [emit('turned')] }, begin: 'work' },
  work: { done: 'idle' },
});
/** Counts to 100, asks the other to count one up, and begins again; the other lets it do so `most` times. */
const units = element(
  'units',
  'learner',
  {
    idle: {
      up: [
        { guard: 'full', target: 'idle', actions: [{ type: 'set', params: { fact: 'ones', to: 0 } }, emit('carried')] },
        { target: 'idle', actions: [count('ones'), emit('counted')] },
      ],
      begin: 'work',
    },
    work: { done: 'idle' },
  },
  { context: { ones: 0 }, guards: { full: { fact: 'ones', atLeast: 99 } } },
);
const tens = element(
  'tens',
  'learner',
  {
    idle: {
      up: [
        { guard: 'full', target: 'work' },
        { target: 'idle', actions: [count('tens'), emit('counted')] },
      ],
    },
    work: { done: 'idle' },
  },
  { context: { tens: 0 }, guards: { full: { fact: 'tens', atLeast: 3 } } },
);

const { tables, ...numbers } = numbered(
  small(
    [sink, wheel, units, tens],
    ['wheel turned > wheel turn', 'units counted > units up', 'units carried > tens up', 'tens counted > units up'],
  ),
);

/** Sends a number of signals that come to nothing, then one more, and delivers what follows. */
const sent = (before: number, then: string) => {
  const host = bareHost(tables);
  const lane = (name: string) => {
    const [id = '', event = ''] = name.split('/');
    return { to: numbers.element(id), column: numbers.column(name), element: id, event };
  };
  const dropped = lane('sink/drop');
  for (let each = 0; each < before; each++) host.interpreter.send(0, dropped, NONE, NONE);
  host.interpreter.send(0, lane(then), NONE, NONE);
  try {
    host.interpreter.settle(0);
  } catch (error) {
    if (error instanceof Refused) return { ...host, code: error.issue.code, issue: error.issue };
    throw error;
  }
  return { ...host, code: null, issue: null };
};

describe('a loop', () => {
  test('is told by its route, after ten thousand signals', () => {
    const loop = sent(0, 'wheel/turn');
    expect(loop.issue).toMatchObject({ path: 'routes[0]', code: 'endless' });
    expect(loop.signalled()).toBe(10_000);
  });

  test('is looked for again after twice as many', () => {
    const loop = sent(10_000, 'wheel/turn');
    expect(loop.code).toBe('endless');
    expect(loop.signalled()).toBe(10_000);
  });

  test('leaves nothing under way', () => {
    const { interpreter, signalled } = sent(0, 'wheel/turn');
    const before = signalled();
    interpreter.settle(0);
    expect(signalled()).toBe(before);
  });
});

describe('signals that come to one place often, and come to an end', () => {
  // Four hundred come to the units: a hundred, and again a hundred for each of three that the tens count.
  test('are no loop', () => {
    const { code, states } = sent(0, 'units/up');
    expect(code).toBeNull();
    expect(states[numbers.element('tens')]).toBe(numbers.state('tens/work'));
  });

  test('are no loop where nobody looks between ten and twenty thousand', () => {
    expect(sent(10_000, 'units/up').code).toBeNull();
  });

  test('are taken for a loop where they came there more than 100 times when somebody looks', () => {
    // By the look after ten thousand, 100 have come to the units before (and one to the tens), and 101 where one signal
    // fewer came to nothing.
    expect(sent(9898, 'units/up').code).toBeNull();
    expect(sent(9897, 'units/up').code).toBe('endless');
  });
});

test('many signals that do not go round are sent', () => {
  expect(sent(50_000, 'sink/drop').code).toBeNull();
});
