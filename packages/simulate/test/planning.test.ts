import { describe, expect, test } from 'vitest';
import {
  compareReports,
  compareScenarios,
  type Headcounts,
  minimumStaffing,
  offeredLoad,
  parseScenario,
  type SimulatedEvent,
  scenarioGrid,
  simulate,
  sweep,
} from '../src/index.js';
import { document, loadErrors } from './support/offered-load.js';
import { exponential, queue } from './support/queues.js';

const school = parseScenario(document);

describe('compareScenarios', () => {
  test('gives every learner the same luck: paired intervals are much narrower than those of the figures', {
    tags: ['long'],
  }, async () => {
    const other = parseScenario({
      ...document,
      id: 'faster',
      title: 'Faster',
      staff: [...(document.staff ?? []), { role: 'validator', count: 1 }],
    });
    const { differences, reports } = await compareScenarios([school, other], { replications: 10 });
    const exceptions = differences[0]?.measures.find(({ measure }) => measure === 'exceptions');
    const width = (of: { readonly low: number | null; readonly high: number | null } | null | undefined) =>
      (of?.high ?? 0) - (of?.low ?? 0);
    expect(width(exceptions?.difference)).toBeLessThan(width(exceptions?.scenario) / 3);
    const days = differences[0]?.measures.find(({ measure }) => measure === 'daysToMastery');
    expect(days?.difference?.mean).toBeLessThan(0);
    expect(days?.clear).toBe(true);
    expect(compareReports(reports).differences).toEqual(differences);
  });

  test('a scenario does not differ from itself', async () => {
    const { differences } = await compareScenarios([school, { ...school, id: 'same' }], { replications: 2 });
    for (const { difference, clear } of differences[0]?.measures ?? []) {
      expect(difference?.mean).toBe(0);
      expect(clear).toBe(false);
    }
  });

  test('refuses what cannot be compared', async () => {
    await expect(compareScenarios([school])).rejects.toThrow(/at least two/);
    await expect(compareScenarios([school, school])).rejects.toThrow(/"school" appears twice/);
    const [one, two] = await Promise.all([1, 2].map((seed) => simulate(school, { seed, replications: 1 })));
    if (one !== undefined && two !== undefined) expect(() => compareReports([one, two])).toThrow(/seed/);
  });
});

describe('minimumStaffing', () => {
  test('finds the smallest number of servers that theory gives', { tags: ['long'] }, async () => {
    // Erlang’s formula gives the probability that an M/M/c customer leaves within t; 95 % within 0.01 days takes 6
    // servers here.
    const busy = queue({ arrivalRate: 1, service: exponential(4), servers: 20, weeks: 2 });
    const { staff, reached, tried } = await minimumStaffing(
      busy,
      { work: 'serve/serve', share: 0.95, withinDays: 20 / 1440 },
      { replications: 5 },
    );
    const meets = tried.filter((each) => each.meets).map((each) => each.staff[0]?.count ?? 0);
    const fails = tried.filter((each) => !each.meets).map((each) => each.staff[0]?.count ?? 0);
    expect(staff[0]?.count).toBe(Math.min(...meets));
    expect(Math.max(0, ...fails)).toBe((staff[0]?.count ?? 0) - 1);
    expect(reached?.low).toBeGreaterThanOrEqual(0.95);
    expect(staff[0]?.count).toBeLessThan(9);
  });

  test('no role of it can do with one person fewer', { tags: ['long'] }, async () => {
    const target = { work: 'assess-progress/score', share: 0.95, withinDays: 2 };
    const { staff, total } = await minimumStaffing(school, target, { replications: 3 });
    expect(total).toBe(staff.reduce((sum, { count }) => sum + count, 0));
    for (const { role } of staff) {
      const fewer = Object.fromEntries(staff.map((each) => [each.role, each.count - (each.role === role ? 1 : 0)]));
      if ((fewer[role] ?? 0) < 1) continue;
      await expect(minimumStaffing(school, target, { replications: 3, roles: fewer })).rejects.toThrow(
        /adding people no longer helps/,
      );
    }
  });

  test('explains an invalid target, and a target that no staff can meet', async () => {
    await expect(minimumStaffing(school, { work: 'assess-progress/scor', share: 0.9, withinDays: 2 })).rejects.toThrow(
      /did you mean "assess-progress\/score"/,
    );
    await expect(minimumStaffing(school, { advancedPerWeek: 5000 }, { replications: 1 })).rejects.toThrow(
      /adding people no longer helps/,
    );
  });

  test('reports progress, and returns the smallest staff found so far when stopped', { tags: ['long'] }, async () => {
    const target = { work: 'assess-progress/score', share: 0.85, withinDays: 2 };
    const whole = await minimumStaffing(school, target, { replications: 2 });
    expect(whole).toMatchObject({ cancelled: false, meets: true });
    for (let after = 0; after <= whole.tried.length; after++) {
      const control = new AbortController();
      const told: number[] = [];
      const stopped = await minimumStaffing(school, target, {
        replications: 2,
        signal: control.signal,
        onProgress: ({ tried, share, staff }) => {
          told.push(tried + share);
          expect(staff.map(({ role }) => role)).toEqual(whole.staff.map(({ role }) => role));
          if (tried === after) control.abort();
        },
      });
      expect(told).toEqual([...told].sort((one, other) => one - other));
      expect(stopped.tried).toEqual(whole.tried.slice(0, after));
      expect(stopped.cancelled).toBe(after < whole.tried.length);
      const met = stopped.tried.filter(({ meets }) => meets);
      const total = (staff: Headcounts): number => staff.reduce((sum, { count }) => sum + count, 0);
      expect(stopped.meets).toBe(met.length > 0);
      if (met.length > 0) expect(stopped.total).toBe(Math.min(...met.map(({ staff }) => total(staff))));
      if (after === 0)
        expect(stopped).toMatchObject({ staff: whole.start, reached: null, report: { cancelled: true } });
    }
  });

  test('accepts a throughput as a target', async () => {
    const { reached } = await minimumStaffing(school, { advancedPerWeek: 6 }, { replications: 2 });
    expect(reached?.low ?? 0).toBeGreaterThanOrEqual(6);
  });
});

