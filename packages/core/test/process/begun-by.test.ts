import { describe, expect, test } from 'vitest';
import { isBegunOnlyBy } from '../../src/process/begun-by.js';
import { SEVERAL_STEPS } from '../../src/process/flat-process.js';
import { element, emitting, numbered, small } from './support/small-process.js';

// Elements on both sides of the one in question, so that numbers by chance alike are not its own.
const before = element('before', 'learner', { work: { done: 'rest' }, rest: { due: 'work' } }, { receives: ['due'] });
const after = element('after', 'learner', { rest: { due: 'work' }, work: { done: 'end' }, end: null });

/** Whether the event alone begins the step of the state, in an element of these states. */
const begunOnly = (
  states: Parameters<typeof element>[2],
  event: string,
  state = 'work',
  more: Parameters<typeof element>[3] = {},
): boolean => {
  const { tables, ...numbers } = numbered(small([before, element('review', 'learner', states, more), after]));
  return isBegunOnlyBy(tables, numbers.state(`review/${state}`), numbers.column(`review/${event}`));
};

describe('an event alone begins a step', () => {
  test('where no other event leads there, and it changes nothing once there', () => {
    expect(begunOnly({ rest: { due: 'work' }, work: { due: 'work', done: 'rest' } }, 'due')).toBe(true);
  });

  test('wherever its machine begins', () => {
    expect(begunOnly({ work: { due: 'work', done: 'rest' }, rest: { due: 'work' } }, 'due')).toBe(true);
    expect(begunOnly({ work: { done: 'rest', due: 'work' }, rest: { due: 'work' } }, 'due')).toBe(true);
  });

  test('unless another event leads there too, also to the first state of the first element', () => {
    const states = { work: { due: 'work', done: 'rest' }, rest: { due: 'work', asked: 'work' } };
    const { tables, ...numbers } = numbered(small([element('review', 'learner', states), after]));
    expect(numbers.state('review/work')).toBe(0);
    expect(isBegunOnlyBy(tables, 0, numbers.column('review/due'))).toBe(false);
  });

  test('also where it begins it from several states', () => {
    const states = { rest: { due: 'work' }, work: { done: 'pause', due: 'work' }, pause: { due: 'work' } };
    expect(begunOnly(states, 'due')).toBe(true);
  });

  test('though another event changes what is remembered during the step', () => {
    const remembering = {
      rest: { due: 'work' },
      work: {
        due: 'work',
        more: { target: 'work', actions: { type: 'count', params: { fact: 'more', upTo: 2 } } },
        done: 'rest',
      },
    };
    const more = { context: { more: 0 } };
    expect(begunOnly(remembering, 'due', 'work', more)).toBe(true);
    expect(begunOnly({ ...remembering, rest: { due: 'work', more: 'work' } }, 'due', 'work', more)).toBe(false);
  });

  test('in a process of that element alone, and asked again', () => {
    const states = { rest: { due: 'work' }, work: { due: 'work', done: 'rest' } };
    const { tables, state, column } = numbered(small([element('review', 'learner', states)]));
    for (let time = 0; time < 2; time++) {
      expect(isBegunOnlyBy(tables, state('review/work'), column('review/due'))).toBe(true);
      expect(isBegunOnlyBy(tables, state('review/work'), column('review/done'))).toBe(false);
      expect(isBegunOnlyBy(tables, state('review/rest'), column('review/due'))).toBe(false);
    }
  });
});

describe('an event does not alone begin a step', () => {
  test('where another event leads there, too', () => {
    expect(begunOnly({ rest: { due: 'work', asked: 'work' }, work: { due: 'work', done: 'rest' } }, 'due')).toBe(false);
    expect(begunOnly({ rest: { asked: 'work', due: 'work' }, work: { due: 'work', done: 'rest' } }, 'due')).toBe(false);
    const last = { rest: { due: 'work' }, work: { due: 'work', done: 'pause' }, pause: { asked: 'work' } };
    expect(begunOnly(last, 'due')).toBe(false);
  });

  test('where it changes the state', () => {
    expect(begunOnly({ rest: { due: 'work' }, work: { due: 'rest', done: 'rest' } }, 'due')).toBe(false);
  });

  test('where it is not taken in that state', () => {
    expect(begunOnly({ rest: { due: 'work' }, work: { done: 'rest' } }, 'due')).toBe(false);
  });

  test('where there is no step, or more than one at a time', () => {
    expect(begunOnly({ rest: { due: 'rest', start: 'work' }, work: { done: 'rest' } }, 'due', 'rest')).toBe(false);
    const both = {
      rest: { due: 'work' },
      work: {
        inside: {
          initial: 'first',
          on: { due: 'work', done: 'rest' },
          states: { first: { on: { checked: 'first' } } },
        },
      },
    };
    const { tables, column } = numbered(
      small([before, element('review', 'learner', both, { steps: ['work', 'work.first'] })]),
    );
    const state = tables.onlyStep.indexOf(SEVERAL_STEPS);
    expect(isBegunOnlyBy(tables, state, column('review/due'))).toBe(false);
  });

  test('where it sends something each time, which is not nothing', () => {
    const states = { rest: { due: 'work' }, work: { due: 'work', done: 'rest' } };
    const again = { ...states, work: { due: emitting('work', 'reminded'), done: 'rest' } };
    const routed = (of: typeof states | typeof again, ways: readonly string[]): boolean => {
      const { tables, state, column } = numbered(small([before, element('review', 'learner', of)], ways));
      return isBegunOnlyBy(tables, state('review/work'), column('review/due'));
    };
    expect(routed(again, ['review reminded > before due'])).toBe(false);
    // Nobody listens.
    expect(routed(again, [])).toBe(true);
  });
});
