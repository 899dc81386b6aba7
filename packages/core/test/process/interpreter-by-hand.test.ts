import { describe, expect, test } from 'vitest';
import { advanceJourney, type Journey, type JourneyStep, openWork, suspendedWork } from '../../src/index.js';
import { NONE } from '../../src/process/interpreter.js';
import { bareHost } from './support/bare-host.js';
import { journeyIn } from './support/small-journey.js';
import { element, emitting, numbered, small } from './support/small-process.js';

const ended = (journey: Journey, step: string, outcome: string, objectives: readonly string[] = []): JourneyStep => {
  const item = openWork(journey).find((each) => `${each.element}/${each.step}` === step);
  return advanceJourney(journey, {
    id: `e${journey.revision}`,
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: item?.id ?? `no ${step}`,
    outcome,
    by: 'teacher',
    ...(objectives.length === 0 ? {} : { objectives: [...objectives] }),
  });
};
const open = (journey: Journey): readonly string[] => openWork(journey).map((each) => `${each.element}/${each.step}`);
const stages = ({ objectives }: Journey): readonly string[] => objectives.map(({ stage }) => stage);

const once = element('once', 'learner-objective', {
  idle: { call: 'work' },
  work: { done: 'end', failed: 'end' },
  end: null,
});
/** Works from the start, in rounds, about whatever is named. */
const planner = element('planner', 'learner', { work: { again: 'work', stop: 'end' }, end: null });

describe('an objective is not begun', () => {
  test('by work about the learner that begins at the start', () => {
    const journey = journeyIn(small([planner, once], ['planner stop > once call']), ['a', 'b']);
    expect(open(journey)).toEqual(['planner/work']);
    expect(stages(journey)).toEqual(['not-started', 'not-started']);
  });

  test('by a case that begins with work', () => {
    const trouble = element(
      'trouble',
      'case',
      { work: { call: 'work', done: 'end' }, end: null },
      { receives: ['call'] },
    );
    const process = small([planner, once, trouble], ['planner again > trouble call', 'planner stop > once call']);
    const { journey } = ended(journeyIn(process, ['a', 'b']), 'planner/work', 'again');
    expect(open(journey)).toContain('trouble/work');
    expect(stages(journey)).toEqual(['not-started', 'not-started']);
  });
});

test('a journey has begun though a case suspends all of its work at once', () => {
  const worker = element('worker', 'learner-objective', {
    idle: { call: emitting('work', 'news') },
    work: { done: 'end' },
    end: null,
  });
  const states = { idle: { call: 'aside' }, aside: { call: 'work', drop: 'end' }, work: { done: 'end' }, end: null };
  const trouble = element('trouble', 'case', states, { receives: ['call', 'drop'] });
  const process = small([worker, trouble], ['worker news > trouble call'], ['exception-withdrawn > trouble drop']);
  const begun = journeyIn(process);
  expect(open(begun)).toEqual([]);
  expect(suspendedWork(begun).map(({ step }) => step)).toEqual(['work']);
  const withdrawn = { id: 'w', at: '2026-09-01T08:00:00Z', type: 'exception.withdrawn', case: 'case-1' } as const;
  expect(open(advanceJourney(begun, { ...withdrawn, by: 'teacher' }).journey)).toEqual(['worker/work']);
});

describe('an element that begins by itself begins when its objective opens', () => {
  const states = { idle: { call: 'work' }, work: { ring: 'work', done: 'end' }, end: null };
  const byEvent = element('desk', 'learner-objective', states, { receives: ['call', 'ring'] });
  const inStep = element('desk', 'learner-objective', { work: states.work, end: null }, { receives: ['ring'] });
  const at = '2026-09-01T08:00:00Z';

  test.each([
    ['with an event', byEvent],
    ['in a step', inStep],
  ])('%s, also where something came for it before', (_, desk) => {
    const before = journeyIn(small([desk]), ['a', { id: 'b', requires: ['a'] }]);
    const ring = { element: 'desk', event: 'ring', objective: 'b', by: 'teacher' } as const;
    const { journey: rung } = advanceJourney(before, { id: 'ring', at, type: 'signal.received', ...ring });
    expect(stages(rung)).toEqual(['in-progress', 'blocked']);
    for (const each of [before, rung]) {
      const { journey } = ended(each, 'desk/work', 'done');
      expect(stages(journey)).toEqual(['advanced', 'in-progress']);
      expect(open(journey)).toEqual(['desk/work']);
      expect(journey.objectives[1]?.runs.desk?.waiting).toEqual([]);
    }
  });
});

