import { describe, expect, test } from 'vitest';
import type { Prepared } from '../../src/engine/prepare.js';
import { bottleneckOf, candidatesOf, neverOnDuty, titleOf } from '../../src/report/bottleneck.js';
import type { Measured } from '../../src/report/measure.js';
import { type Span, spans } from '../../src/time/working-time.js';
import { measuredOf, timeOf, workshop } from '../support/measured.js';

const DAY = 1440;
const prepared = workshop();
const [learner, helper] = ['learner', 'helper'].map((role) => prepared.workforce.roles.indexOf(role));

type Roles = Parameters<typeof measuredOf>[2];
type Steps = Parameters<typeof measuredOf>[3];

/** Replications that may differ by their number. */
const runsOf = (
  roles: (run: number) => Roles,
  part: (run: number) => Partial<Pick<Measured, 'mastery' | 'advanced' | 'advancedBefore' | 'cost'>> = () => ({}),
  steps: Steps = {},
  replications = 5,
): readonly Measured[] =>
  Array.from({ length: replications }, (_, run) => measuredOf(prepared, part(run), roles(run), steps));

const waiting = (queues: Readonly<Record<string, number>>, replications = 5) =>
  runsOf(
    () => Object.fromEntries(Object.entries(queues).map(([role, queue]) => [role, { queue }])),
    undefined,
    {},
    replications,
  );

/** The workshop, in which those in a role, or the learners, are there at other times. */
const onDuty = (role: string, ...times: readonly Span[]): Prepared => {
  const { workforce } = prepared;
  const calendars = [...workforce.calendars, spans(times)];
  const last = calendars.length - 1;
  const groups = workforce.groups.map((group) => (group.roles.includes(role) ? { ...group, calendar: last } : group));
  const learnerCalendar = role === 'learner' ? last : workforce.learnerCalendar;
  return { ...prepared, workforce: { ...workforce, calendars, groups, learnerCalendar } };
};

describe('the roles to try', () => {
  const candidates = (queues: Readonly<Record<string, number>>, most = 9, replications = 5) =>
    candidatesOf({ prepared, runs: waiting(queues, replications) }, most);

  test('are those of people whose work waits, the longest first, and no more than asked for', () => {
    expect(candidates({ helper: 3, teacher: 5, machine: 8 })).toEqual(['teacher', 'helper']);
    expect(candidates({ helper: 6, teacher: 5, machine: 8 })).toEqual(['helper', 'teacher']);
    expect(candidates({ helper: 6, teacher: 5 }, 1)).toEqual(['helper']);
    expect(candidates({ helper: 6, machine: 8, lab: 5 })).toEqual(['helper']);
    expect(candidates({})).toEqual([]);
  });

  test('are none with fewer than five replications, or where one is never on duty', () => {
    expect(candidates({ teacher: 5 }, 9, 4)).toEqual([]);
    expect(candidatesOf({ prepared: onDuty('helper'), runs: waiting({ helper: 1, teacher: 5 }) }, 9)).toEqual([]);
  });
});

describe('a role is never on duty', () => {
  const never = (role: string, queues: Readonly<Record<string, number>>, ...times: readonly Span[]) =>
    neverOnDuty({ prepared: onDuty(role, ...times), runs: waiting(queues) });

  test('if none of its people is there in the time that counts, though work waits', () => {
    expect(never('helper', { helper: 1, teacher: 5 })).toBe(helper);
    expect(never('helper', { helper: 1 }, [0, 600])).toBe(helper);
    expect(never('helper', { helper: 1 }, [30_000, 30_001])).toBeUndefined();
    expect(never('helper', { machine: 1 })).toBeUndefined();
    expect(neverOnDuty({ prepared, runs: waiting({ helper: 1, teacher: 5, machine: 4 }) })).toBeUndefined();
  });

  test('not if one of its people is: Ann and a helper, but not the other teachers, are away', () => {
    expect(never('helper', { teacher: 1 })).toBeUndefined();
    expect(never('teacher', { helper: 1 })).toBeUndefined();
  });

  test('is that of learners, if they have open work and no time', () => {
    const open = (ref: string, role: string, steps: readonly number[]) =>
      runsOf(() => ({ [role]: { steps } }), undefined, { [ref]: { open: 2 } });
    const away = onDuty('learner');
    expect(neverOnDuty({ prepared: away, runs: open('make/reflect', 'learner', [3]) })).toBe(learner);
    expect(neverOnDuty({ prepared: away, runs: open('make/reflect', 'idle', [3]) })).toBe(0);
    expect(neverOnDuty({ prepared, runs: open('make/reflect', 'learner', [3]) })).toBeUndefined();
    expect(neverOnDuty({ prepared: away, runs: open('make/build', 'learner', [3]) })).toBeUndefined();
    expect(neverOnDuty({ prepared: away, runs: open('make/build', 'teacher', [0]) })).toBeUndefined();
  });
});

test('a role is called by its title', () => {
  expect(titleOf(prepared, 'teacher')).toBe('The teacher');
  expect(titleOf(prepared, 'nobody')).toBe('nobody');
});

