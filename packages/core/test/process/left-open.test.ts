import { describe, expect, test } from 'vitest';
import { isRequest, stateAfter, staysOpen, takesAfterAll, takesOnceTold } from '../../src/process/left-open.js';
import { element, numbered, small } from './support/small-process.js';

// A record that is told to close when the journey is settled. After that, only transfers come; what others in the
// process send (`record`, `reopen`) does not.
const record = element(
  'record',
  'learner',
  {
    idle: { record: 'busy', close: 'closed' },
    busy: { filed: 'idle' },
    closed: { transfer: 'handing-on', reopen: 'idle' },
    'handing-on': { record: 'busy', handed: 'closed', 'handed-last': 'gone' },
    gone: null,
  },
  { steps: ['busy', 'handing-on'], receives: ['record', 'close', 'transfer', 'reopen'] },
);
// A map that is told to close, or that the learner leaves; only those who have left may ask.
const map = element(
  'map',
  'learner',
  {
    idle: { begin: 'work', close: 'closed', leave: 'left' },
    work: { done: 'idle' },
    closed: { leave: 'left', print: 'gone' },
    left: { ask: 'left' },
    gone: null,
  },
  { receives: ['begin', 'close', 'leave', 'ask', 'print'] },
);
const ofObjective = element(
  'desk',
  'objective',
  { work: { done: 'end', close: 'work' }, end: null },
  { receives: ['close'] },
);
const untold = element('other', 'learner', {
  work: { done: 'end', a: 'work', b: 'work', c: 'work', ask: 'work' },
  end: null,
});
const office = element(
  'office',
  'organization',
  { work: { done: 'end', close: 'work' }, end: null },
  { receives: ['close'] },
);

const { tables, ...numbers } = numbered(
  small(
    [record, map, ofObjective, untold, office],
    ['other done > record record', 'other done > record reopen', 'map done > desk close'],
    [
      'journey-settled > record close',
      'journey-settled > map close',
      'journey-withdrawn > map leave',
      'journey-settled > desk close',
      'journey-settled > office close',
    ],
  ),
);
const settled = tables.entries['journey-settled'];
const told = {
  record: settled[0] ?? expect.fail(),
  map: settled[1] ?? expect.fail(),
  left: tables.entries['journey-withdrawn'][0] ?? expect.fail(),
  office: settled[3] ?? expect.fail(),
};

const statesOf = (id: string, states: readonly string[]) =>
  states.map((state) => [state, numbers.state(`${id}/${state}`)] as const);
const RECORD = ['idle', 'busy', 'closed', 'handing-on', 'gone'];
const MAP = ['idle', 'work', 'closed', 'left', 'gone'];

test('an event leaves a machine in the next state, unless it is not begun, is done or does not take it', () => {
  const after = (state: string, event: string): number =>
    stateAfter(tables, numbers.state(`record/${state}`), numbers.column(`record/${event}`));
  expect(after('closed', 'reopen')).toBe(numbers.state('record/idle'));
  expect(after('idle', 'close')).toBe(numbers.state('record/closed'));
  expect(after('busy', 'close')).toBe(-1);
  expect(after('gone', 'close')).toBe(-1);
  expect(stateAfter(tables, -1, 0)).toBe(-1);
});

describe('once it has been told that all is over, an element', () => {
  const staying = (lane: typeof told.record, id: string, states: readonly string[]): readonly string[] =>
    statesOf(id, states).flatMap(([state, number]) => (staysOpen(tables, lane, number) ? [state] : []));

  test('may stay in the state where that leaves it, and in those to which only outsiders and its own work lead', () => {
    expect(staying(told.record, 'record', RECORD)).toEqual(['closed', 'handing-on']);
    expect(staying(told.map, 'map', MAP)).toEqual(['closed']);
    expect(staying(told.left, 'map', MAP)).toEqual(['left']);
  });

  test('of the organisation stays in none, since it is no part of the journey', () => {
    expect(told.office.to).toBe(-1);
    expect(staying(told.office, 'record', RECORD)).toEqual([]);
    expect(takesOnceTold(tables, told.office, 0)).toBe(false);
  });

  test('takes what any of those states takes', () => {
    const taken = (lane: typeof told.record, id: string) =>
      (tables.elements[numbers.element(id)]?.events ?? []).filter((_, column) => takesOnceTold(tables, lane, column));
    expect(taken(told.record, 'record').toSorted()).toEqual(['handed', 'handed-last', 'record', 'reopen', 'transfer']);
    expect(taken(told.map, 'map').toSorted()).toEqual(['leave', 'print']);
    expect(taken(told.left, 'map')).toEqual(['ask']);
  });
});

describe('an event is taken after all', () => {
  const taking = (event: string, isTold: boolean): readonly string[] =>
    statesOf('record', RECORD).flatMap(([state, number]) =>
      takesAfterAll(tables, told.record, number, numbers.column(`record/${event}`), isTold) ? [state] : [],
    );

  test('by an element that has been told, in the states that are left open', () => {
    expect(taking('transfer', true)).toEqual(['closed', 'handing-on']);
    expect(taking('filed', true)).toEqual([]);
  });

  test('by an element that has yet to be told, in every state but the last', () => {
    expect(taking('transfer', false)).toEqual(['idle', 'busy', 'closed', 'handing-on']);
    expect(taking('filed', false)).toEqual([]);
  });

  test('by no element that has not begun', () => {
    for (const isTold of [true, false])
      expect(takesAfterAll(tables, told.record, -1, numbers.column('record/transfer'), isTold)).toBe(false);
  });
});

test('a request is what an element of the learner takes even after it was told, other than being told', () => {
  const requests = tables.elements.flatMap(({ id, events }, number) =>
    events.flatMap((event, column) => (isRequest(tables, number, column) ? [`${id}/${event}`] : [])),
  );
  expect(requests.toSorted()).toEqual([
    'map/ask',
    'map/print',
    'record/handed',
    'record/handed-last',
    'record/record',
    'record/reopen',
    'record/transfer',
  ]);
});

test('an element that its entry ends does not stay open, nor does one that has not begun', () => {
  const brief = element(
    'brief',
    'learner',
    { idle: { begin: 'work', close: 'gone' }, work: { done: 'idle' }, gone: null },
    { receives: ['begin', 'close'] },
  );
  const ending = numbered(small([brief, untold], [], ['journey-settled > brief close']));
  const [told] = ending.tables.entries['journey-settled'];
  if (told === undefined) throw new Error('there is no entry');
  expect(staysOpen(ending.tables, told, ending.state('brief/gone'))).toBe(false);
  expect(staysOpen(ending.tables, told, -1)).toBe(false);
});
