import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import type { Prepared } from '../../src/engine/prepare.js';
import type { Estimate } from '../../src/report/estimate.js';
import type { Measured } from '../../src/report/measure.js';
import type { Times } from '../../src/report/report.js';
import { summarise } from '../../src/report/summarise.js';
import { measuredOf, measuredPerson, timeOf, workshop } from '../support/measured.js';

const WEEK = 10_080;
const TOLD = { seed: 5, replications: 2, cancelled: false, warnings: ['Slow'], bottleneck: null };
const prepared = workshop({
  terms: [
    { title: 'Warm', from: '2026-09-07', to: '2026-09-13' },
    { title: 'One', from: '2026-09-14', to: '2026-09-30' },
  ],
});

const reported = (runs: readonly Measured[], of: Prepared = prepared) => summarise(of, runs, TOLD);

const meansOf = (estimates: Readonly<Record<string, Estimate>>): object =>
  Object.fromEntries(Object.entries(estimates).map(([key, { mean }]) => [key, mean]));

/** Two replications, of which the second has two more of everything. */
const twice = (build: (more: number) => Measured): readonly Measured[] => [build(0), build(2)];

test('the report is of the scenario, and says what it was told', () => {
  const runs = twice((more) => measuredOf(prepared, { minutes: 2 * WEEK, events: 3 + more }));
  expect(reported(runs)).toMatchObject({
    ...{ scenario: { id: 'workshop', title: 'Workshop', model: 'Own' }, start: '2026-09-07', weeks: 2, events: 8 },
    ...{ warmUpWeeks: 1, keptApart: [], ...TOLD },
  });
});

test('counts are means over the replications', () => {
  const runs = twice((more) =>
    measuredOf(prepared, {
      ...{ minutes: 2 * WEEK, started: 10 + more, carried: 20 + more, advanced: 30 + more, withdrawn: 40 + more },
      ...{ inProgress: 50 + more, notBegun: 60 + more, progressArea: (70 + more) * 2 * WEEK, arrived: 80 + more },
      ...{ learnersCarried: 90 + more, settled: 100 + more, left: 110 + more, underWay: 120 + more },
      ...{ notYet: 130 + more, reviewedByDoer: 140 + more, raised: 150 + more, closed: 160 + more },
      appeals: { raised: 170 + more, stands: 180 + more, changed: 190 + more, unheard: 200 + more },
      ...{ exceptionsOpen: 210 + more, cost: 220 + more, staffMinutes: (230 + more) * 60 },
      ...{ progressSum: (10 + more) * 1440, terms: [240 + more, 250 + more] },
    }),
  );
  const report = reported(runs);
  expect(meansOf(report.objectives)).toEqual({
    ...{ started: 11, carried: 21, advanced: 31, withdrawn: 41, inProgress: 51, notBegun: 61, meanInProgress: 71 },
  });
  expect(meansOf(report.learners)).toEqual({ arrived: 81, carried: 91, settled: 101, left: 111, underWay: 121 });
  expect(meansOf(report.appeals)).toEqual({ raised: 171, stands: 181, changed: 191, unheard: 201 });
  expect([report.advanced, report.notYet, report.reviewedByDoer].map(({ mean }) => mean)).toEqual([31, 131, 141]);
  const { raised, closed, open } = report.exceptions;
  expect(meansOf({ raised, closed, open })).toEqual({ raised: 151, closed: 161, open: 211 });
  expect([report.cost.total.mean, report.cost.staffHours.mean]).toEqual([221, 231]);
  expect(report.cost.perAdvanced?.mean).toBeCloseTo((220 / 30 + 222 / 32) / 2, 9);
  expect(report.littlesLaw).toEqual({ inProgressTimesLength: (70 + 72) * 14, sumOfTimes: 10 + 12 });
  expect(report.throughput).toMatchObject([
    { term: 'Warm', from: '2026-09-07', to: '2026-09-13', counted: null, advanced: { mean: 241 } },
    { term: 'One', counted: { from: '2026-09-14', to: '2026-09-27' }, advanced: { mean: 251 } },
  ]);
  expect(report.runs.map(({ advanced }) => advanced)).toEqual([30, 32]);
});

