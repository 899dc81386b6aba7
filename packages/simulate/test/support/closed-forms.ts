import { type Estimate, erlangC, type Report, type Scenario, simulate } from '../../src/index.js';
import { exponential, priorityQueue, queue, tandem } from './queues.js';

export const seed = Number(process.env.FC_SEED ?? 20130603);

/** A few thousand customers after a week’s warm-up. */
export const weeks = 2;

/** Whether an interval contains the true value. */
const holds = (estimate: Estimate | null | undefined, truth: number): boolean =>
  estimate?.low != null && estimate.high != null && estimate.low <= truth && truth <= estimate.high;

export const waitOf = ({ roles }: Report, role = 'server'): Estimate | null | undefined =>
  roles.find((each) => each.role === role)?.wait.mean;

/**
 * The number of experiments, each with its own seed, in which the interval of ten replications contains the true value.
 */
export const covered = async (
  experiments: number,
  scenario: Scenario,
  truth: number,
  of: (report: Report) => Estimate | null | undefined,
): Promise<number> => {
  let count = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const report = await simulate(scenario, { seed: seed + experiment, replications: 10 });
    if (holds(of(report), truth)) count += 1;
  }
  return count;
};

/** Mean waits of two classes with the same service rate, the urgent first without preemption (Cobham 1954). */
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

/** Queues with known results: name, scenario, true value, and where the report has it. */
export const closedForms: readonly (readonly [
  string,
  Scenario,
  number,
  (report: Report) => Estimate | null | undefined,
])[] = [
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
