import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/engine/prepare.js';
import { parseScenario } from '../../src/index.js';
import type { Range } from '../../src/staffing/ranges.js';
import { type Attempt, bestOf, type Counts, search } from '../../src/staffing/search.js';

const prepared = prepare(
  parseScenario({
    id: 'room',
    title: 'Room',
    model: 'single-teacher',
    learners: { count: 5 },
    staff: [{ role: 'teacher', count: 1 }],
  }),
);

/** A made-up search: what each person of a row contributes, and up to how many people do so. */
interface Made {
  readonly ranges: readonly Range[];
  readonly costs: readonly number[];
  readonly worth: readonly number[];
  readonly enough: readonly number[];
  readonly goal: number;
  readonly start: Counts;
  readonly own?: Counts;
}

const range = (min: number, max: number): Range => ({ min, max, isFree: min < max });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const reachedBy = ({ worth, enough }: Made, counts: Counts): number =>
  sumOf(counts.map((count, row) => (worth[row] ?? 0) * Math.min(count, enough[row] ?? 0)));
const costOf = ({ costs }: Made, counts: Counts): number =>
  sumOf(counts.map((count, row) => count * (costs[row] ?? 0)));

const attemptOf = (made: Made, counts: Counts): Attempt => {
  const mean = reachedBy(made, counts);
  const reached = { mean, low: mean, high: mean };
  return { prepared, counts, runs: [], replications: 1, reached, meets: mean >= made.goal };
};

/** Searches, and returns the staffs tried; the search is stopped after `most` attempts. */
const searched = async (made: Made, aim: 'people' | 'cost', most = Number.POSITIVE_INFINITY) => {
  const tried: Counts[] = [];
  const { found, exhaustive } = await search({
    ...made,
    own: made.own ?? made.start,
    aim,
    attempt: async (counts) => {
      if (tried.length >= most) return null;
      tried.push(counts);
      return attemptOf(made, counts);
    },
    // Of the rows that may grow, the one in which one more person contributes most.
    weakest: ({ counts }) => {
      const gains = counts.map((count, row) => {
        if (count >= (made.ranges[row]?.max ?? 0)) return -1;
        return count >= (made.enough[row] ?? 0) ? 0 : (made.worth[row] ?? 0);
      });
      const best = Math.max(...gains);
      return best < 0 ? -1 : gains.indexOf(best);
    },
  });
  return { found, exhaustive, tried };
};

/** Every staff within the ranges, with at most so many people in each row. */
const allOf = ({ ranges }: Made, most: number): readonly Counts[] =>
  ranges.reduce<readonly Counts[]>(
    (begun, { min, max }) =>
      begun.flatMap((each) =>
        Array.from({ length: Math.min(max, most) - min + 1 }, (_, more) => [...each, min + more]),
      ),
    [[]],
  );