test('causes are in alphabetical order, and none of one counts as zero', () => {
  const runs = [{ drop: 4, burn: 2 }, { crack: 6 }].map((causes) =>
    measuredOf(prepared, { causes: new Map(Object.entries(causes)) }),
  );
  expect(reported(runs).exceptions.causes.map(({ cause, raised }) => [cause, raised.mean])).toEqual([
    ['burn', 1],
    ['crack', 3],
    ['drop', 2],
  ]);
});

describe('a role', () => {
  const roleOf = (role: string, ...runs: readonly Measured[]) =>
    reported(runs).roles.find((each) => each.role === role);

  test('has means, and shares of its time where it has any', () => {
    const found = roleOf(
      'teacher',
      ...twice((more) =>
        measuredOf(
          prepared,
          { minutes: WEEK },
          {
            teacher: {
              ...{ available: 100, busy: 40 + more, work: (3 + more) * 60, completed: 5 + more, queue: 7 + more },
              ...{ queueAtEnd: 9 + more, queueMost: 11 + more, steps: [0, 5], wait: 20 + more },
            },
          },
          {
            'make/build': { wait: timeOf(0, { ended: [32], open: [9] }) },
            'make/seal': { wait: timeOf(0, { ended: [64] }) },
            'make/mend': { wait: timeOf(0, { ended: [512] }) },
          },
        ),
      ),
    );
    expect(found).toMatchObject({ title: 'The teacher', heldBy: 'people', headcount: 3 });
    const { utilisation, hours, completed, queue, queueAtEnd, queueMost } = found ?? {};
    const means = [utilisation, hours, completed, queue, queueAtEnd, queueMost].map((each) => each?.mean);
    expect(means).toEqual([expect.closeTo(0.41, 9), 4, 6, 8, 10, 12]);
    expect(found?.wait).toMatchObject({ mean: { mean: 21 }, unfinished: { mean: 1 }, longest: 64.5 });
  });

  test('is left out if nobody holds it and nothing was done in it', () => {
    const [none, some] = [0, 1].map((completed) => measuredOf(prepared, {}, { lab: { available: null, completed } }));
    if (none === undefined || some === undefined) throw new Error('two are made');
    expect(reported([none, none]).roles.map(({ role }) => role)).toEqual(['teacher', 'machine', 'helper']);
    expect(roleOf('lab', none, some)).toMatchObject({ heldBy: 'delay', headcount: 0, utilisation: null });
  });

  test('is held by learners if it has their time, even if they had none', () => {
    const held = (available: number) =>
      roleOf('learner', measuredOf(prepared, {}, { learner: { available, completed: 1 } }));
    expect(held(10)).toMatchObject({ heldBy: 'learners', headcount: 0, utilisation: { mean: 0 } });
    expect(held(0)).toMatchObject({ heldBy: 'learners', headcount: 0, utilisation: null });
  });
});

test('people are called by their id and name, a headcount by its role', () => {
  const runs = twice((more) =>
    measuredOf(prepared, {
      people: [
        measuredPerson({ available: 100, busy: 50 }),
        measuredPerson({ available: 120, busy: 60 + 6 * more, overtime: 60 * more, cost: 10 + more }),
        measuredPerson({ available: 0 }),
      ],
    }),
  );
  const { people } = reported(runs);
  expect(people).toMatchObject([
    { who: 'ann', name: 'Ann', roles: ['helper', 'teacher'], headcount: 1, utilisation: { mean: 0.5 } },
    { who: 'teacher', name: null, roles: ['teacher'], headcount: 2, hours: { mean: 1.1 }, cost: { mean: 11 } },
    { who: 'helper', name: null, roles: ['helper'], headcount: 1, utilisation: null },
  ]);
  expect(people[1]).toMatchObject({ utilisation: { mean: 0.55 }, overtimeHours: { mean: 1 } });
});

