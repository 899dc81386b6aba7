import { expect, test } from 'vitest';
import { prepare } from '../../src/engine/prepare.js';
import { replicate } from '../../src/simulate.js';
import { goalOf, mostOf, reachedBy, stepOf } from '../../src/staffing/staffing-target.js';
import { desk, refusing } from '../support/desk.js';

const heard = { work: 'serve/hear', share: 0.9, withinDays: 65 / 1440 };
const written = { ...heard, work: 'serve/write' };

test('at most all of a step’s work is done in time; objectives have no limit', () => {
  expect(mostOf(heard)).toBe(1);
  expect(mostOf({ advancedPerWeek: 3 })).toBe(Number.POSITIVE_INFINITY);
});

test('a target is a share, or a number a week', () => {
  expect(goalOf(heard)).toBe(0.9);
  expect(goalOf({ advancedPerWeek: 3 })).toBe(3);
});

test('a target is about a step of the process, or about none', () => {
  const refs = ['serve/hear', 'serve/write'];
  expect([heard, written, { advancedPerWeek: 3 }].map((target) => stepOf(target, refs))).toEqual([0, 1, -1]);
  expect(() => stepOf({ ...heard, work: 'serve/heer' }, refs)).toThrow(
    expect.objectContaining({
      what: 'target',
      issues: [
        {
          path: 'target.work',
          code: 'unknown-work',
          message: '"serve/heer" is not a step of this process; did you mean "serve/hear"?',
        },
      ],
    }),
  );
});

test('a share is of the work that was done, and there is none of work that never came', async () => {
  const [run] = (await replicate(prepare(desk({ weeks: 2 })), { replications: 1 })).runs;
  const [refused] = (await replicate(prepare(desk({ outcomes: [refusing(1)] })), { replications: 1 })).runs;
  if (run === undefined || refused === undefined) throw new Error('nothing was simulated');
  // One of eight learners is heard in the first hour; all are written down as soon as they are heard.
  expect(reachedBy(heard, 0, run)).toBe(1 / 8);
  expect(reachedBy(written, 1, run)).toBe(1);
  expect(reachedBy(written, 1, refused)).toBeNull();
  // Eight in two weeks.
  expect(reachedBy({ advancedPerWeek: 3 }, -1, run)).toBe(4);
});
