import { expect, test } from 'vitest';
import { type Journey, journeyTable, type LogEntry } from '../../src/index.js';
import { beingServed } from './support/shop.js';

const entry = (activity: string, lifecycle: LogEntry['lifecycle'], more: Partial<LogEntry> = {}): LogEntry => ({
  case: 'ada',
  activity,
  lifecycle,
  resource: null,
  role: null,
  time: null,
  subject: 'ada',
  event: null,
  revision: 0,
  ...more,
});
const table = (...log: readonly LogEntry[]): readonly string[] => {
  const journey: Journey = { ...beingServed, log: [log], logFrom: 0 };
  return journeyTable(journey).split('\n');
};
/** What a table of one entry says, and who did it. */
const told = (one: LogEntry): string => table(one)[1]?.replace(/^ +ada {4}/, '') ?? '';

test('a table has a line for each entry, in columns', () => {
  const time = '2026-09-01T08:00:00Z';
  expect(
    table(
      entry('journey.started', 'start', { note: 'first, second' }),
      entry('a-b/c-d', 'complete', { outcome: 'well-done', time, subject: 'fractions', role: 'server' }),
    ),
  ).toEqual([
    'When                  About      What happened                   Who',
    '                      ada        journey started: first, second',
    '2026-09-01T08:00:00Z  fractions  c d (a b): well done            server',
    '',
  ]);
});

test.each([
  [entry('objective.advanced', 'complete'), 'objective advanced'],
  [entry('journey.started', 'start', { note: 'a-b' }), 'journey started: a-b'],
  [entry('/step', 'schedule'), '  to do: step ()'],
  [entry('a-b/c-d', 'schedule'), '  to do: c d (a b)'],
  [entry('a-b/c-d', 'withdraw'), '  no longer to do: c d (a b)'],
  [entry('a-b/c-d', 'assign', { note: 'claimed by pat' }), '  c d (a b): claimed by pat'],
  [entry('a-b/c-d', 'assign'), '  c d (a b):'],
  [entry('a-b/c-d', 'reassign', { note: 'to the server' }), '  passed on: c d (a b), to the server'],
  [entry('a-b/c-d', 'reassign'), '  passed on: c d (a b),'],
  [entry('a-b/c-d', 'complete', { outcome: 'well-done' }), 'c d (a b): well done'],
  [entry('a-b/c-d', 'suspend'), 'c d (a b): suspend'],
])('it says what happened: %j', (one, said) => {
  expect(told(one)).toBe(said);
});

test.each([
  [{ role: 'onsite-server' }, 'onsite server'],
  [{ role: 'a-b+c-d' }, 'a b or c d'],
  [{ role: 'server', resource: 'Pat-Lee' }, 'Pat-Lee, server'],
  [{ resource: 'Pat' }, 'Pat'],
  [{}, ''],
])('it says who did it: %j', (who, said) => {
  expect(told(entry('a.b', 'complete', who))).toBe(`a b${' '.repeat('What happened'.length - 3)}  ${said}`.trimEnd());
});
