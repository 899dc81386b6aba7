import { InputError } from 'work-elements';

export { compareScenarios, parseScenario, type ScenarioInput, scenarioGrid, simulate } from '../../src/index.js';

/** The path and code of each issue of the error thrown. */
export const issuesOf = (refused: () => unknown): readonly string[] => {
  try {
    refused();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
};
