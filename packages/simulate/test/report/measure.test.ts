import { describe, expect, test } from 'vitest';
import { StatisticsCollector } from '../../src/engine/statistics-collector.js';
import { isQueuedFor, measure } from '../../src/report/measure.js';
import { workshop } from '../support/measured.js';
import { elementOf, roleOf as modelRole, ownModel } from '../support/own-process.js';

const WEEK = 10_080;
const END = 3 * WEEK;

const prepared = workshop();
const STEPS = ['build', 'scan', 'check', 'reflect', 'mend', 'seal'];
const GROUPS = ['ann', 'teachers', 'helper', 'machine', 'others'];
const QUEUES = ['teacher', 'machine', 'helper'];
const step = (name: string): number => STEPS.indexOf(name);
const pair = (name: string, who: string): number => step(name) * GROUPS.length + GROUPS.indexOf(who);

/** Statistics that are counted from the end of the warm-up, after a week. */
const counting = (): StatisticsCollector => {
  const statistics = new StatisticsCollector(prepared);
  statistics.clear(WEEK);
  return statistics;
};

const roleOf = (statistics: StatisticsCollector, role: string, end = END) =>
  measure(prepared, statistics, end).roles[prepared.workforce.roles.indexOf(role)];

const stepOf = (statistics: StatisticsCollector, name: string) => measure(prepared, statistics, END).steps[step(name)];

const worked = (): StatisticsCollector => {
  const statistics = counting();
  for (const [name, who, minutes] of [
    ['build', 'ann', 100],
    ['build', 'teachers', 50],
    ['seal', 'teachers', 30],
    ['mend', 'ann', 70],
    ['mend', 'helper', 20],
    ['scan', 'machine', 500],
    ['check', 'others', 1440],
    ['reflect', 'others', 25],
  ] as const)
    statistics.work(pair(name, who), minutes);
  return statistics;
};

test('people are there for two hours on ten days, are paid for it and for overtime, and systems are not people', () => {
  const statistics = worked();
  statistics.addOvertime(GROUPS.indexOf('teachers'), 100, 190, 60);
  const { people, cost, staffMinutes, minutes } = measure(prepared, statistics, END);
  expect(minutes).toBe(2 * WEEK);
  expect(people).toEqual([
    { available: 1200, busy: 170, overtime: 0, cost: 20 * 20 },
    { available: 2400, busy: 80, overtime: 30, cost: 40.5 * 30 },
    { available: 600, busy: 20, overtime: 0, cost: 10 * 40 },
  ]);
  expect([cost, staffMinutes]).toEqual([400 + 1215 + 400, 4200]);
});

