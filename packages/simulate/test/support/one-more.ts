// Checks the reported effect of one more person against a simulation that shares no random numbers with it.
import { type Estimate, parseScenario, type Scenario, type ScenarioInput, simulate } from '../../src/index.js';

export const school = (
  teachers: number,
  validators: number,
  learners: number,
  more: Partial<ScenarioInput> = {},
): ScenarioInput => ({
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: learners, objectives: 4 },
  staff: [
    { role: 'teacher', count: teachers, costPerHour: 30 },
    { role: 'validator', count: validators, costPerHour: 40 },
    { role: 'school-leader', count: 1 },
  ],
  weeks: 12,
  ...more,
});

/** From quiet to saturated. */
export const scenarios: readonly (readonly [string, ScenarioInput])[] = [
  ['calm', school(6, 3, 20)],
  ['30 learners, one validator', school(12, 1, 30, { weeks: 36 })],
  ['90 learners, one validator', school(12, 1, 90)],
  ['150 learners, one validator', school(12, 1, 150)],
  ['few teachers', school(2, 3, 60)],
  ['part-time', { ...school(4, 1, 50), staff: school(4, 1, 50).staff?.map((each) => ({ ...each, fte: 0.6 })) ?? [] }],
  [
    'arrivals after a warm-up',
    school(5, 1, 0, { learners: { arrivals: { perWeek: 4 }, objectives: 3 }, warmUpWeeks: 4 }),
  ],
  ['learners who leave', school(4, 1, 80, { learners: { count: 80, objectives: 4, leavePerYear: 0.4 } })],
  [
    'one teacher does it all',
    {
      id: 'one',
      title: 'One',
      model: 'single-teacher',
      learners: { count: 60, objectives: 3 },
      staff: [{ role: 'teacher', count: 3 }],
      weeks: 12,
    },
  ],
  ['overloaded', school(3, 1, 250)],
];

const replications = 10;

const variance = ({ mean, low }: Estimate): number => ((mean - (low ?? mean)) / 2.262) ** 2;

/**
 * The difference, in standard errors, between the reported effect of one more person and that in an independent
 * simulation, for each measure.
 */
export const misses = async (document: ScenarioInput): Promise<Readonly<Record<string, number>>> => {
  const { bottleneck } = await simulate(parseScenario(document), { seed: 1, replications });
  const said = bottleneck?.oneMore;
  if (said == null) return {};
  const [before, after] = await Promise.all(
    [parseScenario(document), withOne(document, said.role)].map((scenario) =>
      simulate(scenario, { seed: 4711, replications, explain: false }),
    ),
  );
  const role = after?.roles.find((each) => each.role === said.role);
  const off = (one: Estimate | null, other: Estimate | null | undefined): number =>
    one === null || other == null
      ? 0
      : Math.abs(one.mean - other.mean) / Math.sqrt(variance(one) + variance(other) + 1e-18);
  const difference = (one: Estimate | null | undefined, other: Estimate | null | undefined): Estimate | null => {
    if (one == null || other == null) return null;
    const half = 2.262 * Math.sqrt(variance(one) + variance(other));
    return { mean: one.mean - other.mean, low: one.mean - other.mean - half, high: one.mean - other.mean + half };
  };
  return {
    utilisation: off(said.utilisation, role?.utilisation),
    wait: off(said.wait, role?.wait.mean),
    daysToMastery: off(said.daysToMastery, difference(after?.timeToMastery.mean, before?.timeToMastery.mean)),
    advanced: off(said.advanced, difference(after?.advanced, before?.advanced)),
    cost: off(said.cost, difference(after?.cost.total, before?.cost.total)),
  };
};

const withOne = (document: ScenarioInput, role: string): Scenario =>
  parseScenario({
    ...document,
    staff: document.staff?.map((each) => (each.role === role ? { ...each, count: each.count + 1 } : each)),
  });

/** The 99.9 % quantile of Student’s t with 18 degrees of freedom, from both simulations together. */
export const LIMIT = 3.922;
