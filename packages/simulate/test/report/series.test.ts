import { describe, expect, test } from 'vitest';
import { binsOf, seriesOf } from '../../src/report/series.js';
import { measuredOf, timeOf, workshop } from '../support/measured.js';

const DAY = 1440;
const prepared = workshop();

describe('the histogram of times to mastery', () => {
  const binsWith = (...runs: readonly (readonly number[])[]) =>
    binsOf(runs.map((ended) => measuredOf(prepared, { mastery: timeOf(null, { ended, open: [99 * DAY] }) })));

  test('has 24 bins of the same width, in days, to the longest time', () => {
    const bins = binsWith([3 * 1024], [1024, 1024]);
    // 3072 minutes are in a class of 16; the longest time is where it ends.
    const width = 3088 / 24;
    expect(bins).toHaveLength(24);
    bins.forEach(({ from, to }, index) => {
      expect(from).toBeCloseTo((index * width) / DAY, 9);
      expect(to).toBeCloseTo(((index + 1) * width) / DAY, 9);
    });
    // 1028, the middle of the class of 1024, is 7.99 widths from zero; the last bin has its end.
    expect(bins.map(({ count }) => count)).toEqual(
      Array.from({ length: 24 }, (_, index) => ({ 7: 2, 23: 1 })[index] ?? 0),
    );
  });

  test('has a time where the middle of its class is', () => {
    // In widths of 5.375: 16 is in 2, 32 in 5, 64 in 11, and 128, the middle of whose class is 128.5, in the last.
    const counts = binsWith([16, 32, 64, 64, 128]).map(({ count }) => count);
    expect(counts.flatMap((count, index) => (count > 0 ? [[index, count]] : []))).toEqual([
      [2, 1],
      [5, 1],
      [11, 2],
      [23, 1],
    ]);
  });

  test('is empty without any, or with none above zero', () => {
    expect(binsWith([], [])).toEqual([]);
    expect(binsWith([0, 0])).toEqual([]);
    expect(binsOf([])).toEqual([]);
    expect(binsWith([0, 64]).map(({ count }) => count)[0]).toBe(1);
  });
});

describe('the series', () => {
  /** Queues are those of the teachers, of the machine, and of the helpers. */
  const sample = (at: number, inProgress: number, advanced: number, queues: readonly number[]) => ({
    ...{ at, learners: 9, inProgress, advanced, queues },
  });

  test('has the mean of the replications at each time, and the queue of each role that has one', () => {
    const runs = [
      [sample(0, 4, 0, [1, 2, 3]), sample(10_080, 2, 2, [5, 0, 1]), sample(15_120, 1, 7, [1, 1, 1])],
      [sample(0, 6, 1, [3, 2, 4]), sample(10_080, 3, 5, [6, 1, 1])],
    ].map((samples) => measuredOf(prepared, { samples }));
    expect(seriesOf(prepared, runs)).toEqual({
      weeks: [0, 1, 1.5],
      inProgress: [5, 2.5, 1],
      advanced: [0.5, 3.5, 7],
      queues: [
        { role: 'teacher', length: [2, 5.5, 1] },
        { role: 'machine', length: [2, 0.5, 1] },
        { role: 'helper', length: [3.5, 1, 1] },
      ],
    });
  });

  test('a role is in every queue that its people share', () => {
    const shared = { ...prepared, workforce: { ...prepared.workforce, classes: [['teacher', 'helper'], ['teacher']] } };
    const { queues } = seriesOf(shared, [measuredOf(prepared, { samples: [sample(0, 1, 1, [4, 3])] })]);
    expect(queues).toEqual([
      { role: 'teacher', length: [7] },
      { role: 'helper', length: [4] },
    ]);
  });

  test('has no points without samples', () => {
    const none = { weeks: [], inProgress: [], advanced: [], queues: [] };
    expect(seriesOf(prepared, [])).toMatchObject({ ...none, queues: [{ length: [] }, { length: [] }, { length: [] }] });
  });
});
