// @module-tag long
import { expect, test } from 'vitest';
import { type Estimate, parseScenario, type Report, simulate } from '../src/index.js';
import { school } from './support/one-more.js';

const SEEDS = 200;

/** Replications of the long run, whose own error is a tenth of an interval’s. */
const LONG_RUN = 1000;

const rolesOf = (report: Report): readonly (readonly [string, Estimate | null])[] =>
  report.roles.flatMap(({ role, hours, utilisation, wait }) => [
    [`hours of ${role}`, hours] as const,
    [`utilisation of ${role}`, utilisation] as const,
    [`wait for ${role}`, wait.mean] as const,
  ]);

const figuresOf = (report: Report): ReadonlyMap<string, Estimate | null> =>
  new Map([
    ['mean time to mastery', report.timeToMastery.mean],
    ['half of objectives', report.timeToMastery.p50],
    ['nine in ten objectives', report.timeToMastery.p90],
    ['95 % of objectives', report.timeToMastery.p95],
    ['in progress', report.objectives.meanInProgress],
    ['advanced', report.advanced],
    ['cost of an objective', report.cost.perAdvanced],
    ['not yet', report.notYet],
    ['exceptions', report.exceptions.raised],
    ...rolesOf(report),
  ]);

/** Whether an interval contains the truth; a value that the long run does not reach counts as infinite. */
const contains = (estimate: Estimate | null, truth: number): boolean =>
  estimate === null
    ? truth === Number.POSITIVE_INFINITY
    : (estimate.low ?? Number.NEGATIVE_INFINITY) <= truth && truth <= (estimate.high ?? Number.POSITIVE_INFINITY);

/** Hardly anybody waits for the school leader in any one run: docs/staffing.md says what that means. */
const RARE = 'wait for school-leader';

test.each([
  // All objectives advance in every run.
  { name: 'calm', document: school(6, 3, 20), same: ['advanced', 'cost of an objective'] },
  // No run advances that many.
  { name: 'saturated', document: school(3, 1, 120), same: ['nine in ten objectives', '95 % of objectives'] },
])('$name: the intervals of ten replications cover a long run in 90 to 99 of 100 cases', async ({ document, same }) => {
  const scenario = parseScenario(document);
  const truth = figuresOf(await simulate(scenario, { seed: 4711, replications: LONG_RUN, explain: false }));
  const covered = new Map([...truth.keys()].map((figure) => [figure, 0]));
  for (let seed = 0; seed < SEEDS; seed++) {
    const said = figuresOf(await simulate(scenario, { seed, replications: 10, explain: false }));
    for (const [figure, long] of truth)
      if (contains(said.get(figure) ?? null, long?.mean ?? Number.POSITIVE_INFINITY))
        covered.set(figure, (covered.get(figure) ?? 0) + 1);
  }
  const shares = new Map([...covered].map(([figure, count]) => [figure, count / SEEDS]));
  expect(
    [...shares].filter(([figure, share]) => (share < 0.9 || share > 0.99) && ![...same, RARE].includes(figure)),
  ).toEqual([]);
  for (const figure of same) expect(shares.get(figure), figure).toBe(1);
  expect(shares.get(RARE)).toBeLessThan(0.9);
});
