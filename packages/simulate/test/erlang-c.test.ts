import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erlangC } from '../src/index.js';

test.each([
  // M/M/1: the wait is ρ/(μ − λ).
  [{ servers: 1, arrivalRate: 0.5, serviceRate: 1 }, 0.5, 1],
  // M/M/2 at ρ = 0.75: C = 2ρ²/(1 + ρ).
  [{ servers: 2, arrivalRate: 1.5, serviceRate: 1 }, (2 * 0.75 ** 2) / 1.75, (2 * 0.75 ** 2) / 1.75 / 0.5],
  // Five servers, offered load 4: 0.5541, as in published tables.
  [{ servers: 5, arrivalRate: 4, serviceRate: 1 }, 0.554113, 0.554113],
])('of %j waits as theory says', (queue, probability, wait) => {
  const { waitProbability, meanWait } = erlangC(queue);
  expect(waitProbability).toBeCloseTo(probability, 5);
  expect(meanWait).toBeCloseTo(wait, 5);
});

/** The textbook formula, in logarithms so that it does not overflow. */
const byTheBook = (servers: number, load: number): number => {
  const logs = [0];
  for (let n = 1; n <= servers; n++) logs.push((logs[n - 1] ?? 0) + Math.log(load) - Math.log(n));
  const top = (logs[servers] ?? 0) + Math.log(servers / (servers - load));
  const all = [...logs.slice(0, servers), top];
  const highest = Math.max(...all);
  return Math.exp(top - highest) / all.reduce((sum, each) => sum + Math.exp(each - highest), 0);
};

test('is accurate for hundreds of servers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      (servers, utilisation) => {
        const load = servers * utilisation;
        expect(erlangC({ servers, arrivalRate: load, serviceRate: 1 }).waitProbability).toBeCloseTo(
          byTheBook(servers, load),
          9,
        );
      },
    ),
  );
});

test('one more server never lengthens the wait; an idle queue has none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 400, noNaN: true }),
      (servers, arrivalRate) => {
        const [less, more] = [
          erlangC({ servers, arrivalRate, serviceRate: 1 }),
          erlangC({ servers: servers + 1, arrivalRate, serviceRate: 1 }),
        ];
        expect(more.meanWait).toBeLessThanOrEqual(less.meanWait);
        expect(less.waitProbability).toBeGreaterThanOrEqual(0);
        expect(less.waitProbability).toBeLessThanOrEqual(1);
      },
    ),
  );
  expect(erlangC({ servers: 3, arrivalRate: 0, serviceRate: 1 })).toEqual({
    utilisation: 0,
    waitProbability: 0,
    meanWait: 0,
  });
});

test('an overloaded queue waits forever', () => {
  expect(erlangC({ servers: 2, arrivalRate: 2, serviceRate: 1 })).toEqual({
    utilisation: 1,
    waitProbability: 1,
    meanWait: Number.POSITIVE_INFINITY,
  });
  expect(erlangC({ servers: 2, arrivalRate: 5, serviceRate: 1 }).utilisation).toBe(2.5);
});

test('refuses an invalid queue, with every problem at once', () => {
  expect(() => erlangC({ servers: 0, arrivalRate: -1, serviceRate: 0 })).toThrow(
    /servers: .*found 0(.|\n)*arrivalRate: .*found -1(.|\n)*serviceRate/,
  );
  expect(() => erlangC({ servers: 1.5, arrivalRate: Number.NaN, serviceRate: 1 })).toThrow(/1\.5/);
});