/** What is so without anybody more: 10 days to mastery, 9 advanced in all, and a cost of 100. */
const before = () => ({ mastery: timeOf(10 * DAY, { ended: [10 * DAY] }), advanced: 7, advancedBefore: 2, cost: 100 });
const base = {
  prepared,
  runs: runsOf(
    (run) => ({
      teacher: { queue: 5, queueAtEnd: run, steps: [0, 5], minutes: [20, 40], busy: 80, available: 100 + 10 * run },
      helper: { queue: 3, queueAtEnd: 1, steps: [4], minutes: [30], busy: 60, available: 90 },
      machine: { queue: 9 },
    }),
    before,
  ),
};

/** The time of a role in the first replications, in which nobody has any. */
const NO_TIME = [0, null];

/** One more person in a role, with days and objectives that change from run to run. */
const more = (
  role: string,
  days: (run: number) => number | null,
  advanced: (run: number) => number,
  fte = 1,
): Parameters<typeof bottleneckOf>[1][number] => ({
  ...{ role, fte, prepared },
  runs: runsOf(
    (run) => ({
      [role]: { available: run < 2 ? (NO_TIME[run] ?? null) : 100, busy: 40 + 10 * run, wait: run === 4 ? null : 7 },
    }),
    (run) => {
      const change = days(run);
      const mastery = timeOf(change === null ? null : (10 + change) * DAY, { ended: [DAY] });
      return { mastery, advanced: 7 + advanced(run), advancedBefore: 2, cost: 100 + 5 * (run + 1) };
    },
  ),
});

const still = (value: number) => ({ mean: value, low: value, high: value });

describe('the effect of one more person', () => {
  test('is the difference, replication by replication', () => {
    const found = bottleneckOf(base, [
      more(
        'helper',
        (run) => -(run + 1),
        () => 3,
        0.5,
      ),
    ]);
    // 2.776445 and 3.495406 are t at 0.975 and 0.9875 with four degrees of freedom.
    const half = 2.776445 * Math.SQRT1_2;
    expect(found?.oneMore).toEqual({
      ...{ role: 'helper', title: 'The helper', fte: 0.5, helps: true, advanced: still(3) },
      ...{ utilisation: { mean: expect.closeTo(0.7, 9), low: expect.any(Number), high: expect.any(Number) } },
      wait: still(7),
      daysToMastery: { mean: -3, low: expect.closeTo(-3 - half, 5), high: expect.closeTo(-3 + half, 5) },
      cost: { mean: 15, low: expect.closeTo(15 - 5 * half, 5), high: expect.closeTo(15 + 5 * half, 5) },
    });
    expect(found?.tried).toEqual([found?.oneMore]);
  });

  test('has wider intervals where several roles are tried', () => {
    const tried = ['teacher', 'helper'].map((role) =>
      more(
        role,
        (run) => -(run + 1),
        (run) => run,
      ),
    );
    const half = 3.495406 * Math.SQRT1_2;
    for (const { daysToMastery, advanced, cost } of bottleneckOf(base, tried)?.tried ?? []) {
      expect(daysToMastery?.low).toBeCloseTo(-3 - half, 4);
      expect(advanced.high).toBeCloseTo(2 + half, 4);
      expect(cost.high).toBeCloseTo(15 + 5 * half, 4);
    }
  });

  test.each<[string, (run: number) => number | null, (run: number) => number, boolean]>([
    ['shortens the time', () => -1, () => 0, true],
    ['lets more be advanced', () => 0, () => 1, true],
    ['lengthens the time', () => 1, () => 0, false],
    ['lets fewer be advanced', () => 0, () => -1, false],
    ['changes nothing', () => 0, () => 0, false],
    ['may do so by chance', (run) => run - 3, (run) => 2 - run, false],
    ['has no time to compare, and lets more be advanced', () => null, () => 1, true],
    ['has no time to compare', () => null, () => 0, false],
  ])('that %s', (_, days, advanced, helps) => {
    expect(bottleneckOf(base, [more('teacher', days, advanced)])?.oneMore?.helps).toBe(helps);
  });
});

