import { mean, sampleVariance } from 'simple-statistics';
import { type LogEstimate, normalInterval } from '../statistics/intervals.js';
import type { SpeedFit } from './fits.js';

/** A piece of work that ended: who did it, which step, and how long it took in minutes. @internal */
export interface TimedWork {
  readonly person: string;
  readonly step: string;
  readonly minutes: number;
}

/**
 * How fast people work compared with others who do the same steps, allowing for who does more of which step. A person’s
 * mean of ln(minutes) less the step’s is shrunk towards 0 by n / (n + s²within / s²between), with the variances from a
 * one-way analysis of variance (Searle, Casella and McCulloch: Variance components. 1992). The interval is that of the
 * mean itself, because how much people differ is an estimate too, and may be 0 by chance.
 *
 * @param work - Finished work on steps that several people do.
 * @internal
 */
export const fitSpeeds = (work: readonly TimedWork[]): readonly SpeedFit[] => {
  const comparable = withOthers(work);
  const counted = new Map<string, number>();
  for (const { person } of work) counted.set(person, (counted.get(person) ?? 0) + 1);
  const speeds = new Map(speedsOf(work.filter(({ person }) => comparable.has(person))));
  return [...counted].map(([person, n]) => ({ person, n, speed: speeds.get(person) ?? null }));
};

/** People who did a step that somebody else did too. */
const withOthers = (work: readonly TimedWork[]): ReadonlySet<string> => {
  const doers = new Map<string, Set<string>>();
  for (const { person, step } of work) doers.set(step, (doers.get(step) ?? new Set()).add(person));
  return new Set([...doers.values()].flatMap((people) => (people.size > 1 ? [...people] : [])));
};

const speedsOf = (work: readonly TimedWork[]): readonly (readonly [person: string, speed: LogEstimate])[] => {
  const logs = work.map((each) => ({ ...each, log: Math.log(Math.max(each.minutes, 0.5 / 60)) }));
  const ofStep = stepMeans(logs);
  const residuals = logs.map(({ person, step, log }) => [person, log - (ofStep.get(step) ?? 0)] as const);
  const ofPerson = groupedMeans(residuals);
  const people = [...ofPerson];
  const n = residuals.length;
  if (people.length < 2 || n <= people.length) return [];
  const within = people.reduce((sum, [, each]) => sum + each.squares, 0) / (n - people.length);
  const grand = residuals.reduce((sum, [, value]) => sum + value, 0) / n;
  const between = people.reduce((sum, [, each]) => sum + each.n * (each.mean - grand) ** 2, 0) / (people.length - 1);
  const size = (n - people.reduce((sum, [, each]) => sum + each.n ** 2, 0) / n) / (people.length - 1);
  const variance = Math.max(0, (between - within) / Math.max(size, 1e-9));
  return people.map(([person, each]) => {
    const weight = variance === 0 ? 0 : each.n / (each.n + within / variance);
    return [person, speedOf(weight * each.mean, Math.sqrt(within / each.n))] as const;
  });
};

interface LoggedWork {
  readonly person: string;
  readonly step: string;
  readonly log: number;
}

/** Rounds of alternating fits of steps and people: far more than needed where people share steps. */
const ROUNDS = 100;
const STILL = 1e-9;

/**
 * The mean of ln(minutes) of each step, adjusted for who did it: two-way least squares, fitting steps and people in
 * turn.
 */
const stepMeans = (logs: readonly LoggedWork[]): ReadonlyMap<string, number> => {
  let ofPerson: ReadonlyMap<string, number> = new Map();
  let ofStep: ReadonlyMap<string, number> = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const steps = groupedMeans(logs.map(({ person, step, log }) => [step, log - (ofPerson.get(person) ?? 0)]));
    const change = Math.max(0, ...[...steps].map(([step, { mean: now }]) => Math.abs(now - (ofStep.get(step) ?? 0))));
    ofStep = new Map([...steps].map(([step, { mean: now }]) => [step, now]));
    if (change < STILL) break;
    const people = groupedMeans(logs.map(({ person, step, log }) => [person, log - (ofStep.get(step) ?? 0)]));
    ofPerson = new Map([...people].map(([person, { mean: now }]) => [person, now]));
  }
  return ofStep;
};

const speedOf = (slowness: number, error: number): LogEstimate => {
  const { low, high } = normalInterval(slowness, error);
  return { value: Math.exp(-slowness), low: Math.exp(-high), high: Math.exp(-low) };
};

const groupedMeans = (pairs: readonly (readonly [key: string, value: number])[]) => {
  const groups = new Map<string, number[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return new Map(
    [...groups].map(([key, values]) => {
      const squares = values.length < 2 ? 0 : sampleVariance(values) * (values.length - 1);
      return [key, { n: values.length, mean: mean(values), squares }];
    }),
  );
};
