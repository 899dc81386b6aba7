import { describe, expect, test } from 'vitest';
import { type Journey, JourneyError } from '../../src/index.js';
import { end, send, steps } from '../journey/support/drive.js';
import { journeyIn } from './support/small-journey.js';
import { element, small } from './support/small-process.js';

// The objective is advanced by the first work of its element, which can be looked at again afterwards. The record is
// told that all is over, and still takes requests; the talk is told nothing.
const learn = element(
  'learn',
  'objective',
  {
    work: { learnt: 'rest' },
    rest: { look: 'check' },
    check: { seen: 'rest', 'seen-last': 'end', hint: 'check' },
    end: null,
  },
  { steps: ['work', 'check'], receives: ['look', 'hint'] },
);
const record = element(
  'record',
  'learner',
  {
    idle: { file: 'work', close: 'closed', leave: 'left' },
    work: { filed: 'idle' },
    closed: { ask: 'answer', leave: 'left' },
    left: { ask: 'answer-late' },
    answer: { answered: 'closed' },
    'answer-late': { 'answered-late': 'left', 'answered-last': 'gone' },
    gone: null,
  },
  { steps: ['work', 'answer', 'answer-late'], receives: ['file', 'close', 'ask', 'leave'] },
);
const talk = element(
  'talk',
  'learner',
  { idle: { invite: 'work', call: 'work' }, work: { talked: 'idle', 'talked-last': 'end' }, end: null },
  { receives: ['invite', 'call'] },
);
const open = {
  ...small(
    [learn, record, talk],
    ['record filed > talk call'],
    ['journey-settled > record close', 'journey-withdrawn > record leave'],
  ),
  advancement: { from: 'learn', on: 'learnt' },
};

const settled = (): Journey => {
  const journey = end(journeyIn(open, ['a', 'b']), 'work', 'learnt', 'a');
  const after = end(journey, 'work', 'learnt', 'b');
  expect(after.status).toBe('settled');
  return after;
};

const signal = (journey: Journey, element: string, event: string, objective?: string): Journey =>
  send(journey, {
    type: 'signal.received',
    element,
    event,
    by: 'teacher',
    ...(objective === undefined ? {} : { objective }),
  });

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof JourneyError) return error.issues[0]?.code;
    throw error;
  }
  return undefined;
};

describe('in a settled journey, a signal', () => {
  test('is taken by an element of the objective that it names, if that can take it now', () => {
    const journey = signal(settled(), 'learn', 'look', 'b');
    expect(steps(journey)).toEqual(['b learn/check']);
    expect(codeOf(() => signal(journey, 'learn', 'look', 'b'))).toBe('settled');
    expect(steps(signal(journey, 'learn', 'look', 'a'))).toEqual(['b learn/check', 'a learn/check']);
  });

  test('about no objective is refused by an element of objectives, since none is open', () => {
    expect(codeOf(() => signal(settled(), 'learn', 'look'))).toBe('settled');
  });

  test('begins an element of the learner that has not begun', () => {
    const journey = signal(settled(), 'talk', 'invite');
    expect(steps(journey)).toEqual(['ada talk/work']);
  });

  test('is refused by an element of the learner that was not told and cannot take it now', () => {
    const journey = signal(settled(), 'talk', 'invite');
    expect(codeOf(() => signal(journey, 'talk', 'invite'))).toBe('settled');
    expect(codeOf(() => signal(end(journey, 'work', 'talked-last'), 'talk', 'invite'))).toBe('settled');
  });

  test('waits where an element that was told takes it after its work', () => {
    const asked = signal(signal(settled(), 'record', 'ask'), 'record', 'ask');
    expect(steps(asked)).toEqual(['ada record/answer']);
    expect(steps(end(asked, 'answer', 'answered'))).toEqual(['ada record/answer']);
  });

  test('is refused by an element that was told and takes it no more', () => {
    expect(codeOf(() => signal(settled(), 'record', 'file'))).toBe('settled');
  });
});

test('an element of objectives that is told of the end takes only what it can take now', () => {
  const told = small(
    [learn, talk],
    ['learn seen > talk call'],
    ['journey-started > learn look', 'journey-settled > learn look'],
  );
  const looking = end(journeyIn({ ...told, advancement: { from: 'learn', on: 'learnt' } }), 'work', 'learnt');
  expect([looking.status, ...steps(looking)]).toEqual(['settled', 'a learn/check']);
  expect(steps(signal(looking, 'learn', 'hint', 'a'))).toEqual(['a learn/check']);
  expect(codeOf(() => signal(end(looking, 'check', 'seen'), 'learn', 'hint', 'a'))).toBe('settled');
});

describe('in a withdrawn journey, a signal', () => {
  const withdrawn = (journey: Journey): Journey => send(journey, { type: 'journey.withdrawn', by: 'teacher' });

  test('is taken by an element that was told that the learner left', () => {
    const journey = signal(withdrawn(journeyIn(open)), 'record', 'ask');
    expect(steps(journey)).toEqual(['ada record/answer-late']);
  });

  test('is refused by an element that could not be told, since it was at work', () => {
    const working = signal(journeyIn(open), 'record', 'file');
    expect(steps(working)).toContain('ada record/work');
    expect(codeOf(() => signal(withdrawn(working), 'record', 'ask'))).toBe('withdrawn');
  });

  test('is refused by an element that was told nothing', () => {
    expect(codeOf(() => signal(withdrawn(journeyIn(open)), 'talk', 'invite'))).toBe('withdrawn');
  });
});
