import { describe, expect, test, vi } from 'vitest';
import { InputError } from 'work-elements';
import {
  type Headcounts,
  type MinimumStaffing,
  minimumStaffing,
  type Scenario,
  type StaffingOptions,
  type StaffingTarget,
} from '../../src/index.js';
import { desk, refusing, takes } from '../support/desk.js';

/** An hour for one learner, and a little more. */
const hour = 65 / 1440;
const counts = ({ staff }: { readonly staff: Headcounts }): readonly number[] => staff.map(({ count }) => count);

/** The staffs tried, in order, and the staff found or what is wrong. */
const searched = async (scenario: Scenario, wanted: StaffingTarget, more: StaffingOptions = {}) => {
  const told: (readonly number[])[] = [];
  const onProgress: StaffingOptions['onProgress'] = (progress) => {
    told[progress.tried] = counts(progress);
  };
  const found = await minimumStaffing(scenario, wanted, { replications: 1, ...more, onProgress }).catch(
    (error: unknown) => {
      if (error instanceof InputError) return error;
      throw error;
    },
  );
  return { told, found };
};

const monday = { id: 'monday', weekly: [{ days: ['mon' as const], from: '09:00', to: '10:00' }] };
const sunday = { id: 'sunday', weekly: [{ days: ['sun' as const], from: '09:00', to: '10:00' }] };
const school = { timeZone: 'Europe/Madrid', weekdays: ['mon' as const, 'tue' as const], closed: [] };
const staffOf = (clerks: number, ofClerk: string, ofWriter: string) => [
  { role: 'clerk', count: clerks, costPerHour: 10, calendar: ofClerk },
  { role: 'writer', count: 1, costPerHour: 20, calendar: ofWriter },
];