describe('an objective is advanced', () => {
  test('once, though several of its elements end with one event', () => {
    const first = element('first', 'learner-objective', { work: { done: 'end' }, end: null });
    const second = element('second', 'learner-objective', {
      idle: { call: 'end', begin: 'work' },
      work: { done: 'end' },
      end: null,
    });
    const { journey, log } = ended(
      journeyIn(small([first, second], ['first done > second call'])),
      'first/work',
      'done',
    );
    expect(stages(journey)).toEqual(['advanced']);
    expect(log.filter(({ activity }) => activity === 'objective.advanced')).toHaveLength(1);
  });

  test('by nothing but what advances it, where the process says so, though all of its work has ended', () => {
    const process = {
      ...small([planner, once], ['planner again > once call']),
      advancement: { from: 'once', on: 'done' },
    };
    const begun = ended(journeyIn(process), 'planner/work', 'again').journey;
    expect(stages(ended(begun, 'once/work', 'failed').journey)).toEqual(['in-progress']);
    expect(stages(ended(begun, 'once/work', 'done').journey)).toEqual(['advanced']);
    const alone = element('alone', 'learner-objective', { work: { done: 'end', failed: 'end' }, end: null });
    const first = journeyIn({ ...small([alone]), advancement: { from: 'alone', on: 'done' } });
    expect(stages(ended(first, 'alone/work', 'failed').journey)).toEqual(['in-progress']);
  });
});

describe('work about the learner', () => {
  const concerning = ({ learner }: Journey): unknown => learner.runs.desk?.concerning;
  /** Where the planner names an objective, the desk is called about it. */
  const calls = (
    states: Parameters<typeof element>[2],
    receives: readonly string[],
    named: readonly (readonly string[])[],
  ) => {
    const desk = element('desk', 'learner', states, { receives });
    return named.reduce(
      (journey, objectives) => ended(journey, 'planner/work', 'again', objectives).journey,
      journeyIn(small([planner, desk, once], ['planner again > desk call', 'planner stop > once call']), [
        'a',
        'b',
        'c',
      ]),
    );
  };

  test('that names several objectives calls an element about the learner once', () => {
    const journey = calls(
      { idle: { call: 'work' }, work: { done: 'idle', stop: 'end' }, end: null },
      ['call'],
      [['a', 'b']],
    );
    expect(open(journey)).toContain('desk/work');
    expect(open(ended(journey, 'desk/work', 'done').journey)).not.toContain('desk/work');
  });

  test('is about none in particular once something else that changes nothing names another objective', () => {
    const states = {
      idle: { call: 'work', begin: 'work' },
      work: { call: 'work', done: 'idle', stop: 'end' },
      end: null,
    };
    expect(concerning(calls(states, ['call', 'begin'], [['a']]))).toBe('a');
    expect(concerning(calls(states, ['call', 'begin'], [['a'], ['a']]))).toBe('a');
    expect(concerning(calls(states, ['call', 'begin'], [['a'], ['b']]))).toBeNull();
  });

  test('is about what last made it tell something', () => {
    const states = {
      idle: { call: 'work', begin: 'work' },
      work: { call: emitting('work', 'news'), done: 'idle', stop: 'end' },
      end: null,
    };
    const desk = element('desk', 'learner', states, { receives: ['call', 'begin'] });
    const process = small([planner, desk, once], ['planner again > desk call', 'desk news > once call']);
    const about = (journey: Journey, objective: string) => ended(journey, 'planner/work', 'again', [objective]).journey;
    expect(concerning(about(about(journeyIn(process, ['a', 'b']), 'a'), 'b'))).toBe('b');
  });

  test('that only one event begins waits for its turn, in whichever state the element began', () => {
    const desk = element('desk', 'learner', {
      work: { call: 'work', done: 'idle', stop: 'end' },
      idle: { call: 'work' },
      end: null,
    });
    const process = small([desk, planner, once], ['planner again > desk call', 'planner stop > once call']);
    const about = (journey: Journey, objective: string) => ended(journey, 'planner/work', 'again', [objective]).journey;
    const begun = ended(about(journeyIn(process, ['a', 'b']), 'a'), 'desk/work', 'done').journey;
    const called = about(about(begun, 'a'), 'b');
    expect(concerning(called)).toBe('a');
    const next = ended(called, 'desk/work', 'done').journey;
    expect(open(next)).toContain('desk/work');
    expect(concerning(next)).toBe('b');
    // A second call about the same objective changes nothing, and is not kept.
    const twice = ended(about(about(begun, 'a'), 'a'), 'desk/work', 'done').journey;
    expect(open(twice)).toEqual(['planner/work']);
  });
});

