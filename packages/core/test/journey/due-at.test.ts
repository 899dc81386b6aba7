import { expect, test } from 'vitest';
import { dueAt, openWork } from '../../src/index.js';
import { refusals } from '../support/refusals.js';
import { atTheDoor } from './support/shop.js';

const [first] = openWork(atTheDoor);
if (first === undefined) throw new Error('nothing is open');
const item = (within: typeof first.within, since: string | null = '2026-09-04T09:30:00+02:00') => ({
  ...first,
  title: 'Open',
  within,
  since,
});
const calendar = { timeZone: 'UTC', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const;

test('work is due so many hours after it opened, in UTC', () => {
  expect(dueAt(item({ hours: 48 }))).toBe('2026-09-06T07:30:00.000Z');
  expect(dueAt(item({ hours: 0.5 }))).toBe('2026-09-04T08:00:00.000Z');
});

test('work is due so many school days after it opened', () => {
  expect(dueAt(item({ schoolDays: 1 }), calendar)).toBe('2026-09-08T00:00:00.000Z');
  expect(dueAt(item({ hours: 24 }), calendar)).toBe('2026-09-05T07:30:00.000Z');
});

test('work is not due where nobody has said so, or nobody knows when it opened', () => {
  expect(dueAt(item(null))).toBe(null);
  expect(dueAt(item(null, null))).toBe(null);
  expect(dueAt(item({ hours: 1 }, null))).toBe(null);
  expect(dueAt(item({ schoolDays: 1 }, null))).toBe(null);
});

test('school days are refused without a calendar', () => {
  expect(refusals(() => dueAt(item({ schoolDays: 3 })))).toEqual([
    'within (no-calendar): "Open" is due within 3 school days; pass the calendar that says which days those are',
  ]);
  expect(() => dueAt(item({ schoolDays: 3 }))).toThrow(/^work item: /);
});

test('work is due in the year 9999 at the latest', () => {
  expect(dueAt(item({ hours: 1 }, '9999-12-31T22:59:59.999Z'))).toBe('9999-12-31T23:59:59.999Z');
  const late = () => dueAt(item({ hours: 1 }, '9999-12-31T23:00:00.000Z'));
  expect(refusals(late)).toEqual(['since (invalid-value): it would be due after the year 9999']);
  expect(late).toThrow(/^work item: /);
});
