import type { RoleProfile } from 'work-elements';
import type { NamedJob } from './constraints.js';

/** Work to be assigned as a unit, as its model describes it. @internal */
export interface DescribedJob extends NamedJob {
  /** What each of its steps adds to its load, by the reference of the step. */
  readonly loads: ReadonlyMap<string, number>;
  /** What its holders need. */
  readonly profile: RoleProfile | undefined;
}