test('a headcount has no name, even if somebody is called like one of it', () => {
  const people = ['ann', 'teacher-1'].map((id) => ({ id, name: `The ${id}`, roles: ['helper'] }));
  const named = workshop({ people });
  expect(reported([measuredOf(named)], named).people.map(({ who, name, headcount }) => [who, name, headcount])).toEqual(
    [
      ['ann', 'The ann', 1],
      ['teacher-1', 'The teacher-1', 1],
      ['teacher', null, 2],
      ['helper', null, 1],
    ],
  );
});

test('each review rule and each route has its own counts', () => {
  const { review } = models.aiTutorGuide;
  const guided = workshop({
    ...{ model: models.aiTutorGuide, systems: [], partners: [], people: [], learners: { count: 1, objectives: 1 } },
    staff: ['guide', 'accountable-educator', 'school-leader'].map((role) => ({ role, count: 1 })),
  });
  const { reviews, process } = guided.tables;
  const runs = [
    measuredOf(guided, {
      reviewed: reviews.flatMap((_, index) => [index + 1, 0, 0, 0]),
      traffic: process.routes.map((_, index) => index),
    }),
  ];
  const found = reported(runs, guided);
  expect(found.reviews.map(({ work }) => work)).toEqual(review.map(({ work }) => work));
  expect(found.reviews.map(({ reviewed }) => reviewed.mean)).toEqual(review.map((_, index) => index + 1));
  expect(found.routes.map(({ signals }) => signals.mean)).toEqual(process.routes.map((_, index) => index));
});

test('a step has its counts, per week of what counts, and its times', () => {
  const time = (mean: number) => timeOf(mean, { ended: [64] });
  const runs = twice((more) =>
    measuredOf(
      prepared,
      { minutes: 2 * WEEK },
      {},
      {
        'make/seal': {
          ...{ opened: 10 + more, completed: 20 + 2 * more, withdrawn: 30 + more, minutes: 60 * (40 + more) },
          ...{ wait: time(50 + more), turnaround: time(60 + more) },
        },
      },
    ),
  );
  const found = reported(runs).steps[5];
  expect(found).toMatchObject({ element: 'make', step: 'seal', title: 'Seal', responsible: ['teacher'] });
  const { opened, completed, withdrawn, perWeek, hours } = found ?? {};
  expect([opened, completed, withdrawn, perWeek, hours].map((each) => each?.mean)).toEqual([11, 22, 31, 11, 41]);
  const meanOf = (times: Times | undefined) => times?.mean?.mean;
  expect([meanOf(found?.wait), meanOf(found?.turnaround)]).toEqual([51, 61]);
});

test('in no time, nothing is per week, nothing is in progress, and no day counts', () => {
  const runs = [measuredOf(prepared, { progressArea: 5 }, {}, { 'make/seal': { completed: 3 } })];
  const report = reported(runs);
  expect(report.objectives.meanInProgress.mean).toBe(0);
  expect(report.steps[5]?.perWeek.mean).toBe(0);
  expect([report.weeks, report.throughput.map(({ counted }) => counted)]).toEqual([0, [null, null]]);
});

test('times to mastery are bootstrapped from the seed', () => {
  const runs = [8, 16, 32, 64, 128].map((ended) =>
    measuredOf(prepared, { mastery: timeOf(ended, { ended: [ended] }) }),
  );
  const [one, same, other] = [5, 5, 6].map((seed) => summarise(prepared, runs, { ...TOLD, seed }).timeToMastery.p50);
  expect(one?.mean).toBeCloseTo(32.125 / 1440, 9);
  expect(one?.high).toBeGreaterThan(one?.mean ?? 0);
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test('a report of no replication has neither figures nor days', () => {
  const report = reported([]);
  expect(report).toMatchObject({ weeks: 0, events: 0, runs: [], timeToMastery: { mean: null, longest: null } });
  expect(report.objectives.advanced).toEqual({ mean: 0, low: null, high: null });
});