describe('a role', () => {
  test('held by people has their time, all their work, and what of it was done in the role', () => {
    expect(roleOf(worked(), 'teacher')).toMatchObject({
      ...{ available: 1200 + 2400, busy: 170 + 80, work: 100 + 50 + 30 },
      ...{ steps: [step('build'), step('seal')], minutes: [150, 30] },
    });
    expect(roleOf(worked(), 'helper')).toMatchObject({
      ...{ available: 1200 + 600, busy: 170 + 20, work: 70 + 20, steps: [step('mend')], minutes: [90] },
    });
    expect(roleOf(worked(), 'machine')).toMatchObject({
      ...{ available: 3 * 2 * WEEK, busy: 500, work: 500, steps: [step('scan')], minutes: [500] },
    });
  });

  test('held by learners has their time, and one that answers after a delay has none', () => {
    const statistics = worked();
    statistics.learnerMinutes = 300;
    expect(roleOf(statistics, 'learner')).toMatchObject({
      ...{ available: 300, busy: 25, work: 25, steps: [step('reflect')], minutes: [25] },
    });
    expect(roleOf(statistics, 'lab')).toMatchObject({
      ...{ available: null, busy: 1440, work: 1440, steps: [step('check')], minutes: [1440] },
    });
    expect(roleOf(statistics, 'idle')).toEqual({
      ...{ available: null, busy: 0, work: 0, completed: 0, queue: 0, queueAtEnd: 0, queueMost: 0 },
      ...{ steps: [], minutes: [], wait: null },
    });
  });

  test('that shares a step with another has the minutes of its own people', () => {
    const shared = workshop({
      model: ownModel(
        [elementOf('make', ['build'])],
        ['teacher', 'helper'].map((role) => modelRole(role, ['onsite-educator'], ['make/build'])),
      ),
      ...{ systems: [], partners: [] },
    });
    const statistics = new StatisticsCollector(shared);
    // By Ann, the teachers, and the helper.
    for (const [group, minutes] of [10, 20, 40].entries()) statistics.work(group, minutes);
    expect(measure(shared, statistics, END).roles).toMatchObject([
      { busy: 30, steps: [0], minutes: [30] },
      { busy: 50, steps: [0], minutes: [50] },
    ]);
  });

  test('completes the steps on which it worked, or which it at least began', () => {
    const statistics = counting();
    statistics.work(pair('build', 'ann'), 5);
    statistics.begin(step('seal'), pair('seal', 'teachers'), 0);
    for (const name of ['build', 'build', 'seal', 'mend', 'scan']) statistics.complete(step(name), 1);
    const completed = prepared.workforce.roles.map((role) => roleOf(statistics, role)?.completed);
    expect(completed).toEqual([0, 3, 0, 0, 0, 0]);
    statistics.begin(step('check'), pair('check', 'others'), 0);
    statistics.complete(step('check'), 1);
    expect(roleOf(statistics, 'lab')?.completed).toBe(1);
  });

  test('has its own queue: over time, at the end, and at most', () => {
    const statistics = counting();
    const line = QUEUES.indexOf('teacher');
    statistics.changeQueue(line, 3, 2 * WEEK);
    statistics.changeQueue(line, -1, 2.5 * WEEK);
    statistics.changeQueue(QUEUES.indexOf('helper'), 1, END - 2 * WEEK);
    statistics.settle(END);
    expect(roleOf(statistics, 'teacher')).toMatchObject({ queue: (3 / 2 + 2 / 2) / 2, queueAtEnd: 2, queueMost: 3 });
    expect(roleOf(statistics, 'helper')).toMatchObject({ queue: 1, queueAtEnd: 1, queueMost: 1 });
    expect(roleOf(statistics, 'machine')).toMatchObject({ queue: 0, queueAtEnd: 0, queueMost: 0 });
  });

  test('waits as its steps do, and has no queue in no time', () => {
    const statistics = counting();
    statistics.begin(step('build'), pair('build', 'ann'), 64);
    statistics.begin(step('seal'), pair('seal', 'ann'), 128);
    statistics.begin(step('seal'), pair('seal', 'teachers'), 128);
    statistics.begin(step('mend'), pair('mend', 'ann'), 7);
    expect(roleOf(statistics, 'teacher')?.wait).toBeCloseTo(320 / 3, 9);
    expect(roleOf(statistics, 'helper')?.wait).toBeCloseTo(7, 9);
    statistics.changeQueue(0, 1, WEEK);
    expect(roleOf(statistics, 'teacher', WEEK)).toMatchObject({ queue: 0, queueAtEnd: 1, available: 0 });
  });
});

