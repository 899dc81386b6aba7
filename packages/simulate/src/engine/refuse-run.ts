import { InputError, type Issue } from 'work-elements/interpreter';
import type { Scenario } from '../scenario/parse-scenario.js';

/** Refuses a scenario because of something that becomes apparent only during a run. @internal */
export const refuseRun = ({ id }: Scenario, issue: Issue): never => {
  throw new InputError(`scenario "${id}"`, [issue]);
};
