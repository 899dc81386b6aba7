import { expect, test } from 'vitest';
import type { LogEntry } from '../../../src/index.js';
import { canonical, restoredLog } from '../../../src/journey/saved/restored-log.js';
import { refusals } from '../../support/refusals.js';

const cause = { type: 'journey.withdrawn', id: 'e', at: '2026-09-01T08:00:00Z', by: 'teacher' } as const;
const entry = (revision: number, more: Partial<LogEntry> = {}): LogEntry => ({
  case: 'ada',
  activity: 'a/b',
  lifecycle: 'schedule',
  resource: null,
  role: null,
  time: null,
  subject: 'ada',
  event: null,
  revision,
  ...more,
});
const first = (revision: number): LogEntry => entry(revision, { cause });

test.each<[string, readonly LogEntry[], number, number]>([
  ['whole', [entry(0), entry(0), first(1), entry(1), first(2)], 2, 0],
  ['of the start', [entry(0)], 0, 0],
  ['from a later revision', [first(4), entry(4), first(5)], 5, 4],
  ['empty', [], 7, 8],
])('a log that is %s is taken', (_, log, revision, from) => {
  expect(restoredLog(log, revision)).toEqual({ log: [log], logFrom: from });
});

test.each<[string, readonly LogEntry[], number, string]>([
  ['lacks a revision', [entry(0), first(2)], 2, 'log[1] (gap): revision 2 does not follow revision 0'],
  ['lacks how a revision began', [entry(0), entry(1)], 1, 'log[1] (gap): revision 1 does not follow revision 0'],
  ['begins without what happened', [entry(3)], 3, 'log[0] (gap): revision 3 does not follow revision 2'],
  [
    'has two events in a revision',
    [entry(0), first(1), first(1)],
    1,
    'log[2] (gap): revision 1 does not follow revision 1',
  ],
  ['goes back', [entry(0), first(1), entry(0)], 1, 'log[2] (gap): revision 0 does not follow revision 1'],
  ['ends before its journey', [entry(0), first(1)], 2, 'log (gap): the log ends with revision 1, the journey with 2'],
  ['goes on after its journey', [entry(0), first(1)], 0, 'log (gap): the log ends with revision 1, the journey with 0'],
])('a log is refused that %s', (_, log, revision, said) => {
  expect(refusals(() => restoredLog(log, revision))).toEqual([said]);
  expect(() => restoredLog(log, revision)).toThrow(/^saved journey: /);
});

test('the model that an entry brings has its keys in order, and everything else is left', () => {
  const moved = {
    type: 'model.reassigned',
    id: 'm',
    at: cause.at,
    by: 'teacher',
    model: { title: 'B', id: 'a' },
  } as const;
  const brought = entry(1, { cause: moved, activity: 'model.reassigned' });
  expect(JSON.stringify(canonical(brought))).toBe(
    JSON.stringify({ ...brought, cause: { ...moved, model: { id: 'a', title: 'B' } } }),
  );
  for (const other of [entry(1), first(1)]) expect(canonical(other)).toBe(other);
});
