import { describe, expect, test } from 'vitest';
import { type Estimate, erlangC, offeredLoad, type Report, type Scenario, simulate } from '../src/index.js';
import { exponential, priorityQueue, queue, tandem } from './support/queues.js';

const seed = Number(process.env.FC_SEED ?? 20130603);

/** Whether a closed form lies in an interval, widened by so much of itself for what a short run is still away from the long run. */
const holds = (estimate: Estimate | null | undefined, truth: number): boolean =>
  estimate?.low != null && estimate.high != null && estimate.low <= truth && truth <= estimate.high;

const waitOf = ({ roles }: Report, role = 'server'): Estimate | null | undefined => roles.find((each) => each.role === role)?.wait.mean;

/** Experiments, each with a seed of its own, and in how many of them the interval of ten replications holds the truth. */
const EXPERIMENTS = 30;

const covered = async (scenario: Scenario, truth: number, of: (report: Report) => Estimate | null | undefined): Promise<number> => {
  let count = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const report = await simulate(scenario, { seed: seed + experiment, replications: 10 });
    if (holds(of(report), truth)) count += 1;
  }
  return count;
};

/** Some thousand customers after a week’s warm-up. */
const weeks = 2;

describe('queues agree with their closed forms, within their own intervals, for many seeds', () => {
  const cases: readonly (readonly [string, Scenario, number, (report: Report) => Estimate | null | undefined])[] = [
    [
      'M/M/1 at 0.6: the mean wait',
      queue({ arrivalRate: 0.15, service: exponential(4), servers: 1, weeks }),
      erlangC({ servers: 1, arrivalRate: 0.15, serviceRate: 0.25 }).meanWait,
      waitOf,
    ],
    [
      'M/M/5 at 0.8: Erlang C',
      queue({ arrivalRate: 0.2, service: exponential(20), servers: 5, weeks }),
      erlangC({ servers: 5, arrivalRate: 0.2, serviceRate: 0.05 }).meanWait,
      waitOf,
    ],
    [
      'M/G/1 with gamma service: Pollaczek and Khinchine',
      queue({ arrivalRate: 0.125, service: { kind: 'gamma', mean: 4, sd: 2 }, servers: 1, weeks }),
      (0.125 * (4 ** 2 + 2 ** 2)) / (2 * (1 - 0.5)),
      waitOf,
    ],
    [
      'M/G/1 with lognormal service',
      queue({ arrivalRate: 0.125, service: { kind: 'lognormal', mean: 4, sd: 3 }, servers: 1, weeks }),
      (0.125 * (4 ** 2 + 3 ** 2)) / (2 * (1 - 0.5)),
      waitOf,
    ],
    [
      'M/D/1',
      queue({ arrivalRate: 0.125, service: { kind: 'fixed', minutes: 4 }, servers: 1, weeks }),
      (0.125 * 4 ** 2) / (2 * (1 - 0.5)),
      waitOf,
    ],
    [
      'M/M/2 with priorities: the urgent (Cobham)',
      priorityQueue({ arrivalRate: 0.175, urgentShare: 0.3, serviceMean: 8, servers: 2, weeks }),
      cobham(0.175, 0.3, 8, 2).urgent,
      (report) => report.steps.find(({ step }) => step === 'urgent')?.wait.mean,
    ],
    [
      'M/M/2 with priorities: the routine (Cobham)',
      priorityQueue({ arrivalRate: 0.175, urgentShare: 0.3, serviceMean: 8, servers: 2, weeks }),
      cobham(0.175, 0.3, 8, 2).routine,
      (report) => report.steps.find(({ step }) => step === 'routine')?.wait.mean,
    ],
    [
      'a network with feedback: the second station (Jackson)',
      tandem({ stations: 2, arrivalRate: 0.125, serviceMean: 8, servers: 2, again: 0.2, weeks }),
      erlangC({ servers: 2, arrivalRate: 0.125 / 0.8, serviceRate: 0.125 }).meanWait,
      (report) => waitOf(report, 'station-2-server'),
    ],
  ];
  const found: number[] = [];

  test.each(cases)('%s', async (_, scenario, truth, of) => {
    const count = await covered(scenario, truth, of);
    found.push(count);
    // Of 30 intervals of 95 %, fewer than 24 hold once in some 3,000 times.
    expect(count).toBeGreaterThanOrEqual(24);
  });

  test('and the coverage of the 95 % intervals is about 95 % over all of them', () => {
    const share = found.reduce((sum, count) => sum + count, 0) / (EXPERIMENTS * cases.length);
    // 240 experiments: two and a half standard deviations are 3.5 %.
    expect(found).toHaveLength(cases.length);
    expect(share).toBeGreaterThan(0.915);
    expect(share).toBeLessThanOrEqual(0.99);
  });
});