const arbitraryMade: fc.Arbitrary<Made> = fc
  .array(
    fc.record({
      min: fc.integer({ min: 0, max: 2 }),
      more: fc.integer({ min: 0, max: 3 }),
      cost: fc.integer({ min: 1, max: 9 }),
      worth: fc.integer({ min: 1, max: 9 }),
      enough: fc.integer({ min: 1, max: 6 }),
      from: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((rows) => {
    const made = {
      ranges: rows.map(({ min, more }) => range(min, min + more)),
      costs: rows.map(({ cost }) => cost),
      worth: rows.map(({ worth }) => worth),
      enough: rows.map(({ enough }) => enough),
      start: rows.map(({ min, more, from }) => min + Math.min(more, from)),
    };
    const most = sumOf(rows.map(({ worth, min, more }) => worth * (min + more)));
    return fc.integer({ min: 0, max: most }).map((goal) => ({ ...made, goal }));
  });

describe('the search for the smallest staff', () => {
  test('tries the staffs smaller than what it has shrunk to, best first, and no others', async () => {
    const one: Made = { ranges: [range(1, 5)], costs: [1], worth: [1], enough: [9], goal: 3, start: [3] };
    expect((await searched(one, 'people')).tried).toEqual([[3], [2], [1], [2]]);
    const made: Made = {
      ranges: [range(1, 3), range(1, 2), range(1, 2)],
      costs: [1, 1, 1],
      worth: [1, 1, 1],
      enough: [9, 9, 9],
      goal: 6,
      start: [2, 2, 2],
    };
    const { found, tried } = await searched(made, 'people');
    expect(found?.counts).toEqual([2, 2, 2]);
    // One fewer of each is not enough; then all that are smaller, by number, and [3, 2, 1] and its like are not.
    expect(tried).toEqual([
      [2, 2, 2],
      ...[
        [1, 2, 2],
        [2, 1, 2],
        [2, 2, 1],
      ],
      [1, 1, 1],
      ...[
        [1, 1, 2],
        [1, 2, 1],
        [2, 1, 1],
      ],
      ...[
        [1, 2, 2],
        [2, 1, 2],
        [2, 2, 1],
        [3, 1, 1],
      ],
    ]);
  });

  test.each(['people', 'cost'] as const)('finds what brute force finds, by %s', async (aim) => {
    await fc.assert(
      fc.asyncProperty(arbitraryMade, async (made) => {
        const { found, exhaustive } = await searched(made, aim);
        const meeting = allOf(made, 5).filter((counts) => reachedBy(made, counts) >= made.goal);
        if (meeting.length === 0) {
          expect(found?.meets).toBe(false);
          expect(exhaustive).toBe(false);
          return;
        }
        expect(exhaustive).toBe(true);
        expect(found?.meets).toBe(true);
        const counts = found?.counts ?? [];
        const first = (staff: Counts): number => (aim === 'people' ? sumOf(staff) : costOf(made, staff));
        const second = (staff: Counts): number => (aim === 'people' ? costOf(made, staff) : sumOf(staff));
        const least = Math.min(...meeting.map(first));
        expect(first(counts)).toBe(least);
        expect(second(counts)).toBe(Math.min(...meeting.filter((staff) => first(staff) === least).map(second)));
      }),
    );
  });

  test('of many people ends where no row can lose one', async () => {
    const row = fc.record({ worth: fc.integer({ min: 1, max: 9 }), from: fc.integer({ min: 1, max: 200 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 4, maxLength: 6 }),
        fc.integer({ min: 1, max: 900 }),
        async (rows, goal) => {
          const made: Made = {
            ranges: rows.map(() => range(1, 1000)),
            costs: rows.map((_, index) => index + 1),
            worth: rows.map(({ worth }) => worth),
            enough: rows.map(() => 1000),
            goal,
            start: rows.map(({ from }) => from),
          };
          const { found, exhaustive } = await searched(made, 'cost');
          expect(exhaustive).toBe(false);
          expect(found?.meets).toBe(true);
          found?.counts.forEach((count, gone) => {
            const fewer = found.counts.map((each, index) => (index === gone ? each - 1 : each));
            expect(count === 1 || reachedBy(made, fewer) < goal).toBe(true);
          });
        },
      ),
    );
  });

  test('grows by twice as many each time, up to the most of a row, and shrinks by halves', async () => {
    const made = { costs: [1], worth: [1], enough: [100], start: [1] };
    const up = await searched({ ...made, ranges: [range(1, 40)], goal: 30 }, 'people');
    expect(up.tried.slice(0, 6).map(([count]) => count)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(up.found?.counts).toEqual([30]);
    const full = await searched({ ...made, ranges: [range(1, 20)], goal: 20 }, 'people');
    expect(full.tried.slice(0, 6).map(([count]) => count)).toEqual([1, 2, 4, 8, 16, 20]);
    const down = await searched({ ...made, ranges: [range(1, 100)], goal: 30, start: [65] }, 'people');
    expect(down.tried.map(([count]) => count)).toEqual([65, 33, 1, 17, 25, 29, 31, 29, 30, 29, 15, 23, 27, 29]);
    expect(down.found?.counts).toEqual([30]);
    expect(down.exhaustive).toBe(false);
  });

  test('takes the most expensive first from what is too many, if cost is the aim', async () => {
    const made: Made = {
      ranges: [range(1, 9), range(1, 9), range(1, 9), range(1, 9)],
      costs: [1, 9, 2, 3],
      worth: [1, 1, 1, 1],
      enough: [9, 9, 9, 9],
      goal: 10,
      start: [6, 6, 6, 6],
    };
    expect((await searched(made, 'people')).found?.counts).toEqual([1, 1, 2, 6]);
    expect((await searched(made, 'cost')).found?.counts).toEqual([6, 1, 2, 1]);
  });

  test('gives up where more people do not help, with the largest tried, or with the scenario’s own staff', async () => {
    const made: Made = {
      ranges: [range(1, 1000)],
      costs: [1],
      worth: [1],
      enough: [3],
      goal: 5,
      start: [1],
    };
    const { found, tried, exhaustive } = await searched(made, 'people');
    // The number of people added doubles: 1 + 1 + 2 + 4 + … + 64, and then the first step of more than 64.
    expect(tried).toEqual([[1], [2], [4], [8], [16], [32], [64], [128], [256], [1]]);
    expect(found).toMatchObject({ counts: [256], meets: false });
    expect(exhaustive).toBe(false);
    const two = { ...made, ranges: [range(1, 1000), range(1, 3)], costs: [1, 1], worth: [1, 0], enough: [3, 9] };
    const own = [2, 2];
    // Only the scenario’s own staff meets the target, as when more people achieve less.
    const meets = await search({
      ...two,
      start: [1, 1],
      own,
      aim: 'people',
      attempt: async (counts) => ({ ...attemptOf(two, counts), meets: counts.join() === own.join() }),
      weakest: () => 0,
    });
    expect(meets.found).toMatchObject({ counts: own, meets: true });
  });

  test('goes on where more people help, however many they are, and from where none of the work is done', async () => {
    const made: Made = { ranges: [range(1, 1000)], costs: [1], worth: [1], enough: [1000], goal: 600, start: [1] };
    expect((await searched(made, 'people')).found?.counts).toEqual([600]);
    const late = await search({
      ...made,
      own: [1],
      aim: 'people',
      attempt: async (counts) => {
        const attempt = attemptOf(made, counts);
        return sumOf(counts) < 100 ? { ...attempt, reached: null } : attempt;
      },
      weakest: () => 0,
    });
    expect(late.found?.counts).toEqual([600]);
    const never = await search({
      ...made,
      own: [1],
      aim: 'people',
      attempt: async (counts) => ({ ...attemptOf(made, counts), reached: null, meets: false }),
      weakest: () => 0,
    });
    expect(never.found).toMatchObject({ counts: [256], meets: false });
  });

  test('has no staff where it is stopped at the scenario’s own', async () => {
    const made: Made = { ranges: [range(2, 2)], costs: [1], worth: [1], enough: [9], goal: 5, start: [2] };
    const { found, tried } = await searched(made, 'people', 1);
    expect(tried).toEqual([[2]]);
    expect(found).toBeNull();
  });

  test('does not add to rows that are full', async () => {
    const made: Made = { ranges: [range(2, 2)], costs: [1], worth: [1], enough: [9], goal: 5, start: [2] };
    const { found, tried } = await searched(made, 'people');
    expect(tried).toEqual([[2], [2]]);
    expect(found).toMatchObject({ counts: [2], meets: false });
  });

  test('tries every smaller staff of at most three free rows of at most five, and not of more', async () => {
    const four = { costs: [1, 1, 1, 1], worth: [1, 1, 1, 1], enough: [9, 9, 9, 9], start: [1, 1, 1, 1] };
    const free = range(1, 9);
    expect((await searched({ ...four, ranges: [free, free, free, free], goal: 6 }, 'people')).exhaustive).toBe(false);
    expect((await searched({ ...four, ranges: [free, free, free, range(1, 1)], goal: 6 }, 'people')).exhaustive).toBe(
      true,
    );
    const one = { costs: [1], worth: [1], enough: [9], ranges: [free], start: [1] };
    expect((await searched({ ...one, goal: 5 }, 'people')).exhaustive).toBe(true);
    expect((await searched({ ...one, goal: 6 }, 'people')).exhaustive).toBe(false);
    const two = { costs: [1, 1], worth: [1, 9], enough: [9, 1], ranges: [free, free], start: [1, 1] };
    expect((await searched({ ...two, goal: 15 }, 'people')).found?.counts).toEqual([6, 1]);
    expect((await searched({ ...two, goal: 15 }, 'people')).exhaustive).toBe(false);
    const fixed = { costs: [1, 1], worth: [1, 1], enough: [9, 9], ranges: [free, range(8, 8)], start: [1, 8] };
    expect((await searched({ ...fixed, goal: 10 }, 'people')).exhaustive).toBe(true);
  });

  test('has no staff as soon as it is stopped', async () => {
    const made: Made = {
      ranges: [range(1, 9), range(1, 9)],
      costs: [1, 1],
      worth: [1, 2],
      enough: [9, 9],
      goal: 8,
      start: [1, 1],
    };
    const whole = await searched(made, 'people');
    expect(whole.found?.counts).toEqual([1, 4]);
    for (let most = 0; most < whole.tried.length; most += 1) {
      const { found, tried } = await searched(made, 'people', most);
      expect(found).toBeNull();
      expect(tried).toEqual(whole.tried.slice(0, most));
    }
  });
});

test('the best of some staffs is the smallest that meets the target, and none where none does', () => {
  const made: Made = { ranges: [], costs: [5, 1], worth: [1, 1], enough: [9, 9], goal: 4, start: [] };
  const tried = [
    [4, 1],
    [1, 4],
    [3, 1],
    [1, 2],
    [0, 5],
    [2, 2],
  ].map((counts) => attemptOf(made, counts));
  expect(bestOf(tried, made.costs, 'people')?.counts).toEqual([2, 2]);
  expect(bestOf(tried, made.costs, 'cost')?.counts).toEqual([0, 5]);
  expect(bestOf(tried.slice(3, 4), made.costs, 'cost')).toBeNull();
});
