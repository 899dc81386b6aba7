import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { type Report, type Scenario, simulate } from '@work-elements/simulate';
import { mean, sampleVariance } from 'simple-statistics';
import { type Calibration, calibrate, collectEvents, drawScenario } from '../../src/index.js';
import { simulatedEvents } from './simulated.js';

const HEADLINES = ['advanced', 'notYet', 'exceptions', 'daysToMastery', 'inProgress', 'hoursWaited'] as const;

/** The compared figures of a report: its headlines, and each role’s utilisation. */
const measuresOf = (report: Report): ReadonlyMap<string, number> =>
  new Map([
    ...HEADLINES.map((measure) => [measure, mean(report.runs.map((run) => run[measure] ?? 0))] as const),
    ...report.roles.map(({ role, utilisation }) => [`utilisation of ${role}`, utilisation?.mean ?? 0] as const),
  ]);

/** How a measure differs (re-simulated less original), and the p-value of the difference. */
export interface Resimulated {
  readonly measure: string;
  readonly original: number;
  readonly difference: number;
  readonly error: number;
  readonly p: number;
}

/** Each measure of the original, and the difference of another scenario with common random numbers. */
const differencesOf = async (
  original: Scenario,
  runs: readonly { readonly scenario: Scenario; readonly seed: number }[],
): Promise<ReadonlyMap<string, { readonly originals: number[]; readonly differences: number[] }>> => {
  const found = new Map<string, { readonly originals: number[]; readonly differences: number[] }>();
  for (const { scenario, seed } of runs) {
    const before = measuresOf(await simulate(original, { seed, replications: 1 }));
    const after = measuresOf(await simulate(scenario, { seed, replications: 1 }));
    for (const [measure, value] of before) {
      const row = found.get(measure) ?? { originals: [], differences: [] };
      row.originals.push(value);
      row.differences.push((after.get(measure) ?? 0) - value);
      found.set(measure, row);
    }
  }
  return found;
};

const resimulatedOf = (
  logs: readonly Awaited<ReturnType<typeof differencesOf>>[],
  /** The standard error of a mean difference, and its degrees of freedom. */
  errorOf: (differences: readonly (readonly number[])[]) => { readonly error: number; readonly freedom: number },
): readonly Resimulated[] =>
  [...(logs[0] ?? new Map<string, never>()).keys()].map((measure) => {
    const rows = logs.flatMap((log) => log.get(measure) ?? []);
    const difference = mean(rows.map(({ differences }) => mean(differences)));
    const { error, freedom } = errorOf(rows.map(({ differences }) => differences));
    // The standard error is itself estimated from a few logs, so the ratio follows Student’s t distribution.
    const p = error === 0 ? (difference === 0 ? 1 : 0) : 2 * tCdf(-Math.abs(difference / error), freedom);
    return { measure, original: mean(rows.flatMap(({ originals }) => originals)), difference, error, p };
  });

const calibratedBy = async (scenario: Scenario, seed: number): Promise<Calibration> =>
  calibrate(collectEvents(await simulatedEvents(scenario, seed)), scenario);

/**
 * Simulates a scenario, calibrates it again from each log, and simulates draws from the calibration’s uncertainty with
 * the random numbers of the original. The standard error of a difference is the spread of the draws, not that of their
 * mean, because all draws rest on one log.
 */
export const resimulated = async (
  scenario: Scenario,
  seeds: readonly number[],
  draws: number,
): Promise<readonly Resimulated[]> => {
  const logs: Awaited<ReturnType<typeof differencesOf>>[] = [];
  for (const seed of seeds) {
    const calibration = await calibratedBy(scenario, seed);
    const runs = Array.from({ length: draws }, (_, draw) => {
      const chance = 1000 * seed + draw;
      return { scenario: drawScenario(calibration, chance), seed: chance };
    });
    logs.push(await differencesOf(scenario, runs));
  }
  return resimulatedOf(logs, (differences) => ({
    error: Math.sqrt((mean(differences.map(sampleVariance)) * (1 + 1 / draws)) / seeds.length),
    freedom: seeds.length * (draws - 1),
  }));
};

/**
 * The same from many logs without drawing: each log deviates in its own way, so what they have in common is the bias of
 * the method.
 */
export const resimulatedOnAverage = async (
  scenario: Scenario,
  seeds: readonly number[],
  change: (found: Scenario) => Scenario = (found) => found,
): Promise<readonly Resimulated[]> => {
  const logs: Awaited<ReturnType<typeof differencesOf>>[] = [];
  for (const seed of seeds) {
    const found = change((await calibratedBy(scenario, seed)).scenario);
    logs.push(
      await differencesOf(
        scenario,
        [1000, 2000].map((more) => ({ scenario: found, seed: seed + more })),
      ),
    );
  }
  return resimulatedOf(logs, (differences) => ({
    error: Math.sqrt(sampleVariance(differences.map((each) => mean(each))) / seeds.length),
    freedom: seeds.length - 1,
  }));
};

/** The differences that are significant after Holm’s correction at 5 %, in words. */
export const clear = (rows: readonly Resimulated[]): readonly string[] => {
  const corrected = holm(rows.map(({ p }) => p));
  return rows.flatMap(({ measure, original, difference, error }, index) =>
    (corrected[index] ?? 1) < 0.05 ? [`${measure}: ${original} and ${difference} ± ${error}`] : [],
  );
};

/** Holm’s correction (1979): the adjusted p-value of each of the tests. */
const holm = (values: readonly number[]): readonly number[] => {
  const order = values.map((_, index) => index).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const corrected = new Array<number>(values.length).fill(1);
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, (values[index] ?? 0) * (values.length - rank)));
    corrected[index] = least;
  });
  return corrected;
};