describe('the smallest staff of a desk, by hand', () => {
  const half = { work: 'serve/hear', share: 0.5, withinDays: hour };

  test('is four clerks, for half of eight learners to be heard within an hour', async () => {
    const found = await minimumStaffing(desk(), half, { replications: 1, roles: { writer: 1 } });
    const reached = (mean: number) => ({ mean, low: null, high: null });
    const staff = (clerks: number) => [
      { role: 'clerk', count: clerks },
      { role: 'writer', count: 1 },
    ];
    const { report, ...rest } = found;
    expect(rest).toEqual({
      staff: staff(4),
      total: 5,
      // A week of 168 hours.
      cost: 168 * (4 * 10 + 20),
      reached: reached(0.5),
      start: staff(1),
      exhaustive: true,
      tried: [
        { staff: staff(1), reached: reached(1 / 8), meets: false },
        { staff: staff(2), reached: reached(2 / 8), meets: false },
        { staff: staff(4), reached: reached(4 / 8), meets: true },
        { staff: staff(3), reached: reached(3 / 8), meets: false },
      ],
      cancelled: false,
      meets: true,
    });
    expect(report).toMatchObject({ cancelled: false, replications: 1, warnings: [] });
  });

  test('meets the target with the lower end of its interval', async () => {
    const mixed = desk({ effort: [{ work: 'serve/hear', distribution: { kind: 'gamma', mean: 30, sd: 30 } }] });
    const { tried, reached } = await minimumStaffing(mixed, half, {
      replications: 3,
      seed: 2,
      roles: { writer: 1 },
    });
    expect(reached?.low).toBeGreaterThanOrEqual(0.5);
    for (const each of tried) expect(each.meets).toBe((each.reached?.low ?? 0) >= 0.5);
    // With some staff, it is met on average only.
    expect(tried.some((each) => !each.meets && (each.reached?.mean ?? 0) >= 0.5)).toBe(true);
  });

  const atMostTwo = { clerk: { max: 2 }, writer: { max: 2 } };
  const unreachable = { share: 1, withinDays: 0.001 };
  test.each([
    ['the writers, whose work it is, though the clerk is busier', {}, { work: 'serve/write', ...unreachable }, 1],
    [
      'the clerks, whose work it is, though the writer is busier',
      { effort: [takes('hear', 6), takes('write', 60)] },
      { work: 'serve/hear', ...unreachable },
      0,
    ],
    [
      'the writers, whose 48 minutes fill their only hour, though the clerk works for eight hours of a week',
      { calendars: [monday], staff: staffOf(1, 'always', 'monday') },
      { advancedPerWeek: 900 },
      1,
    ],
    [
      'the first where nobody is busy',
      { calendars: [sunday], school, staff: staffOf(1, 'sunday', 'always') },
      { advancedPerWeek: 900 },
      0,
    ],
  ])('grows by %s, until they are as many as may be', async (_, more, wanted, first) => {
    const { told, found } = await searched(desk(more), wanted, { roles: atMostTwo });
    expect(told).toEqual([[1, 1], first === 0 ? [2, 1] : [1, 2], [2, 2]]);
    expect(found).toBeInstanceOf(InputError);
  });

  test.each([
    [7, [[2], [3], [5], [9], [7]]],
    [1, [[2], [3], [5], [9]]],
    [12, [[2], [3], [5], [9]]],
  ])('is also sought in the scenario’s own %i clerks, within the limits', async (own, clerks) => {
    const { told } = await searched(
      desk({ staff: staffOf(own, 'always', 'always') }),
      { advancedPerWeek: 900 },
      { roles: { clerk: { min: 2, max: 9 }, writer: 1 } },
    );
    expect(told).toEqual(clerks.map(([count]) => [count, 1]));
  });

  const more = 'adding people no longer helps, and the scenario’s own staff does not reach the target either';
  test.each([
    [
      'objectives',
      {},
      { advancedPerWeek: 900 },
      `${more}: with 2 clerk, 2 writer, they reach 8, but the target is 900 a week`,
    ],
    [
      'work',
      {},
      half,
      `${more}: with 2 clerk, 2 writer, they reach 0.25, but the target is 0.5 within ${hour} school days`,
    ],
    [
      'work that never comes',
      { outcomes: [refusing(1)] },
      { work: 'serve/write', share: 0.5, withinDays: 3 },
      `${more}: with 2 clerk, 2 writer, none of that work is done, but the target is 0.5 within 3 school days`,
    ],
    [
      'people who never come',
      { calendars: [sunday], school, staff: staffOf(1, 'sunday', 'always') },
      { advancedPerWeek: 900 },
      'The clerk has work but is never on duty in the time that counts: with 2 clerk, 2 writer, they reach 0, ' +
        'but the ' +
        'target is 900 a week',
    ],
  ])('is refused where there is none, for want of %s', async (_, more, wanted, message) => {
    const { found } = await searched(desk(more), wanted, { roles: atMostTwo });
    expect(found).toMatchObject({ what: 'target', issues: [{ path: 'target', code: 'out-of-reach', message }] });
  });

  test('is refused where it reaches the target on average only', async () => {
    const mixed = desk({ effort: [{ work: 'serve/hear', distribution: { kind: 'gamma', mean: 60, sd: 60 } }] });
    const { found } = await searched(mixed, half, { replications: 3, seed: 2, roles: { clerk: 9, writer: 1 } });
    const message = found instanceof InputError ? (found.issues[0]?.message ?? '') : '';
    const [, mean, low] =
      /they reach ([\d.]+) \(the lower end of the interval, ([\d.]+), has to reach the target\), but/.exec(message) ??
      [];
    expect(Number(mean)).toBeGreaterThan(0.5);
    expect(Number(low)).toBeLessThan(0.5);
  });

  test('is refused of the only row there is, too', async () => {
    const alone = desk({
      staff: staffOf(1, 'always', 'always').slice(0, 1),
      people: [{ id: 'wu', name: 'Wu', roles: ['writer'] }],
    });
    const { told, found } = await searched(alone, { advancedPerWeek: 9 }, { roles: { clerk: 1 } });
    expect(told).toEqual([[1]]);
    expect(found).toMatchObject({ issues: [{ code: 'out-of-reach' }] });
  });

  test('is reported with what a simulation of it warns of', async () => {
    const little = desk({
      calendars: [monday],
      staff: staffOf(1, 'always', 'monday'),
      effort: [takes('hear', 60), takes('write', 10)],
    });
    const { report, start } = await minimumStaffing(little, { ...half, share: 0.1 }, { replications: 1 });
    // Eighty minutes of writing, and an hour a week for each writer.
    expect(counts({ staff: start })).toEqual([1, 2]);
    expect(report.warnings).toEqual([
      'even if nothing waited, The writer would have 1.33 times as much work as time: 1 hour of work, 1 hour of time ' +
        'in 1 week; not all of it can be done in that time',
    ]);
  });

  test('is sought with word of each second of it', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 2000));
    const shares: number[] = [];
    try {
      await minimumStaffing(
        desk({ learners: { count: 2000 }, effort: [takes('hear', 1), takes('write', 1)] }),
        { advancedPerWeek: 1 },
        {
          replications: 1,
          roles: { clerk: 1, writer: 1 },
          onProgress: ({ tried, share, staff }) => {
            expect([tried, counts({ staff })]).toEqual([0, [1, 1]]);
            shares.push(share);
          },
        },
      );
    } finally {
      clock.mockRestore();
    }
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  /** Searches, is drained when so many staffs have been tried, and returns what is told and what is found. */
  const drainedAfter = async (most: number) => {
    const control = new AbortController();
    const told: MinimumStaffing[] = [];
    const found = await minimumStaffing(desk(), half, {
      replications: 1,
      roles: { writer: 1 },
      drain: control.signal,
      onDrain: (each) => told.push(each),
      onProgress: ({ tried }) => {
        if (tried === most) control.abort();
      },
    });
    return { told, found };
  };

  test('is not known where it is drained before; the last staff tried is told', async () => {
    const { told, found } = await drainedAfter(2);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ cancelled: true, exhaustive: false, meets: false, report: { cancelled: false } });
    expect(told[0]?.staff).toEqual(told[0]?.tried[1]?.staff);
    expect(told[0]?.tried.map(counts)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(found).toMatchObject({ cancelled: true, exhaustive: false, meets: false, reached: null });
    expect(found.report.cancelled).toBe(true);
    expect(found.tried).toEqual(told[0]?.tried);
    expect((await drainedAfter(1)).told.map(counts)).toEqual([[1, 1]]);
  });

  test('found by then is told where it is drained', async () => {
    const { told, found } = await drainedAfter(3);
    expect(told).toHaveLength(1);
    for (const each of [...told, found]) {
      expect(each).toMatchObject({ cancelled: true, exhaustive: false, meets: true, report: { cancelled: false } });
      expect(counts(each)).toEqual([4, 1]);
      expect(each.tried.map(counts)).toEqual([
        [1, 1],
        [2, 1],
        [4, 1],
      ]);
    }
  });

  test('is not told where none has been tried', async () => {
    const told: MinimumStaffing[] = [];
    const onDrain = (each: MinimumStaffing) => told.push(each);
    const found = await minimumStaffing(desk(), half, { replications: 1, drain: AbortSignal.abort(), onDrain });
    expect(told).toEqual([]);
    expect(found).toMatchObject({ cancelled: true, exhaustive: false, meets: false, reached: null, tried: [] });
    expect(found.staff).toEqual(found.start);
    expect((await drainedAfter(0)).told).toEqual([]);
  });

  test('is the same where nobody is told', async () => {
    const control = new AbortController();
    const found = await minimumStaffing(desk(), half, {
      replications: 1,
      drain: control.signal,
      onProgress: ({ tried }) => {
        if (tried === 2) control.abort();
      },
    });
    expect(found).toMatchObject({ cancelled: true, tried: [{ meets: false }, { meets: false }] });
  });

  test.each([
    ['options', [desk(), half, 3]],
    ['target', [desk(), 3, {}]],
  ])('is refused for %s that are none', async (what, given) => {
    await expect(Reflect.apply(minimumStaffing, null, given)).rejects.toMatchObject({ what });
  });
});