describe('a step', () => {
  test('is open if it was neither done nor withdrawn', () => {
    const statistics = counting();
    for (const days of [1, 2, 2]) statistics.censorTurnaround(step('mend'), days);
    statistics.withdrawItem(step('mend'));
    for (let opened = 0; opened < 5; opened++) statistics.openItem(step('mend'));
    for (const days of [1, 4]) statistics.complete(step('mend'), days);
    expect(stepOf(statistics, 'mend')).toMatchObject({ opened: 5, completed: 2, withdrawn: 1, open: 2 });
    expect(stepOf(statistics, 'build')).toMatchObject({ opened: 0, completed: 0, withdrawn: 0, open: 0 });
  });

  test('has the minutes of all who did it', () => {
    expect(STEPS.map((name) => stepOf(worked(), name)?.minutes)).toEqual([150, 500, 1440, 25, 90, 30]);
  });

  test('has its waits and turnarounds, with those unfinished and those that began in the warm-up', () => {
    const statistics = counting();
    statistics.begin(step('build'), pair('build', 'ann'), 64);
    statistics.begin(step('build'), pair('build', 'teachers'), 192);
    statistics.complete(step('build'), 3);
    expect(stepOf(statistics, 'build')?.wait.mean).toBeCloseTo(128, 9);
    expect(stepOf(statistics, 'build')?.turnaround.mean).toBeCloseTo(3, 9);
    statistics.censorWait(step('build'), 32);
    statistics.truncateWait(step('build'), 16);
    statistics.censorTurnaround(step('build'), 2);
    statistics.truncateTurnaround(step('build'), 1);
    statistics.truncateTurnaround(step('build'), 1);
    const { wait, turnaround } = stepOf(statistics, 'build') ?? {};
    const counts = (pairs: Int32Array = new Int32Array(0)) => [...pairs].filter((_, index) => index % 2 === 1);
    const { ended, censored, truncated, sum } = wait?.durations ?? {};
    expect([counts(ended), counts(censored), counts(truncated), sum]).toEqual([[1, 1], [1], [1], 256]);
    const days = turnaround?.durations;
    expect([counts(days?.ended), counts(days?.censored), counts(days?.truncated)]).toEqual([[1], [1], [2]]);
    expect(days?.sum).toBe(3);
  });
});

test('objectives that began earlier and later are told apart once the scenario has ended', () => {
  const statistics = counting();
  const [early, later, quarter] = [WEEK, 2 * WEEK, WEEK / 2];
  for (const since of [early, early, later]) statistics.start(since);
  statistics.advance(early, early + quarter);
  statistics.advance(early, early + quarter + 1);
  statistics.advance(later, later + 1);
  const soon = { earlier: { part: 1, all: 2 }, later: { part: 1, all: 1 } };
  expect(measure(prepared, statistics, END).soon).toEqual(soon);
  expect(measure(prepared, statistics, END - 1).soon).toBeNull();
});

test('the time to mastery is restricted to the scenario, and exact where all are advanced', () => {
  const statistics = counting();
  for (const since of [0, WEEK]) statistics.advance(since, since + 1000);
  expect(measure(prepared, statistics, END).mastery.mean).toBeCloseTo(1000, 9);
  const open = counting();
  open.censorMastery(WEEK, WEEK + 64);
  open.truncateMastery(32);
  const { mean, durations } = measure(prepared, open, END).mastery;
  expect([mean, durations.ended.length, durations.sum]).toEqual([END, 0, 0]);
  expect([durations.censored.at(-1), durations.truncated.at(-1)]).toEqual([1, 1]);
});

test('counts are taken over', () => {
  const statistics = counting();
  statistics.raise('make: broken');
  statistics.raise('make: broken');
  statistics.closeException();
  statistics.sample(WEEK);
  statistics.advance(0, WEEK + 5);
  for (let appeal = 0; appeal < 4; appeal++) statistics.raiseAppeal();
  for (const advances of [true, true, false]) statistics.answerAppeal(advances);
  statistics.countUnheard();
  const measured = measure(prepared, statistics, END);
  expect(measured.appeals).toEqual({ raised: 4, stands: 1, changed: 2, unheard: 1 });
  expect(measured).toMatchObject({ raised: 2, closed: 1, exceptionsOpen: 1, terms: [1], traffic: [], reviewed: [] });
  expect([...measured.causes]).toEqual([['make: broken', 2]]);
  expect(measured.samples).toHaveLength(1);
  expect(measure(prepared, counting(), 0).minutes).toBe(0);
});

test('people queue for what people and systems do, not for learners or delays', () => {
  expect(STEPS.filter((name) => isQueuedFor(prepared, step(name)))).toEqual(['build', 'scan', 'mend', 'seal']);
});