describe('the bottleneck', () => {
  test('is the role in which one more shortens the time most, then in which most more are advanced', () => {
    const roleOf = (...tried: readonly ReturnType<typeof more>[]) => bottleneckOf(base, tried)?.role;
    expect(
      roleOf(
        more(
          'teacher',
          () => -1,
          () => 9,
        ),
        more(
          'helper',
          () => -2,
          () => 0,
        ),
      ),
    ).toBe('helper');
    expect(
      roleOf(
        more(
          'helper',
          () => -2,
          () => 0,
        ),
        more(
          'teacher',
          () => -1,
          () => 9,
        ),
      ),
    ).toBe('helper');
    expect(
      roleOf(
        more(
          'teacher',
          () => -1,
          () => 1,
        ),
        more(
          'helper',
          () => -1,
          () => 2,
        ),
      ),
    ).toBe('helper');
    expect(
      roleOf(
        more(
          'helper',
          () => -1,
          () => 2,
        ),
        more(
          'teacher',
          () => -1,
          () => 1,
        ),
      ),
    ).toBe('helper');
    expect(
      roleOf(
        more(
          'teacher',
          () => null,
          () => 3,
        ),
        more(
          'helper',
          () => 0.5,
          () => 4,
        ),
      ),
    ).toBe('teacher');
    expect(
      roleOf(
        more(
          'teacher',
          () => null,
          () => 3,
        ),
        more(
          'helper',
          () => -0.5,
          () => 4,
        ),
      ),
    ).toBe('helper');
    expect(
      roleOf(
        more(
          'teacher',
          () => -5,
          () => 3,
        ),
        more(
          'helper',
          () => null,
          () => 4,
        ),
      ),
    ).toBe('teacher');
  });

  test('is the first that was tried if none helps, and only one that helps otherwise', () => {
    const unclear = more(
      'teacher',
      (run) => -40 * run,
      () => 0,
    );
    expect(
      bottleneckOf(base, [
        unclear,
        more(
          'helper',
          () => 0,
          () => 0,
        ),
      ])?.role,
    ).toBe('teacher');
    expect(
      bottleneckOf(base, [
        unclear,
        more(
          'helper',
          () => -1,
          () => 0,
        ),
      ])?.role,
    ).toBe('helper');
  });

  test('is none with fewer than five replications, if no role was tried, or if the role does no step', () => {
    const tried = [
      more(
        'teacher',
        () => -1,
        () => 0,
      ),
    ];
    expect(bottleneckOf({ prepared, runs: base.runs.slice(0, 4) }, tried)).toBeNull();
    expect(bottleneckOf(base, [])).toBeNull();
    expect(bottleneckOf({ prepared, runs: waiting({ teacher: 5 }) }, tried)).toBeNull();
  });

  test('says how busy the people are, with which step, and what waits', () => {
    expect(
      bottleneckOf(base, [
        more(
          'teacher',
          () => -1,
          () => 2,
        ),
      ]),
    ).toMatchObject({
      ...{ role: 'teacher', title: 'The teacher', utilisation: 400 / 600, queueAtEnd: 2, element: 'make' },
      ...{ step: 'seal', share: 200 / 400, otherRoles: true, neverOnDuty: false, waitsLonger: ['The machine'] },
    });
    const alone = { ...prepared, workforce: { ...prepared.workforce, groups: prepared.workforce.groups.slice(1) } };
    const free = runsOf(() => ({ helper: { queue: 3, steps: [4], minutes: [0] }, machine: { queue: 2 } }));
    expect(
      bottleneckOf({ prepared: alone, runs: free }, [
        more(
          'helper',
          () => -1,
          () => 2,
        ),
      ]),
    ).toMatchObject({
      ...{ utilisation: 0, share: 0, otherRoles: false, waitsLonger: [] },
    });
  });

  test('says the same in a sentence, with the weeks if the time is cut off, and the warm-up if there is one', () => {
    const tried = [
      more(
        'teacher',
        () => -1,
        () => 2,
      ),
    ];
    expect(bottleneckOf(base, tried)?.because).toMatch(
      /^The teacher is busy 67 % of the time in all roles that its people hold, and 50 % of that is "Seal" \(make\/seal\); with one more full-time person, objectives would take 1\.0 days less, and 2\.0 more would be advanced, counted from the first day; /,
    );
    const open = (runs: readonly Measured[]) =>
      runs.map((run) => ({ ...run, mastery: timeOf(run.mastery.mean, { ended: [DAY], open: [2 * DAY] }) }));
    expect(bottleneckOf({ prepared, runs: open(base.runs) }, tried)?.because).toContain('within these 2 weeks, and');
    const cold = { ...prepared, warmUp: 0 };
    const told = bottleneckOf({ prepared: cold, runs: open(base.runs) }, tried)?.because;
    expect(told).toContain('within these 3 weeks, and 2.0 more would be advanced; ');
  });

  test('is a role that is never on duty, for which nobody was tried', () => {
    const found = bottleneckOf({ ...base, prepared: onDuty('helper') }, [
      more(
        'teacher',
        () => -1,
        () => 2,
      ),
    ]);
    expect(found).toMatchObject({ role: 'helper', neverOnDuty: true, oneMore: null, tried: [], queueAtEnd: 1 });
    expect(found?.because).toBe(
      'The helper is never on duty, and 1 piece of its work waits at the end; give it hours in which there is school',
    );
  });

  test('has for learners the work that is open, since they have no queue', () => {
    const open = { 'make/reflect': { open: 2 }, 'make/build': { open: 7 } };
    const runs = runsOf(() => ({ learner: { steps: [3], minutes: [0], queueAtEnd: 0 } }), before, open);
    expect(bottleneckOf({ prepared: onDuty('learner'), runs }, [])).toMatchObject({
      ...{ role: 'learner', step: 'reflect', queueAtEnd: 2, neverOnDuty: true, otherRoles: false },
    });
    expect(bottleneckOf({ prepared: onDuty('learner'), runs: runs.slice(1) }, [])).toBeNull();
  });
});
