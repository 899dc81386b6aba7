// Whether one more person in a role ever lowers the number advanced, in each ready model.
import { type ImplementationModel, models } from 'work-elements';
import { parseScenario, type Scenario, type ScenarioInput, simulate } from '../../src/index.js';

/** A ready model with as few people as can do its work, and more work than they can do. */
export const shortOfStaff = (model: ImplementationModel): ScenarioInput => ({
  id: model.id,
  title: model.title,
  model: model.id,
  learners: { count: 30, objectives: 6 },
  staff: model.roles
    .filter(({ actors }) => actors.some((actor) => actor.endsWith('-educator') || actor === 'partner'))
    .map(({ id }) => ({ role: id, count: 1 })),
  priorities: [],
  weeks: 6,
});

export const readyModels: readonly ImplementationModel[] = Object.values(models);

const replications = 12;
/** The 99.5 % quantile of Student’s t with 11 degrees of freedom. */
const QUANTILE = 3.106;

const advancedIn = async (scenario: Scenario): Promise<readonly number[]> =>
  (await simulate(scenario, { replications, explain: false })).runs.map(({ advanced }) => advanced);

/** By role: the paired 99 % interval of the additional objectives advanced by the horizon with one more person. */
export const gains = async (
  document: ScenarioInput,
): Promise<ReadonlyMap<string, { mean: number; low: number; high: number }>> => {
  const base = await advancedIn(parseScenario(document));
  const found = new Map<string, { mean: number; low: number; high: number }>();
  for (const { role } of document.staff ?? []) {
    const staff = document.staff?.map((each) => (each.role === role ? { ...each, count: each.count + 1 } : each)) ?? [];
    const more = await advancedIn(parseScenario({ ...document, staff }));
    const differences = more.map((advanced, replication) => advanced - (base[replication] ?? 0));
    const mean = differences.reduce((sum, each) => sum + each, 0) / replications;
    const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (replications - 1);
    const half = QUANTILE * Math.sqrt(variance / replications);
    found.set(role, { mean, low: mean - half, high: mean + half });
  }
  return found;
};