/** The waits of two classes of one service rate at so many servers, the urgent first without interrupting (Cobham 1954). */
function cobham(
  arrivalRate: number,
  urgentShare: number,
  serviceMean: number,
  servers: number,
): { readonly urgent: number; readonly routine: number } {
  const { waitProbability, utilisation } = erlangC({ servers, arrivalRate, serviceRate: 1 / serviceMean });
  const base = (waitProbability * serviceMean) / servers;
  const urgentLoad = utilisation * urgentShare;
  return { urgent: base / (1 - urgentLoad), routine: base / ((1 - urgentLoad) * (1 - utilisation)) };
}

describe('more people', () => {
  test.each([1, 2, 3, 5])('never lengthen the expected wait beyond noise (from %i)', async (servers) => {
    const of = (count: number) => queue({ arrivalRate: 0.2 * servers, service: exponential(4), servers: count, weeks });
    const [before, after] = await Promise.all([servers, servers + 1].map((count) => simulate(of(count), { seed, replications: 10 })));
    if (before === undefined || after === undefined) throw new Error('no reports');
    expect(waitOf(after)?.mean ?? 0).toBeLessThan(waitOf(before)?.mean ?? 0);
  });

  test('what one more would do, as the bottleneck says, is what happens', async () => {
    const of = (count: number) => queue({ arrivalRate: 1, service: exponential(4), servers: count, weeks });
    const { bottleneck } = await simulate(of(5), { seed, replications: 10 });
    const more = await simulate(of(6), { seed, replications: 10 });
    expect(bottleneck?.oneMore.utilisation).toBeCloseTo(4 / 6, 1);
    expect(Math.abs((bottleneck?.oneMore.wait ?? 0) / (waitOf(more)?.mean ?? 1) - 1)).toBeLessThan(0.15);
  });
});

describe('an offered load above all of a role’s time', () => {
  const overloaded = queue({ arrivalRate: 0.6, service: exponential(4), servers: 2, weeks: 2, warmUpWeeks: 0 });

  test('is a warning with its figure before the run, and the run shows the backlog grow', async () => {
    expect(offeredLoad(overloaded)[0]?.load).toBeCloseTo(1.2, 6);
    const report = await simulate(overloaded, { seed, replications: 3 });
    expect(report.warnings).toEqual([expect.stringMatching(/server is offered 1\.20 times the work .* work will pile up/)]);
    const backlog = report.series.queues[0]?.length ?? [];
    // One in ten minutes, one more comes than is served.
    for (const [day, length] of backlog.entries()) expect(Math.abs(length - day * 0.1 * 1440)).toBeLessThan(250);
    expect(report.roles[0]?.utilisation?.mean).toBeGreaterThan(0.99);
  });

  test('is exact for networks of queues', () => {
    const loads = offeredLoad(tandem({ stations: 3, arrivalRate: 0.5, serviceMean: 2, servers: 2, again: 0.2, weeks: 2 }));
    for (const { load } of loads) expect(load).toBeCloseTo(((0.5 / 0.8) * 2) / 2, 6);
    expect(offeredLoad(queue({ arrivalRate: 4, service: exponential(1), servers: 5, weeks: 2 }))[0]?.load).toBeCloseTo(0.8, 9);
  });
});
