import type { Scenario } from '@work-elements/simulate';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expectShape, readInput } from 'work-elements';
import { LIMITS } from 'work-elements/interpreter';
import { seedSchema } from '../given.js';
import type { FittedDistribution } from '../statistics/fit-durations.js';
import { type LogEstimate, Z95 } from '../statistics/intervals.js';
import { gammaQuantile, normalQuantile } from '../statistics/stdlib.js';
import type { Calibration } from './calibrate.js';
import { meanOf, scaled } from './fit-steps.js';
import type { Fits, OutcomeFit } from './fits.js';

/** A number strictly between 0 and 1. */
type Chance = () => number;

/**
 * Draws a scenario from what a calibration leaves uncertain: each mean duration, outcome share, speed and arrival rate
 * is drawn anew from the distribution behind its interval instead of taking the point estimate. Over many seeds, the
 * results of simulations spread as widely as the log leaves them uncertain. Headcounts, calendars and the shapes of
 * distributions stay.
 *
 * @param calibration - As returned by {@link calibrate}; its scenario may have been edited since, such as by adding a
 * person.
 * @param seed - The same seed draws the same scenario.
 * @throws `InputError` if the seed is not a whole number.
 * @returns The scenario, with the `source` of each drawn figure.
 *
 * @example
 * ```ts
 * import { calibrate, collectEvents, drawScenario, type EventInput } from '@work-elements/discover';
 * import { parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 20 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const events: EventInput[] = [];
 * await simulate(scenario, { replications: 1, log: (event) => events.push(event) });
 * const calibration = calibrate(collectEvents(events), scenario);
 * const drawn = [1, 2].map((seed) => drawScenario(calibration, seed).effort[0]?.distribution);
 * console.log(drawn[0]?.kind === drawn[1]?.kind, JSON.stringify(drawn[0]) === JSON.stringify(drawn[1])); // true false
 * ```
 *
 * @public
 */
export const drawScenario = (calibration: Calibration, seed: number): Scenario => {
  expectShape(calibration, 'calibration', { parts: ['scenario', 'fits'], from: 'calibrate' });
  const { scenario, fits } = calibration;
  readInput(seedSchema, seed, 'seed');
  const next = chanceOf(seed);
  return {
    ...scenario,
    effort: drawnEffort(scenario, fits, next),
    outcomes: drawnOutcomes(scenario, fits, next),
    learners: drawnArrivals(scenario, fits, next),
    people: scenario.people.map((person) => {
      const fit = fits.speeds.find((each) => each.person === person.id || each.person === person.name);
      return fit === undefined || fit.speed === null
        ? person
        : { ...person, speed: Math.min(drawnAround(fit.speed, next), LIMITS.speed) };
    }),
  };
};

/** How many numbers to discard until the generator has left a state in which most bits are 0. */
const FORGETS = 32;

/** Neighbouring seeds start out alike, so their bits are mixed first (the finaliser of MurmurHash3). */
const chanceOf = (seed: number): Chance => {
  let spread = seed | 0;
  spread = Math.imul(spread ^ (spread >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  const generator = xoroshiro128plus(spread ^ (spread >>> 16));
  for (let number = 0; number < FORGETS; number++) uniformFloat64(generator);
  return () => {
    for (;;) {
      const drawn = uniformFloat64(generator);
      if (drawn > 0) return drawn;
    }
  };
};

const drawnEffort = (scenario: Scenario, { durations }: Fits, next: Chance): Scenario['effort'] =>
  scenario.effort.map((entry) => {
    const fit = durations.find(
      ({ step, role }) => step === entry.work && (entry.role === undefined || entry.role === role),
    );
    if (fit === undefined || entry.person !== undefined) return entry;
    const mean = meanOf(fit.distribution);
    if (mean === 0) return entry;
    const factor = drawnAround({ ...fit.mean, value: mean }, next) / mean;
    // Capped at the longest duration that a scenario may have.
    return { ...entry, distribution: scaled(fit.distribution, Math.min(factor, furthest(fit.distribution))) };
  });

/** The largest factor by which a distribution can be stretched within the limits of a scenario, less rounding error. */
const furthest = ({ kind: _, ...minutes }: FittedDistribution): number =>
  (LIMITS.minutes * (1 - 4 * Number.EPSILON)) / Math.max(...Object.values(minutes));

const drawnOutcomes = (scenario: Scenario, { outcomes }: Fits, next: Chance): Scenario['outcomes'] =>
  scenario.outcomes.map((entry) => {
    const fit = outcomes.find(
      ({ step, attempt, behind }) =>
        step === entry.work && attempt === (entry.attempt ?? null) && behind === (entry.behind?.from ?? null),
    );
    // Where the log shows no such work behind or on pace, the scenario’s own shares stay.
    return fit === undefined || (fit.like === null && fit.n === 0)
      ? entry
      : { ...entry, probabilities: drawnShares(fit, next) };
  });

/**
 * Drawn from the posterior: gamma variates divided by their sum. A share with an `n` of its own is drawn from a beta
 * distribution first, and the other outcomes divide the rest.
 */
const drawnShares = ({ shares, n, prior }: OutcomeFit, next: Chance): Readonly<Record<string, number>> => {
  const gamma = (weight: number): number => (weight <= 0 ? 0 : gammaQuantile(next(), weight, 1));
  const apart = new Map(
    Object.entries(shares).flatMap(([outcome, { value, n: own }]) => {
      if (own === n) return [];
      const [drawn, others] = [gamma(value * (own + prior)), gamma((1 - value) * (own + prior))];
      return [[outcome, drawn / (drawn + others)] as const];
    }),
  );
  const drawn = Object.entries(shares).flatMap(([outcome, { value }]) =>
    apart.has(outcome) ? [] : [[outcome, gamma(value * (n + prior))] as const],
  );
  const left = 1 - [...apart.values()].reduce((total, share) => total + share, 0);
  const sum = drawn.reduce((total, [, value]) => total + value, 0);
  return Object.fromEntries([...drawn.map(([outcome, value]) => [outcome, (left * value) / sum] as const), ...apart]);
};

/** Draws the arrival rate from the posterior of a Poisson rate under Jeffreys’ prior. */
const drawnArrivals = ({ learners }: Scenario, { arrivals }: Fits, next: Chance): Scenario['learners'] => {
  if (learners.arrivals === undefined || arrivals.perWeek === null || arrivals.doubt !== null) return learners;
  const perWeek = gammaQuantile(next(), arrivals.later + 0.5, 1) / arrivals.weeks;
  return { ...learners, arrivals: { ...learners.arrivals, perWeek } };
};

/** A normal variate; lognormal where the whole interval is above 0. */
const drawnAround = ({ value, low, high }: LogEstimate, next: Chance): number => {
  const z = normalQuantile(next(), 0, 1);
  if (low > 0) return value * Math.exp((z * Math.log(high / low)) / (2 * Z95));
  // The lower end may have been cut off at 0.
  return Math.max(value / 10, value + (z * (high - value)) / Z95);
};
