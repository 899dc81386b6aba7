import { describe, expect, test } from 'vitest';
import { parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

const school: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'single-teacher',
  learners: { count: 20, objectives: 4 },
  weeks: 36,
};

describe('people who are alike', () => {
  const people = Array.from({ length: 21 }, (_, index) => ({
    id: `p-${index}`,
    name: `P${index}`,
    roles: ['teacher'],
  }));
  const rows = Array.from({ length: 7 }, () => ({ role: 'teacher', count: 1, fte: 0.5 }));

  test.each([
    ['named', { people }],
    ['part-time, in rows of a headcount', { staff: rows }],
  ])('work equal shares of their time: %s', async (_, staff) => {
    const report = await simulate(parseScenario({ ...school, learners: { count: 100, objectives: 6 }, ...staff }), {
      replications: 1,
      explain: false,
    });
    const shares = report.people.map(({ utilisation }) => utilisation?.mean ?? Number.NaN);
    expect(Math.min(...shares)).toBeGreaterThan(0.05);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.02);
  });

  test('are asked after anybody who prefers the work more, and count by their own share if part-time', async () => {
    const mixed = [
      { id: 'full', name: 'Full', roles: ['teacher'] },
      { id: 'half', name: 'Half', roles: ['teacher'], fte: 0.5 },
    ];
    const report = await simulate(parseScenario({ ...school, people: mixed }), { replications: 1, explain: false });
    const [full = 0, half = 0] = report.people.map(({ utilisation }) => utilisation?.mean ?? Number.NaN);
    // Mornings are when both are on duty; this used to be 724 hours against 59.
    expect(half / full).toBeGreaterThan(0.6);
  });
});

describe('shifts', () => {
  const hours = async (
    weekly: readonly { readonly from: string; readonly to: string }[],
    fte: number,
  ): Promise<number> => {
    const calendars = [{ id: 'own', weekly: weekly.map((shift) => ({ ...shift, days })) }];
    const staff = [{ role: 'teacher', count: 1, fte, calendar: 'own' }];
    const report = await simulate(
      parseScenario({
        ...school,
        learners: { count: 1, objectives: 1 },
        start: '2026-08-31',
        weeks: 2,
        calendars,
        staff,
      }),
      {
        replications: 1,
      },
    );
    return report.cost.staffHours.mean / 10;
  };

  test('that overlap are merged before an FTE is applied', async () => {
    const overlapping = [
      { from: '08:00', to: '16:00' },
      { from: '12:00', to: '20:00' },
    ];
    expect(await hours(overlapping, 0.5)).toBeCloseTo(6, 9);
    expect(await hours(overlapping, 1)).toBeCloseTo(12, 9);
  });

  test('run past midnight', async () => {
    expect(await hours([{ from: '22:00', to: '06:00' }], 1)).toBeCloseTo(8, 9);
    expect(await hours([{ from: '22:00', to: '06:00' }], 0.25)).toBeCloseTo(2, 9);
  });

  test('that follow each other hand over before the next shift takes new work', async () => {
    const calendars = [
      { id: 'early', weekly: [{ days, from: '08:00', to: '12:00' }] },
      { id: 'late', weekly: [{ days, from: '12:00', to: '16:00' }] },
    ];
    const events: SimulatedEvent[] = [];
    const staff = ['early', 'late'].map((calendar) => ({ role: 'teacher', count: 1, calendar }));
    await simulate(
      parseScenario({
        ...school,
        learners: { count: 30, objectives: 3 },
        weeks: 4,
        calendars,
        staff,
        shiftEnd: 'hand-over',
        priorities: [],
      }),
      { replications: 1, explain: false, log: (event) => events.push(event) },
    );
    const handed = events.filter(
      ({ lifecycle, resource, time }) =>
        lifecycle === 'suspend' && resource !== null && time.endsWith('T12:00:00.000Z'),
    );
    expect(handed.length).toBeGreaterThan(5);
    for (const { case: learner, activity, subject, minutes } of handed) {
      const next = events.find(
        (each) =>
          each.case === learner &&
          each.activity === activity &&
          each.subject === subject &&
          each.lifecycle === 'resume' &&
          each.minutes >= minutes,
      );
      expect(next?.minutes, `${learner} ${activity} ${subject}`).toBe(minutes);
    }
  });

  test('that are exceeded are paid as overtime', async () => {
    const staff = [{ role: 'teacher', count: 2, costPerHour: 30 }];
    const { people, cost } = await simulate(parseScenario({ ...school, staff, shiftEnd: 'finish' }), {
      replications: 1,
      explain: false,
    });
    const overtime = people[0]?.overtimeHours.mean ?? 0;
    expect(overtime).toBeGreaterThan(1);
    expect(cost.total.mean).toBeCloseTo((cost.staffHours.mean + overtime) * 30, 6);
  });
});
