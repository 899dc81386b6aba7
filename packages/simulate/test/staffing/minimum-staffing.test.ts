import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { type MinimumStaffing, minimumStaffing, parseScenario, type ScenarioInput, simulate } from '../../src/index.js';

/** A room whose one teacher cannot do all the work. */
const room: ScenarioInput = {
  id: 'room',
  title: 'Room',
  model: 'validator',
  learners: { count: 12, objectives: 2 },
  staff: [
    { role: 'teacher', count: 1, costPerHour: 30 },
    { role: 'validator', count: 1, costPerHour: 50 },
    { role: 'school-leader', count: 1, costPerHour: 40 },
  ],
  weeks: 3,
};
const replications = 2;
const options = { replications, seed: 3, roles: { validator: 1, 'school-leader': 1 } };
const target = { work: 'assess-progress/score', share: 0.5, withinDays: 3 };

describe('minimumStaffing', () => {
  test('gives the staff, its cost and what it reaches as a simulation of it does', async () => {
    const found = await minimumStaffing(parseScenario(room), target, options);
    expect(found).toMatchObject({ cancelled: false, meets: true, exhaustive: true });
    expect(found.total).toBe(found.staff.reduce((sum, { count }) => sum + count, 0));
    const staff = (room.staff ?? []).map((each) => ({
      ...each,
      count: found.staff.find(({ role }) => role === each.role)?.count ?? 0,
    }));
    const report = await simulate(parseScenario({ ...room, staff }), { seed: 3, replications, explain: false });
    expect(found.cost).toBeCloseTo(report.cost.total.mean, 6);
    expect(found.report.runs).toEqual(report.runs);
    expect(found.report.bottleneck).toBeNull();
    expect(found.reached?.low ?? 0).toBeGreaterThanOrEqual(0.5);
    for (const { staff: counts, reached, meets } of found.tried) {
      expect(counts.map(({ role }) => role)).toEqual(['teacher', 'validator', 'school-leader']);
      expect(meets).toBe((reached?.low ?? 0) >= 0.5);
    }
  });

  test('tells of each staff when it begins, with how much of it is done, and tries none twice', async () => {
    const told: string[] = [];
    const { tried } = await minimumStaffing(parseScenario(room), target, {
      ...options,
      onProgress: ({ tried: number, staff, share }) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const text = `${number}: ${staff.map(({ count }) => count).join()}`;
        if (told.at(-1) !== text) told.push(text);
      },
    });
    expect(told).toEqual(tried.map(({ staff }, index) => `${index}: ${staff.map(({ count }) => count).join()}`));
    expect(new Set(tried.map(({ staff }) => staff.map(({ count }) => count).join())).size).toBe(tried.length);
  });

  test.each([
    ['the role that does the work', { work: 'assess-progress/score', share: 1, withinDays: 0.001 }],
    ['the busiest role, where the target is about no work', { advancedPerWeek: 900 }],
  ])('adds people to %s, until they no longer help', async (_, wanted) => {
    const crowded = { ...room, learners: { count: 60, objectives: 3 }, weeks: 2 };
    const told: (readonly number[])[] = [];
    const search = minimumStaffing(parseScenario(crowded), wanted, {
      replications: 1,
      seed: 3,
      roles: { teacher: { min: 1, max: 9 }, validator: { min: 1, max: 9 }, 'school-leader': 1 },
      onProgress: ({ tried, staff }) => {
        told[tried] = staff.map(({ count }) => count);
      },
    });
    await expect(search).rejects.toThrow('adding people no longer helps');
    const [first = [], second = []] = told;
    const staffed = (room.staff ?? []).map((each, index) => ({ ...each, count: first[index] ?? 0 }));
    const report = await simulate(parseScenario({ ...crowded, staff: staffed }), {
      seed: 3,
      replications: 1,
      explain: false,
    });
    const busy = ['teacher', 'validator'].map(
      (role) => report.roles.find((each) => each.role === role)?.utilisation?.mean ?? 0,
    );
    const free = first.map((count, index) => index < 2 && count < 9);
    const busiest = free[0] && (!free[1] || (busy[0] ?? 0) > (busy[1] ?? 0)) ? 0 : 1;
    const added = 'work' in wanted ? (free[1] ? 1 : 0) : busiest;
    expect(second).toEqual(first.map((count, index) => (index === added ? count + 1 : count)));
  });

  test('is stopped before anything is known with the staff that it began with', async () => {
    const control = new AbortController();
    control.abort();
    const stopped = await minimumStaffing(parseScenario(room), target, { ...options, signal: control.signal });
    expect(stopped).toMatchObject({ cancelled: true, meets: false, reached: null, exhaustive: false, tried: [] });
    expect(stopped.staff).toEqual(stopped.start);
    expect(stopped.report.cancelled).toBe(true);
  });

  test('is drained with the smallest staff found by then', async () => {
    const scenario = parseScenario({ ...room, learners: { count: 40, objectives: 2 } });
    const wanted = { work: 'assess-progress/score', share: 0.5, withinDays: 1 };
    const ranges = { ...options, roles: { ...options.roles, validator: { min: 1, max: 4 } } };
    const whole = await minimumStaffing(scenario, wanted, ranges);
    expect(whole.tried.length).toBeGreaterThan(2);
    const control = new AbortController();
    const told: MinimumStaffing[] = [];
    const drained = await minimumStaffing(scenario, wanted, {
      ...ranges,
      drain: control.signal,
      onDrain: (found) => told.push(found),
      onProgress: ({ tried }) => {
        if (tried === 2) control.abort();
      },
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ cancelled: true, exhaustive: false, tried: whole.tried.slice(0, 2) });
    expect(drained.cancelled).toBe(true);
    expect(drained.tried).toEqual(whole.tried.slice(0, drained.tried.length));
    const meeting = drained.tried.filter(({ meets }) => meets);
    expect(drained.meets).toBe(meeting.length > 0);
    if (meeting.length > 0)
      expect(drained.total).toBe(
        Math.min(...meeting.map(({ staff }) => staff.reduce((sum, { count }) => sum + count, 0))),
      );
  });

  test('says what the largest staff reaches, and the target, where none reaches it', async () => {
    const message = async (wanted: Parameters<typeof minimumStaffing>[1], document: ScenarioInput = room) =>
      minimumStaffing(parseScenario(document), wanted, {
        ...options,
        replications: 1,
        roles: { teacher: { min: 1, max: 2 } },
      }).then(
        () => 'found',
        (error: unknown) => (error instanceof InputError ? (error.issues[0]?.message ?? '') : String(error)),
      );
    const more = await message({ advancedPerWeek: 900 });
    expect(more).toMatch(/^adding people no longer helps, .*: with 2 teacher, \d+ validator, \d+ school-leader, /);
    expect(more).toMatch(/, they reach [\d.]+, but the target is 900 a week$/);
    expect(await message({ work: 'assess-progress/score', share: 1, withinDays: 0.0001 })).toMatch(
      /they reach [\d.]+, but the target is 1 within 0\.0001 school days$/,
    );
    expect(await message({ work: 'decide-advancement/hear-appeal', share: 1, withinDays: 1 })).toMatch(
      /none of that work is done, but the target is 1 within 1 school days$|^found$/,
    );
  });
});
