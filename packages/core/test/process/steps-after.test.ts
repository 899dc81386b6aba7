import { expect, test } from 'vitest';
import { stepsAfter } from '../../src/process/steps-after.js';
import { element } from './support/small-process.js';

const desk = element(
  'desk',
  'objective',
  {
    first: { done: 'second', skipped: 'pause', again: 'first' },
    second: { done: 'both', skipped: 'first' },
    both: {
      inside: {
        initial: 'deep',
        on: { done: 'end' },
        states: { deep: { on: { dug: 'shallow' } }, shallow: { on: { rose: 'deep' } } },
      },
    },
    pause: { resumed: 'second' },
    end: null,
  },
  { steps: ['first', 'second', 'both', 'both.deep', 'both.shallow'], receives: ['resumed'] },
);

test('the steps after a step are those of the state to which its outcome leads', () => {
  expect(stepsAfter(desk, 'first', 'done')).toEqual(['second']);
  expect(stepsAfter(desk, 'first', 'again')).toEqual(['first']);
  expect(stepsAfter(desk, 'second', 'skipped')).toEqual(['first']);
});

test('there may be several at a time, before and after', () => {
  expect(stepsAfter(desk, 'second', 'done')).toEqual(['both', 'both.deep']);
  expect(stepsAfter(desk, 'both.deep', 'dug')).toEqual(['both', 'both.shallow']);
  expect(stepsAfter(desk, 'both', 'rose')).toEqual(['both', 'both.deep']);
});

test('there are none after a pause or the end, nor after what is no outcome', () => {
  expect(stepsAfter(desk, 'first', 'skipped')).toEqual([]);
  expect(stepsAfter(desk, 'both.shallow', 'done')).toEqual([]);
  expect(stepsAfter(desk, 'first', 'resumed')).toEqual([]);
  expect(stepsAfter(desk, 'nothing', 'done')).toEqual([]);
});