// More kinds of learners in planning.long.test.ts.
test('offeredLoad is what a simulation with enough people works, within both their errors', {
  tags: ['long'],
}, async () => {
  for (const { error, within, role } of await loadErrors({ count: 40, objectives: 3, mastered: 0.4 }, 10))
    expect(error, role).toBeLessThan(within);
});

test('a load reports its error, which shrinks with more learners; it is infinite if nobody is ever on duty', {
  tags: ['long'],
}, () => {
  const [few, many] = [100, 1600].map((learners) => offeredLoad(school, { learners })[0]);
  expect(few?.error.minutes).toBeGreaterThan(2 * (many?.error.minutes ?? 0));
  const never = parseScenario({
    ...document,
    calendars: [{ id: 'sundays', weekly: [{ days: ['sun'], from: '08:00', to: '12:00' }] }],
    holidays: Array.from({ length: 24 }, (_, week) => {
      const sunday = new Date(Date.parse('2026-09-06') + week * 7 * 86_400_000).toISOString().slice(0, 10);
      return { from: sunday, to: sunday };
    }),
    staff: (document.staff ?? []).map((each) => (each.role === 'validator' ? { ...each, calendar: 'sundays' } : each)),
  });
  expect(offeredLoad(never, { learners: 100 }).find(({ role }) => role === 'validator')).toMatchObject({
    available: 0,
    load: Infinity,
  });
});

test('learners’ utilisation is a share of the time they are present, by their calendar, after warm-up', async () => {
  const warmUpWeeks = 2;
  const weeks = 8;
  const events: SimulatedEvent[] = [];
  const report = await simulate(
    parseScenario({
      ...document,
      learners: { count: 20, objectives: 50, calendar: 'always', leavePerYear: 0.9, arrivals: { perWeek: 3 } },
      weeks,
      warmUpWeeks,
    }),
    { seed: 1, replications: 1, log: (event) => events.push(event) },
  );
  const timesOf = (activity: string): number[] =>
    events.filter((event) => event.activity === activity).map(({ minutes }) => Math.max(minutes, warmUpWeeks * 10_080));
  const [came, went] = [timesOf('journey.started'), timesOf('journey.withdrawn')];
  expect(timesOf('journey.settled')).toEqual([]);
  expect(went.length).toBeGreaterThan(2);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const there = (came.length - went.length) * weeks * 10_080 + sum(went) - sum(came);
  const learner = report.roles.find(({ heldBy }) => heldBy === 'learners');
  expect(learner?.utilisation?.mean).toBeCloseTo(((learner?.hours.mean ?? Number.NaN) * 60) / there, 10);
});

describe('people who fill several roles', () => {
  test('are counted once, and warned about together', { tags: ['long'] }, async () => {
    const { staff: _none, ...rest } = document;
    const three = parseScenario({
      ...rest,
      learners: { count: 400, objectives: 4 },
      people: ['kim', 'lee', 'max'].map((id) => ({ id, name: id, roles: ['teacher', 'validator', 'school-leader'] })),
    });
    const loads = offeredLoad(three);
    const own = loads.filter(({ role }) => role !== 'learner').reduce((sum, { load }) => sum + (load ?? 0), 0);
    expect(loads[0]?.team.load).toBeCloseTo(own, 6);
    const report = await simulate(three, { replications: 1 });
    expect(report.warnings.join()).toMatch(/together, even if nothing waited, would have \d\.\d\d times as much work/);
    expect(report.people).toHaveLength(3);
  });
});

test('a grid is every combination, and a sweep in one thread runs it', async () => {
  const scenarios = scenarioGrid(
    { ...document, learners: { count: 3, objectives: 1 } },
    { teacher: [1, 2], validator: [1, 2, 3] },
  );
  expect(scenarios).toHaveLength(6);
  expect(scenarios[5]?.staff).toEqual([
    { role: 'school-leader', count: 1, fte: 1, calendar: 'school-week', costPerHour: 30 },
    { role: 'teacher', count: 2, fte: 1, calendar: 'school-week', costPerHour: 30 },
    { role: 'validator', count: 3, fte: 1, calendar: 'school-week', costPerHour: 30 },
  ]);
  const results = await sweep(scenarios, { replications: 1, workers: 1 });
  expect(results.map(({ report }) => report.scenario.id)).toEqual(scenarios.map(({ id }) => id));
});

describe('the event log', () => {
  const events: SimulatedEvent[] = [];
  const logged = simulate(parseScenario({ ...document, learners: { count: 3, objectives: 2 } }), {
    replications: 2,
    log: (event) => events.push(event),
  });

  test('is in order of time, and each work item opens before it starts, and starts before it ends', async () => {
    await logged;
    for (const learner of new Set(events.map((event) => event.case))) {
      const own = events.filter((event) => event.case === learner);
      expect(own.map(({ minutes }) => minutes)).toEqual(
        own.map(({ minutes }) => minutes).sort((one, other) => one - other),
      );
    }
  });
});
