import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { collectEvents, eventAt } from '../../src/index.js';

const event = {
  case: 'ada',
  activity: 'decide',
  lifecycle: 'complete',
  resource: 'bo',
  role: null,
  time: '2026-09-01T08:00:00Z',
};

/** Collects what an untyped program could pass. */
const collect = (events: unknown): unknown => Reflect.apply(collectEvents, undefined, [events]);

const issuesOf = (events: unknown): readonly string[] => {
  try {
    collect(events);
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

describe('what is no event', () => {
  test.each([
    [null, 'expected a list of events, or something else to iterate over, found null'],
    [{ length: 1 }, 'expected a list of events, or something else to iterate over, found object'],
    ['ada', 'expected a list of events, or something else to iterate over, found ada'],
    [5, 'expected a list of events, or something else to iterate over, found 5'],
  ])('is refused in place of all: %o', (events, message) => {
    expect(issuesOf(events)).toEqual([`: ${message}`]);
  });

  test('is refused among events, beside fields that are no text', () => {
    expect(
      issuesOf([
        event,
        null,
        [event],
        { ...event, lifecycle: ['complete'] },
        { ...event, case: 7 },
        { ...event, activity: undefined },
        { ...event, time: new Date(0) },
        { ...event, resource: {} },
        { ...event, outcome: false },
        { ...event, time: null },
        { ...event, time: 'today' },
        { ...event, case: '' },
      ]),
    ).toEqual([
      'event 2: expected an event, such as { case, activity, lifecycle, resource, role, time }, found null',
      'event 3: expected an event, such as { case, activity, lifecycle, resource, role, time }, found a list',
      'event 4, lifecycle: expected a text, found a list',
      'event 5, case: expected a text, found 7',
      'event 6, activity: expected a text, found undefined',
      'event 7, time: expected a text or null, found object',
      'event 8, resource: expected a text or null, found object',
      'event 9, outcome: expected a text or null, found false',
      'event 10: expected an ISO 8601 time with an offset, found none',
      'event 11: expected an ISO 8601 time with an offset, found "today"',
      'event 12: expected a case and an activity',
    ]);
  });

  test('is looked for up to the twentieth, however many there are', () => {
    const holes: unknown[] = [];
    holes.length = 4_294_967_295;
    expect(issuesOf(holes)).toHaveLength(20);
    expect(issuesOf(Array.from({ length: 300_000 }, () => [event]))).toHaveLength(20);
  });
});

test('300,000 events are collected', () => {
  const { events, cases } = collectEvents(Array.from({ length: 300_000 }, () => event));
  expect([events, cases]).toEqual([300_000, ['ada']]);
});

test('a field that may be left out is empty', () => {
  const { role: _, ...without } = event;
  const log = collectEvents([{ ...without, role: null, subject: null }]);
  expect(eventAt(log, 0)).toMatchObject({ case: 'ada', activity: 'decide', resource: 'bo', role: null });
});
