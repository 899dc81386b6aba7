import { offeredLoad, parseScenario, type ScenarioInput, simulate } from '../../src/index.js';

/** A small school. */
export const document: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 40, objectives: 4 },
  staff: [
    { role: 'teacher', count: 3, costPerHour: 30 },
    { role: 'validator', count: 1, costPerHour: 30 },
    { role: 'school-leader', count: 1, costPerHour: 30 },
  ],
  weeks: 24,
};
/**
 * The difference in hours between each role’s offered load and its work in a simulation with enough people, and the
 * tolerance that their errors allow.
 */
export const loadErrors = async (
  learners: NonNullable<ScenarioInput['learners']>,
  replications: number,
): Promise<readonly { readonly role: string; readonly error: number; readonly within: number }[]> => {
  const staff = (document.staff ?? []).map((each) => ({ ...each, count: 20 }));
  const ample = parseScenario({ ...document, learners, staff, weeks: 20 });
  const report = await simulate(ample, { replications, seed: 77 });
  return offeredLoad(ample, { learners: 800 }).map(({ role, minutes, error }) => {
    const { mean, low } = report.roles.find((each) => each.role === role)?.hours ?? { mean: 0, low: 0 };
    // Intervals of twice the width of 95 % ones miss in fewer than one in 10,000 cases.
    return { role, error: Math.abs(minutes / 60 - mean), within: 2 * (error.minutes / 60 + mean - (low ?? mean)) };
  });
};