describe('what waits its turn', () => {
  /** Only a call begins its work, which a call does not change; while it checks, it ignores calls. */
  const desk = element(
    'desk',
    'learner',
    {
      idle: { call: 'work' },
      work: { call: 'work', done: 'idle', check: 'check' },
      check: { well: 'idle', stop: 'end' },
      end: null,
    },
    { steps: ['work', 'check'], ignores: ['call'] },
  );
  const trouble = element('trouble', 'case', { idle: { call: 'work' }, work: { done: 'end' }, end: null });
  const process = small(
    [planner, desk, once, trouble],
    ['planner again > desk call', 'planner stop > once call'],
    ['exception-raised > trouble call'],
  );
  const called = (...objectives: readonly string[]) =>
    objectives.reduce(
      (journey, objective) => ended(journey, 'planner/work', 'again', [objective]).journey,
      journeyIn(process, ['a', 'b']),
    );
  const concerning = ({ learner }: Journey): unknown => learner.runs.desk?.concerning;
  const waiting = ({ learner }: Journey): unknown => learner.runs.desk?.waiting.map(({ concerning: about }) => about);

  test('is not dropped as ignored by another signal that changes nothing', () => {
    const again = called('a', 'b', 'a');
    expect([concerning(again), waiting(again)]).toEqual(['a', ['b']]);
    const next = ended(again, 'desk/work', 'done').journey;
    expect([concerning(next), waiting(next)]).toEqual(['b', []]);
    expect(open(next)).toContain('desk/work');
  });

  test('is not dropped as ignored when a case ends that suspended the learner', () => {
    const { journey: suspended } = advanceJourney(called('a', 'b'), {
      id: 'away',
      at: '2026-09-01T08:00:00Z',
      type: 'exception.raised',
      concerns: 'ada',
      reason: 'away',
      by: 'teacher',
    });
    expect(open(suspended)).toEqual(['trouble/work']);
    const resumed = ended(suspended, 'trouble/work', 'done').journey;
    expect([concerning(resumed), waiting(resumed)]).toEqual(['a', ['b']]);
  });

  test('is dropped as ignored where the machine comes to a state that does not take it', () => {
    const checking = ended(called('a', 'b'), 'desk/work', 'check').journey;
    expect(waiting(checking)).toEqual([]);
    expect(open(ended(checking, 'desk/check', 'well').journey)).toEqual(['planner/work']);
  });
});

describe('of objectives that there are not', () => {
  const { tables, ...numbers } = numbered(small([planner, once], ['planner stop > once call']));
  const [to, column] = [numbers.element('once'), numbers.column('once/call')];

  test('none is told', () => {
    const { interpreter, states } = bareHost(tables);
    interpreter.send(0, { to, column, element: 'once', event: 'call' }, 7, NONE);
    interpreter.settle(0);
    expect(states[to]).toBe(-1);
  });

  test('none takes an event, and those that are open do', () => {
    expect(bareHost(tables).interpreter.takesNow(0, to, column, 7)).toBe(false);
    expect(bareHost(tables).interpreter.takesNow(0, to, column, NONE)).toBe(false);
    const { interpreter } = bareHost(tables, [7]);
    expect(interpreter.takesNow(0, to, column, NONE)).toBe(true);
    expect(interpreter.takesNow(0, to, column, 7)).toBe(true);
    expect(interpreter.takesNow(0, to, numbers.column('once/done'), NONE)).toBe(false);
  });
});
