import { InputError, type Issue } from 'work-elements/interpreter';
import type { Scenario } from '../scenario/parse-scenario.js';

/** Refuses a scenario for what comes to light only as it runs. @internal */
export const refuseRun = ({ id }: Scenario, issue: Issue): never => {
  throw new InputError(`scenario "${id}"`, [issue]);
};
