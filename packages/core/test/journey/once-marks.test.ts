import { describe, expect, test } from 'vitest';
import { type Journey, type LogEntry, restoreJourney, saveJourney } from '../../src/index.js';
import { remembered, takenBefore } from '../../src/journey/once.js';
import type { JourneyEvent } from '../../src/journey/state/journey-event.js';
import { refusals } from '../support/refusals.js';
import { beingServed, shop } from './support/shop.js';

const minute = (n: number): string => new Date(Date.UTC(2026, 8, 2, 0, n)).toISOString();
const event = (n: number): JourneyEvent => ({ type: 'journey.withdrawn', id: `e${n}`, at: minute(n), by: 'server' });
const entry = (revision: number, lifecycle: LogEntry['lifecycle'], more: Partial<LogEntry> = {}): LogEntry => ({
  case: 'ada',
  activity: 'a/b',
  lifecycle,
  resource: null,
  role: null,
  time: null,
  subject: 'ada',
  event: `e${revision}`,
  revision,
  ...more,
});
const item = (lifecycle: LogEntry['lifecycle'], workItem: string): LogEntry => entry(7, lifecycle, { workItem });
/** A journey of seven events that has forgotten all of them. */
const forgetful: Journey = {
  ...restoreJourney(shop, saveJourney(beingServed).state),
  revision: 7,
  recent: [],
  times: { started: minute(0), latest: minute(7), forgotten: minute(6) },
};

describe('an event that a journey has forgotten', () => {
  const taken = (...entries: readonly LogEntry[]) => takenBefore(forgetful, event(7), () => entries);
  const cause = entry(7, 'complete', { cause: event(7) });

  test('has opened and closed what its entries say, apart from what it did both to', () => {
    expect(taken(cause)).toEqual({ revision: 7, opened: [], closed: [] });
    const all = [item('schedule', 'w1'), item('complete', 'w2'), item('withdraw', 'w3')];
    expect(taken(cause, ...all)).toEqual({ revision: 7, opened: ['w1'], closed: ['w2', 'w3'] });
    expect(taken(...all, cause)).toEqual({ revision: 7, opened: ['w1'], closed: ['w2', 'w3'] });
    expect(
      taken(cause, item('schedule', 'w4'), item('schedule', 'w5'), item('withdraw', 'w4'), item('complete', 'w6')),
    ).toEqual({
      revision: 7,
      opened: ['w5'],
      closed: ['w6'],
    });
    expect(
      taken(cause, ...(['assign', 'reassign', 'suspend', 'resume', 'start'] as const).map((each) => item(each, 'w1'))),
    ).toEqual({
      revision: 7,
      opened: [],
      closed: [],
    });
  });

  test('is told by the entry that has it, wherever that is among them', () => {
    const later = entry(7, 'complete', { cause: { ...event(7), at: minute(8) } });
    expect(refusals(() => taken(item('schedule', 'w1'), later))).toMatchObject([expect.stringMatching(/reused-id/)]);
    expect(taken(entry(7, 'complete', { cause: event(7), workItem: 'w1' }))).toEqual({
      revision: 7,
      opened: [],
      closed: ['w1'],
    });
  });

  test('is refused where another was taken under its id', () => {
    const other = entry(7, 'complete', { cause: { ...event(7), at: minute(8) } });
    const act = () => takenBefore(forgetful, event(7), () => [other]);
    expect(refusals(act)).toEqual(['id (reused-id): another event of this journey has this id; give each its own']);
    expect(act).toThrow(/^event "e7" \(journey\.withdrawn\): /);
  });

  test('is refused where what is known of it is something else', () => {
    const message =
      'id (cannot-tell): "known" returned something other than this event’s entries in the log; return those, or ' +
      'nothing if it was never taken';
    for (const found of [[entry(7, 'complete')], [entry(7, 'complete', { cause: event(6) })], [null], {}])
      expect(refusals(() => Reflect.apply(takenBefore, undefined, [forgetful, event(7), () => found]))).toEqual([
        message,
      ]);
    expect(takenBefore(forgetful, event(7), () => [])).toBe(null);
    expect(takenBefore(forgetful, event(3), () => undefined)).toBe(null);
  });

  test('is new where it is later than all that is forgotten, and otherwise nobody can tell', () => {
    expect(takenBefore(forgetful, event(7), undefined)).toBe(null);
    for (const n of [6, 5])
      expect(refusals(() => takenBefore(forgetful, event(n), undefined))).toEqual([
        `id (cannot-tell): it happened at ${minute(n)}, and this journey has forgotten events up to ${minute(6)}, so ` +
          'whether it was taken before is unknown; pass its log, or "known"',
      ]);
    const whole: Journey = { ...forgetful, log: beingServed.log, logFrom: 0 };
    expect(takenBefore(whole, event(5), undefined)).toBe(null);
    // Nothing is looked up where the whole log is there.
    expect(takenBefore(whole, event(5), () => [entry(7, 'complete')])).toBe(null);
    // A log from the second event on is not the whole log.
    const most: Journey = { ...forgetful, log: [[entry(2, 'complete', { cause: event(2) })]], logFrom: 2 };
    expect(refusals(() => takenBefore(most, event(5), undefined))[0]).toContain('cannot-tell');
    expect(takenBefore(most, event(7), () => [entry(7, 'complete', { cause: event(7) })])?.revision).toBe(7);
    expect(takenBefore({ ...forgetful, times: { ...forgetful.times, forgotten: null } }, event(5), undefined)).toBe(
      null,
    );
  });
});

describe('the newest events of a log', () => {
  const logged = (...times: readonly number[]): Journey => {
    const log = times.map((time, index) =>
      entry(index + 1, 'complete', { cause: { ...event(index + 1), at: minute(time) } }),
    );
    return remembered({ ...beingServed, log: [[entry(0, 'start'), ...log]], recent: [], revision: times.length });
  };
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

  test('are remembered, up to 256, with what they opened and closed', () => {
    expect(logged(1, 2)).toMatchObject({ recent: [{ opened: [], closed: [] }, {}], times: { forgotten: null } });
    expect(logged(...upTo(256)).times.forgotten).toBe(null);
    const more = logged(...upTo(258));
    expect(more.recent).toHaveLength(256);
    expect(more.times.forgotten).toBe(minute(2));
    expect(more.recent.map(({ mark }) => mark)).toEqual(logged(...upTo(258)).recent.map(({ mark }) => mark));
    const { recent } = remembered({
      ...beingServed,
      log: [[entry(1, 'complete', { cause: event(1), workItem: 'w1' }), entry(1, 'schedule', { workItem: 'w2' })]],
      recent: [],
    });
    expect(recent).toMatchObject([{ opened: ['w2'], closed: ['w1'] }]);
  });

  test('have forgotten up to the latest time, in whatever order they came', () => {
    expect(logged(9, 3, ...upTo(256)).times.forgotten).toBe(minute(9));
    expect(logged(3, 9, ...upTo(256)).times.forgotten).toBe(minute(9));
    expect(logged(9, 9, ...upTo(256)).times.forgotten).toBe(minute(9));
  });
});
